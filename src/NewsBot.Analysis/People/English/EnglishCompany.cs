using NewsBot.Analysis.Text;
using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.People.English;

/// <summary>What the words around a name say of it: that it is a person's, or the name of a thing.</summary>
internal sealed class EnglishCompany(EnglishWords words, EnglishNames names)
{
    private const int LongestApposition = 6;
    private const int LongestBracket = 8;

    /// <summary>
    /// Whether it names a thing: Len Garrod Stadium, Harrow &amp; Lane, Lake Victoria, the Rosalind Farr, University of Oostmeer.
    /// </summary>
    public bool IsThing(int first, int last)
    {
        var next = last + 1;
        if (!words.IsPossessive(last) && words.Reading.Adjoin(last, next) && names.IsCapital(next) && words[next].Is(WordClass.OrganizationHead | WordClass.NamedAfter)
            && !words.IsTitleCase(next))
        {
            return true;
        }

        if (IsAmpersand(next) || IsAmpersand(first - 1) || IsListed(first, last) || IsOwnedByMany(last))
        {
            return true;
        }

        var before = words.Before(first);
        if (last > first && words.Is(first, Grammar.PlaceOpener) && !(before >= 0 && IsSomebody(before)))
        {
            return true;
        }

        if (before < 0)
        {
            return false;
        }

        var isPlace = names.IsCapital(before) && words.Is(before, Grammar.PlaceOpener);
        var isOf = words[before].Key == "of" && words.IsWord(before - 1) && names.IsCapital(before - 1) && words[before - 1].Is(WordClass.OrganizationHead | WordClass.NamedAfter);
        // analysts at Peel Hunt
        var isEmployer = words[before].Key == "at" && words[before - 1].Is(WordClass.Group | WordClass.Title);
        // the rights group Foro Justo
        var isKindOfBody = !names.IsStrictGivenName(first) && !words[before].IsCapitalised && Bodies.English.Has(words[before].Key) && !words[before].Is(WordClass.Title) && words.IsWord(before - 1)
            && !words.Is(before - 1, Grammar.Determiner | Grammar.Possessive | Grammar.Preposition | Grammar.Conjunction | Grammar.Auxiliary) && !words[before - 1].Is(WordClass.SpeechVerb);
        return isPlace || isOf || isEmployer || isKindOfBody || (words[before].Key == "the" && words.Reading.Adjoin(last, next) && !words.IsPossessive(last));
    }

    /// <summary>Al Jazeera, Andreessen Horowitz: an organization's name of two words or more that a list holds.</summary>
    private bool IsListed(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (!words[i].Is(WordClass.Organization))
            {
                return false;
            }
        }

        return last > first && words.Reading.PhraseLength(first) == last - first + 1 && !IsIntroduced(first);
    }

    /// <summary>Al Jalila Children's Hospital</summary>
    private bool IsOwnedByMany(int last) => words.IsPossessive(last) && words[last].Is(WordClass.Plural) && names.IsCapital(last + 1)
        && words[last + 1].Is(WordClass.OrganizationHead | WordClass.NamedAfter);

    /// <summary>King Abdullah University: the king does nothing here.</summary>
    public bool OpensThing(int last) => !words.IsPossessive(last) && words.Reading.Adjoin(last, last + 1) && names.IsCapital(last + 1)
        && words[last + 1].Is(WordClass.OrganizationHead | WordClass.NamedAfter) && !words[last + 1].Is(WordClass.Title | WordClass.Name);

    /// <summary>Lucinda Park, Grace Hall: the last word is one that names things as well.</summary>
    public bool EndsLikeThing(int first, int last) => last > first && words[last].Is(WordClass.NamedAfter | WordClass.OrganizationHead);

    /// <summary>Whether a preposition of place stands right before: in Lucinda Park.</summary>
    public bool IsPlace(int first) => words.Before(first) is var before and >= 0 && words[before].Key is "in" or "at" or "near" or "through" or "on" or "to" or "into" or "across" or "around" or "the";

    /// <summary>Whether a title, an office or a profession stands right before, or a relative: Judge, striker, his wife.</summary>
    public bool IsIntroduced(int first)
    {
        var before = words.Before(first);
        if (before >= 0)
        {
            return IsSomebody(before) || (words[before].Key is "called" or "named" && words.IsWord(before - 1) && (IsSomebody(before - 1) || LooksLikeProfession(words[before - 1].Key)));
        }

        if (words[words.BeforeBracket(first)].Is(WordClass.Title))
        {
            return true;
        }

        return HeadBeforeComma(first) is var head and >= 0 && !names.IsCapital(head) && (IsSomebody(head) || IsOneOfMany(head) || IsSomebodysSpeaker(head, first));
    }

    /// <summary>says one of the elders, Okot Lamuni,</summary>
    private bool IsOneOfMany(int head)
    {
        var of = head - 1;
        while (head - of < LongestApposition && words.IsWord(of) && words[of].Key != "of")
        {
            of--;
        }

        return words[head].Is(WordClass.Group) && words[head].Is(WordClass.Plural) && words[of].Key == "of" && words[of - 1].Key == "one";
    }

    /// <summary>His fixer, Misko Hill, told: what he has and what speaks, and is no company, is a person.</summary>
    private bool IsSomebodysSpeaker(int head, int first) => (words[head - 1].Key is "his" or "her" or "my" || words[head - 2].Key is "his" or "her") && !Bodies.English.Has(words[head].Stem) && !words[head].Is(WordClass.OrganizationHead)
        && names.End(first) is var last && words.IsKind(last + 1, TokenKind.Comma) && words.Speaks(last + 2);

    /// <summary>A trader at Wuse Market, Iya Bisi · his wife of 58 years, Lorraine: the noun that leads the phrase before the comma; -1 for none.</summary>
    public int HeadBeforeComma(int first)
    {
        var last = first - 2;
        if (!words.IsKind(first - 1, TokenKind.Comma) || !words.IsWord(last))
        {
            return -1;
        }

        var head = last;
        for (var i = last; last - i < LongestApposition && (words.IsWord(i) || words.IsKind(i, TokenKind.Number)) && !words.Is(i, Grammar.Auxiliary | Grammar.Conjunction); i--)
        {
            if (i < last && (words.Is(i, Grammar.Determiner | Grammar.Possessive) || words.IsPossessive(i)))
            {
                return head;
            }

            head = words.Is(i, Grammar.Preposition) ? i - 1 : head;
        }

        return last;
    }

    /// <summary>A title, a relative, a man or a woman, the 18-year-old, the sous-chef.</summary>
    private bool IsSomebody(int i)
    {
        var key = words[i].Key;
        var part = key.LastIndexOf('-');
        return words[i].Is(WordClass.Title) || words.Is(i, Grammar.Kin | Grammar.Female | Grammar.Male) || key == "year-old"
            || (words[i].Is(WordClass.Group) && !words[i].Is(WordClass.Plural) && !Bodies.English.Has(key))
            || (key.Length > 6 && key.EndsWith("ist", StringComparison.Ordinal) && !names.IsCapital(i))
            || (part > 0 && (Vocabulary.English[key.AsSpan(part + 1)] & WordClass.Title) != WordClass.None);
    }

    /// <summary>Whether an honorific or an office with a capital stands right before: it needs no second name word.</summary>
    public bool HasHonorific(int first) => words.Before(first) is var before and >= 0 && names.IsCapital(before)
        && words[before].Is(WordClass.Honorific | WordClass.Office) && !words[before].Is(WordClass.GivenName);

    /// <summary>Whether a verb of speech, an age or an apposition after the name, or a verb of speech before it, says that it is somebody's.</summary>
    public bool IsVouchedFor(int first, int last)
    {
        var next = last + 1;
        if (words.Reading.Adjoin(last, next) && (words.Speaks(next) || HitsBack(next)) && !names.IsCapital(next))
        {
            return true;
        }

        if (words.Before(first) is var before and >= 0 && words.Speaks(before) && !names.IsCapital(before))
        {
            return true;
        }

        return (words.IsKind(next, TokenKind.Comma) && IsApposition(next + 1)) || SpeaksAfterBracket(next);
    }

    /// <summary>hit back, pointed out</summary>
    private bool HitsBack(int i) => words[i].Is(WordClass.SpeechVerb) && EnglishVerbs.Of(words[i].Key) is { Second: { } second } && words[i + 1].Key == second;

    /// <summary>says Lindqvisto, the 34-year-old chief executive</summary>
    public bool IsSpeakerWithOffice(int i) => words.Reading.Adjoin(i - 1, i) && words.Speaks(i - 1) && words.IsKind(i + 1, TokenKind.Comma) && words.Is(i + 2, Grammar.Determiner) && IsApposition(i + 2);

    /// <summary>Aliyu Sani (APC, Gombe) warned</summary>
    private bool SpeaksAfterBracket(int open)
    {
        var i = open;
        while (i - open < LongestBracket && !words.IsKind(i, TokenKind.CloseBracket))
        {
            i++;
        }

        return words.IsKind(open, TokenKind.OpenBracket) && words.IsKind(i, TokenKind.CloseBracket) && words.IsWord(i + 1) && words.Speaks(i + 1);
    }

    private bool IsApposition(int i)
    {
        if (words.IsKind(i, TokenKind.Number))
        {
            return words[i].Length <= 2 && (words.IsKind(i + 1, TokenKind.Comma) || words.IsKind(i + 1, TokenKind.Stop));
        }

        if (!words.IsWord(i))
        {
            return false;
        }

        if (words[i].Key is "who" or "whose")
        {
            return true;
        }

        for (var k = i; k <= i + LongestApposition && (words.IsWord(k) || (k > i && words[k].Kind is TokenKind.Number or TokenKind.Dash)); k++)
        {
            if (words[k].Is(WordClass.Title) || words.Is(k, Grammar.Kin) || words[k].Key == "year-old")
            {
                return k == i || words.Is(i, Grammar.Determiner | Grammar.Possessive) || words[i].Is(WordClass.Common);
            }

            if (words.Is(k, Grammar.Preposition | Grammar.Auxiliary))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Stallholder, Postmaster, Beekeeper: what no list of professions can hold.</summary>
    public static bool LooksLikeProfession(string key) => key.Length > 6
        && (key.EndsWith("er", StringComparison.Ordinal) || key.EndsWith("or", StringComparison.Ordinal) || key.EndsWith("ist", StringComparison.Ordinal)
            || key.EndsWith("man", StringComparison.Ordinal) || key.EndsWith("woman", StringComparison.Ordinal));

    private bool IsAmpersand(int i) => i >= 0 && i < words.Count && words[i].Key == "&";
}
