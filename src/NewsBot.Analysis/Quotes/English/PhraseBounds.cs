using NewsBot.Analysis.People;
using NewsBot.Analysis.People.English;
using NewsBot.Analysis.Text;
using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.Quotes.English;

/// <summary>Finds where a noun phrase that may be a speaker begins and ends.</summary>
internal sealed class PhraseBounds(EnglishWords words, Cast people)
{
    private const int LongestPhrase = 14;
    private const int LongestLead = 5;
    private const int LongestBracket = 5;

    /// <summary>The last token of the noun phrase that begins at a token: it stops at verbs, time, conjunctions and punctuation.</summary>
    public int End(int first, int limit)
    {
        if (words.Is(first, Grammar.Pronoun))
        {
            return first;
        }

        var last = people.ByToken[first]?.Last ?? first;

        while (last + 1 <= limit && last - first < LongestPhrase && Continues(first, last, last + 1))
        {
            last = people.NameAt(last + 1)?.Last ?? last + 1;
        }

        last = NameAfterBracket(last, limit)?.Last ?? last;
        while (last > first && words.Is(last, Grammar.Preposition | Grammar.Determiner) && people.NameAt(last) is null)
        {
            last--;
        }

        return int.Min(last, limit);
    }

    /// <summary>DCP (North) Nita Rathore: a title, a bracket and the name.</summary>
    private Mention? NameAfterBracket(int last, int limit)
    {
        var i = last + 1;
        while (words[last].Is(WordClass.Title) && words.IsKind(last + 1, TokenKind.OpenBracket) && i < limit && i - last < LongestBracket && !words.IsKind(i, TokenKind.CloseBracket))
        {
            i++;
        }

        return words.IsKind(i, TokenKind.CloseBracket) && i < limit && people.NameAt(i + 1) is { } mention && mention.Last <= limit ? mention : null;
    }

    /// <summary>Where the noun before who or which begins: by the Supreme Court, which ruled.</summary>
    public int LastNoun(int j)
    {
        var k = j;
        while (k > 0 && j - k < LongestPhrase && words.IsWord(k - 1) && !words.Is(k, Grammar.Determiner | Grammar.Possessive)
            && (!words.Is(k - 1, Grammar.Preposition | Grammar.Conjunction | Grammar.Auxiliary) || words[k - 1].Key == "of"))
        {
            k--;
        }

        return k;
    }

    private bool Continues(int first, int last, int next)
    {
        if (people.NameAt(last) is { } name && !words.IsPossessive(name.Last) && !people.IsModifier(words, name))
        {
            return false;
        }

        if (!words.IsWord(next))
        {
            return words.IsApostrophe(next) || words.IsDotOfAbbreviation(next) || words[next].Kind == TokenKind.Number || words[next].Key == "&"
                || (words[next].Kind == TokenKind.Dash && words[next].Start == words[last].End);
        }

        if (words.Is(next, Grammar.Conjunction | Grammar.That | Grammar.Wh | Grammar.Auxiliary | Grammar.Day | Grammar.Pronoun) || IsVerb(next))
        {
            return false;
        }

        // says his mother fondly
        if (words[next].Key.EndsWith("ly", StringComparison.Ordinal) && !words[next].IsCapitalised && (words.Is(last, Grammar.Kin) || words[last].Is(WordClass.Title)) && !words[last].IsCapitalised)
        {
            return false;
        }

        // Spurs deserved a point
        if (words[next].Key.EndsWith("ed", StringComparison.Ordinal) && !words[next].IsCapitalised && words.Is(next + 1, Grammar.Determiner | Grammar.Possessive))
        {
            return false;
        }

        return !words.Is(next, Grammar.Preposition) || (words[next].Key is "of" or "for" or "from" or "at" or "in" or "near" or "with" or "on" && !words.Is(next + 1, Grammar.Day)
            && !words.IsKind(next + 1, TokenKind.Number) && MonthNames.Of(next + 1 < words.Count ? words[next + 1].Key : "") is null && words[next + 1].Key != "condition");
    }

    private bool IsVerb(int i) => words[i].Is(WordClass.SpeechVerb) && !words[i].IsCapitalised && EnglishVerbs.Of(words[i].Key) is { } form
        && (form.Tense == EnglishTense.Past || (form.Tense == EnglishTense.Present && !form.May(Takes.NounToo)) || words[i].Key is "says" or "say");

    /// <summary>Walks back to where the noun phrase that ends at a token begins.</summary>
    public int Start(int j, int from)
    {
        var k = j;
        while (k - 1 >= from && j - k < LongestPhrase)
        {
            var p = k - 1;
            if (!words.IsWord(p))
            {
                var belongs = words.IsDotOfAbbreviation(p) || words.IsApostrophe(p) || words[p].Kind == TokenKind.Number || words[p].Key == "&"
                    || (words[p].Kind == TokenKind.Dash && words[p].End == words[k].Start);
                if (!belongs)
                {
                    break;
                }
            }
            else if ((words.Is(p, Grammar.Conjunction | Grammar.That | Grammar.Wh | Grammar.Auxiliary | Grammar.Day) && !JoinsNames(p)) || IsVerb(p))
            {
                break;
            }

            k = p;

            // a finding the authors described: the second article begins a phrase of its own.
            if (words.Is(k, Grammar.Determiner | Grammar.Possessive) && words.IsWord(k - 1) && k < j
                && !words.Is(k - 1, Grammar.Preposition | Grammar.Determiner | Grammar.Possessive | Grammar.Adverb | Grammar.Conjunction))
            {
                break;
            }
        }

        return AfterOpeningPreposition(k, j);
    }

    /// <summary>Her coach, former Danish international Bram Hollander · The local MP, Labour's Ann Moss: the comma before the words that lead to a name.</summary>
    public int CommaBefore(int name)
    {
        var i = name - 1;
        while (i > 0 && name - i <= LongestLead && words.IsWord(i) && people.ByToken[i] is null
            && !words.Is(i, Grammar.Preposition | Grammar.Conjunction | Grammar.Auxiliary | Grammar.Relative | Grammar.That | Grammar.Wh | Grammar.Pronoun) && !words.Speaks(i))
        {
            i--;
        }

        return i;
    }

    /// <summary>The comma before the one that closes an aside; the token before the start for none.</summary>
    public int LastComma(int closing, int from)
    {
        var i = closing - 1;
        while (i >= from && !words.IsKind(i, TokenKind.Comma))
        {
            i--;
        }

        return i;
    }

    private bool JoinsNames(int p) => words[p].Key == "and" && p > 0 && (JoinsCapitals(p) || JoinsGroups(p) || people.NameAt(p - 1) is not null && people.NameWithTitleAt(p + 1) is not null);

    /// <summary>local officials and survivors</summary>
    private bool JoinsGroups(int p) => words[p - 1].Is(WordClass.Plural) && words[p + 1].Is(WordClass.Plural) && words[p - 1].Is(WordClass.Group) && words[p + 1].Is(WordClass.Group);

    /// <summary>the Hospital for Children and Young People</summary>
    private bool JoinsCapitals(int p) => words.IsWord(p - 1) && words.IsWord(p + 1) && words[p - 1].IsCapitalised && words[p + 1].IsCapitalised
        && people.NameAt(p - 1) is null && people.NameWithTitleAt(p + 1) is null && !words.IsTitleCase(p) && words[p - 1].Key.Length > 2;

    /// <summary>On Monday officials -> officials; In the capital the minister -> the minister.</summary>
    private int AfterOpeningPreposition(int k, int j)
    {
        if (!words.Is(k, Grammar.Preposition))
        {
            return k;
        }

        for (var i = j; i > k + 1; i--)
        {
            if (words.Is(i, Grammar.Determiner | Grammar.Possessive) && !words.Is(i - 1, Grammar.Preposition))
            {
                return i;
            }
        }

        return j;
    }
}
