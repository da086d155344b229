using NewsBot.Analysis.People;
using NewsBot.Analysis.People.English;
using NewsBot.Analysis.Text;
using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.Quotes.English;

/// <summary>Finds whom an English verb of speech tells something: told the court in March, warned the jury not to, a letter to Perez.</summary>
internal sealed class Addressees(EnglishWords words, Cast people)
{
    private const int LongestAside = 8;

    /// <summary>Whether an addressee begins here: always after told, after warned or promised only when that, to or of follows it.</summary>
    public bool BeginsAt(int i, EnglishForm form)
    {
        if (!words.IsWord(i) || words.Is(i, Grammar.Preposition | Grammar.That | Grammar.Not))
        {
            return false;
        }

        if (form.May(Takes.NeedsAddressee) || !form.May(Takes.Clause))
        {
            return true;
        }

        var next = End(i, int.Min(i + 12, words.Count - 1)) + 1;
        return words.Is(next, Grammar.That) || (words.IsWord(next) && words[next].Key is "to" or "of" or "against" || (words[next].Key == "not" && words[next + 1].Key == "to"));
    }

    /// <summary>asked the umpire, Mia Lund, whether; told his agent, a former teacher, that: over what stands between commas before the words.</summary>
    public int EndOverAside(int first, int last)
    {
        var end = End(first, last);

        // told Kan radio that
        if (words.Is(end + 2, Grammar.That) && words.IsWord(end + 1) && words[end].IsCapitalised && !words.Is(end + 1, Grammar.That | Grammar.Wh | Grammar.Auxiliary | Grammar.Preposition | Grammar.Pronoun | Grammar.Conjunction))
        {
            return end + 1;
        }

        var i = end + 2;
        while (words.IsKind(end + 1, TokenKind.Comma) && i < last && i - end < LongestAside && (words.IsWord(i) || words.IsKind(i, TokenKind.Number)) && !words.Is(i, Grammar.Auxiliary))
        {
            i++;
        }

        // told Dan Tuohy, 54, he was
        if (i == end + 3 && words.IsKind(end + 2, TokenKind.Number) && words.IsKind(i, TokenKind.Comma))
        {
            return i;
        }

        return i > end + 2 && words.IsKind(i, TokenKind.Comma) && (words.Is(i + 1, Grammar.That | Grammar.Wh) || words.OpenedAt(i + 1) >= 0) ? i : end;
    }

    /// <summary>The last token of the noun phrase that begins here, when a clause may follow it without that.</summary>
    public int End(int first, int last)
    {
        var i = first;
        if (people.ByToken[i] is { } mention && !words.IsPossessive(mention.Last))
        {
            return int.Min(mention.Last, last);
        }

        if (words.Is(i, Grammar.Day) || (words.Is(i, Grammar.Pronoun | Grammar.OtherPronoun) && !words.Is(i, Grammar.Possessive | Grammar.Determiner)))
        {
            return i;
        }

        // asked her to speak up
        if (words[i].Key == "her" && (!words.IsWord(i + 1) || words.Is(i + 1, Grammar.Preposition | Grammar.That | Grammar.Wh)))
        {
            return i;
        }

        var isOpened = words.Is(i, Grammar.Determiner | Grammar.Possessive);
        i += isOpened ? 1 : 0;
        var start = i;
        while (i + 1 <= last && GoesOn(i, i + 1))
        {
            i++;
        }

        var met = i + 1 <= last && words.Is(i + 1, Grammar.Auxiliary) && !isOpened;
        return met ? int.Min(start, last) : int.Min(i, last);
    }

    private bool GoesOn(int at, int next)
    {
        if (!words.IsWord(next))
        {
            return words[next].Kind == TokenKind.Number || words.IsApostrophe(next) || words.IsDotOfAbbreviation(next) || words[next].Key == "&"
                || (words[next].Kind == TokenKind.Dash && words[next].Start == words[at].End);
        }

        if (people.NameAt(next) is not null)
        {
            return words.IsPossessive(at) || (people.NameAt(at) is { } name && name == people.NameAt(next))
                || (people.NameAt(next) is { } titled && titled.First == next && titled.TitleFirst <= at);
        }

        if (words.Is(next, Grammar.Determiner | Grammar.Possessive | Grammar.Pronoun | Grammar.OtherPronoun | Grammar.That | Grammar.Wh | Grammar.Preposition | Grammar.Conjunction | Grammar.Auxiliary | Grammar.Not | Grammar.Day | Grammar.Time))
        {
            return false;
        }

        // the Brackwater Courier | staff had: a small letter after a name in capitals begins something else.
        return !words[at].IsCapitalised || words[at - 1].Key is "a" or "an" || words[next].IsCapitalised || words.IsPossessive(at);
    }

    /// <summary>said in an email to the Verge, wrote in a letter to Perez</summary>
    public bool IsReader(int i) => words.Is(i, Grammar.Determiner | Grammar.Possessive)
        || (words.IsWord(i) && (words[i].IsCapitalised || words[i].Is(WordClass.Group | WordClass.Title) || words[i].Key[^1] == 's'));
}
