using NewsBot.Analysis.Text;
using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.People.English;

/// <summary>
/// What a person is, in the article's words: titles before the name (Housing Minister), an apposition before it (her coach,
/// Bram Hollander) or after it (Hugh Hill, a doctor,), and the age. Later "the minister" and "the 28-year-old" mean who was
/// introduced so.
/// </summary>
internal sealed class EnglishRoles(EnglishWords words, EnglishNames names, Cast cast)
{
    private const int LongestTitle = 8;
    private const int LongestApposition = 16;

    /// <summary>The first token of the titles before a name, with the words that belong to them (Marwick Rovers striker); the name itself for none.</summary>
    public int TitleStart(int first)
    {
        var start = first;
        var seesTitle = false;
        for (var i = words.Before(first); i >= 0 && first - i <= LongestTitle; i = words.Before(i))
        {
            if (cast.ByToken[i] is not null || words.IsPossessive(i) || Breaks(i) || Acts(i))
            {
                break;
            }

            if (words[i].Is(WordClass.Title) || words.Is(i, Grammar.Kin))
            {
                seesTitle = true;
            }
            else if (!seesTitle && (start < first || names.IsCapital(i) || words[i].Class != WordClass.None))
            {
                break;
            }

            start = i;
        }

        return start == first ? OfficeStart(first) : seesTitle || !names.IsCapital(start) ? start : first;
    }

    /// <summary>Minister of Water and Irrigation Hala Nimri: an office with of, and nothing but capitals up to the name.</summary>
    private int OfficeStart(int first)
    {
        for (var i = first - 1; i >= 0 && first - i <= LongestTitle && words.IsWord(i) && words.Reading.Adjoin(i, i + 1) && cast.ByToken[i] is null && !words.IsPossessive(i); i--)
        {
            if (words[i].Is(WordClass.Office) && words[i].IsCapitalised && words[i + 1].Key is "of" or "for" && i + 1 < first - 1)
            {
                return i;
            }

            if (!names.IsCapital(i) && words[i].Key is not ("of" or "for" or "and" or "the"))
            {
                break;
            }
        }

        return first;
    }

    public void Learn(Mention mention)
    {
        if (mention.TitleFirst < mention.First)
        {
            Add(mention.Person, mention.TitleFirst, mention.First - 1, mention.First - 1);
        }

        if (words.BeforeBracket(mention.TitleFirst) is var title && words[title].Is(WordClass.Title))
        {
            Add(mention.Person, title, title, title);
        }

        LearnBefore(mention);
        LearnAfter(mention);
    }

    /// <summary>The bench directed commissioner Roe: what somebody did, not the retired judge.</summary>
    private bool Acts(int i) => words[i].Key.EndsWith("ed", StringComparison.Ordinal) && !words[i].IsCapitalised && words.IsWord(i - 1) && !words.IsPossessive(i - 1)
        && !words[i - 1].IsCapitalised && (words[i - 1].Is(WordClass.Group | WordClass.Title) || Bodies.English.Has(words[i - 1].Key));

    private bool Breaks(int i) => words.Is(i, Grammar.Determiner | Grammar.Possessive | Grammar.Preposition | Grammar.Conjunction | Grammar.Auxiliary | Grammar.That | Grammar.Wh)
        || words[i].Is(WordClass.Stopword) || (words[i].Is(WordClass.SpeechVerb) && !words[i].Is(WordClass.Title)) || words.Is(i, Grammar.Day);

    /// <summary>The governor, Estelle Bonnard, · Aldane's lawyer, Beatriz Quintela,</summary>
    private void LearnBefore(Mention mention)
    {
        var comma = mention.TitleFirst - (words.Is(mention.TitleFirst - 1, Grammar.Determiner) ? 2 : 1);
        if (!words.IsKind(comma, TokenKind.Comma) || !IsAfterApposition(mention.Last + 1))
        {
            return;
        }

        var last = comma - 1;
        var first = last;
        while (first >= 0 && words.IsWord(first) && last - first < LongestApposition && cast.ByToken[first] is null
            && !words.Is(first, Grammar.Determiner | Grammar.Possessive | Grammar.Auxiliary | Grammar.Conjunction) && !words.IsPossessive(first))
        {
            first--;
        }

        var opens = first >= 0 && words.IsWord(first) && (words.Is(first, Grammar.Determiner | Grammar.Possessive) || words.IsPossessive(first));
        if (opens && first < last)
        {
            Add(mention.Person, first + 1, last, HeadEnd(first + 1, last));
        }
    }

    private bool IsAfterApposition(int i) => i >= words.Count || !words.IsWord(i) || words[i].Is(WordClass.SpeechVerb) || words.Is(i, Grammar.Auxiliary);

    /// <summary>Hugh Hill, a doctor, · Caio Duarte, 24, · Svetlana Brzezicka, chief executive of Alpenkrone.</summary>
    private void LearnAfter(Mention mention)
    {
        var first = mention.Last + 2;
        if (!words.IsKind(first - 1, TokenKind.Comma) || first >= words.Count || words.IsPossessive(mention.Last))
        {
            return;
        }

        if (words.IsKind(first, TokenKind.Number) && words[first].Length is 1 or 2)
        {
            mention.Person.TitleWords.Add(words[first].Key);
            first += words.IsKind(first + 1, TokenKind.Comma) ? 2 : 1;
        }

        // Ms Pell, Mr Kwarton and
        if (words[first].Is(WordClass.Honorific) && words.After(first) is var bearer and >= 0 && names.IsCapital(bearer))
        {
            return;
        }

        if (IsTitleOfAnother(first))
        {
            return;
        }

        if (!words.IsWord(first) || words.Is(first, Grammar.Relative | Grammar.Conjunction) || cast.ByToken[first] is not null || IsVerb(first) || (names.IsCapital(first) && !words[first].Is(WordClass.Title)))
        {
            return;
        }

        var last = first;
        while (words.IsWord(last + 1) && words.Reading.Adjoin(last, last + 1) && last - first < LongestApposition
            && !words.Is(last + 1, Grammar.Relative | Grammar.Auxiliary | Grammar.That) && !IsVerb(last + 1))
        {
            last++;
        }

        // Altman's road ran past Musk, report says: nobody is "report".
        if (last == first && words.Reading.Adjoin(last, last + 1) && words[last + 1].Is(WordClass.SpeechVerb) && !words[first].Is(WordClass.Title))
        {
            return;
        }

        var opening = words.Is(first, Grammar.Determiner | Grammar.Possessive) ? 1 : 0;
        if (first + opening <= last)
        {
            Add(mention.Person, first + opening, last, HeadEnd(first + opening, last));
        }
    }

    /// <summary>Hala Nimri, Prime Minister Basil Darwish and: a title and who bears it, both in capitals.</summary>
    private bool IsTitleOfAnother(int first)
    {
        var i = first;
        while (i < words.Count && words.IsWord(i) && names.IsCapital(i) && words[i].Is(WordClass.Title))
        {
            i++;
        }

        return i > first && i < words.Count && words.Reading.Adjoin(i - 1, i) && names.IsCapital(i) && words[i].Is(WordClass.GivenName);
    }

    private bool IsVerb(int i) => words[i].Is(WordClass.SpeechVerb) && !words[i].Is(WordClass.Title | WordClass.Group) && EnglishVerbs.Of(words[i].Key) is { Tense: not EnglishTense.Base };

    /// <summary>The last word before the first preposition: head of the union -> head.</summary>
    private int HeadEnd(int first, int last)
    {
        for (var i = first + 1; i <= last; i++)
        {
            if (words.Is(i, Grammar.Preposition | Grammar.Conjunction | Grammar.Relative))
            {
                return i - 1;
            }
        }

        return last;
    }

    /// <summary>Takes the words as a role when one of the head's is an office, a profession or a relation.</summary>
    private void Add(Person person, int first, int last, int headLast)
    {
        var isRole = false;
        for (var i = first; i <= headLast; i++)
        {
            isRole |= words[i].Is(WordClass.Office | WordClass.Profession | WordClass.Group) || words.Is(i, Grammar.Kin | Grammar.Male | Grammar.Female)
                || (words[i].Is(WordClass.Title) && headLast == last) || (headLast == last && cast.ByToken[i] is null && words.IsWord(i) && last + 1 < words.Count && names.IsCapital(last + 1));
        }

        if (!isRole)
        {
            return;
        }

        for (var i = first; i <= headLast; i++)
        {
            // the victim's father is no victim
            if (words.IsWord(i) && !(words.IsPossessive(i) && !words[i].IsCapitalised))
            {
                person.TitleWords.Add(words[i].Stem);
                LearnGender(person, i);
            }
        }

        if (person.Role is null && !IsOnlyHonorific(first, headLast))
        {
            person.Role = words.Reading.Span(first, last);
        }
    }

    private bool IsOnlyHonorific(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (words.IsWord(i) && !words[i].Is(WordClass.Honorific))
            {
                return false;
            }
        }

        return true;
    }

    private void LearnGender(Person person, int i)
    {
        // Chairman Ann Roe is a woman all the same
        if (person.Gender != Gender.Unknown && !words[i].Is(WordClass.Honorific) && !words.Is(i, Grammar.Kin))
        {
            return;
        }

        var isFemale = words.Is(i, Grammar.Female) || (words[i].Is(WordClass.Title) && words[i].Is(WordClass.Feminine));
        var isMale = words.Is(i, Grammar.Male) || (words[i].Is(WordClass.Title) && words[i].Is(WordClass.Masculine));
        if (isFemale != isMale && (person.Known is null || person.Gender == Gender.Unknown))
        {
            person.Gender = isFemale ? Gender.Feminine : Gender.Masculine;
        }
    }
}
