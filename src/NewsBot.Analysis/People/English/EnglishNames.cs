using NewsBot.Analysis.Text;
using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.People.English;

/// <summary>
/// Reads how far an English name runs. A name is words with a capital (al-Haddad and d'Angelo among them), initials, and
/// small particles between them (van der Wiel, bin Rashid). It stops at punctuation, a possessive, a common word, a title,
/// a day or month, and at nouns that make it the name of a thing. After a given name, a common word with a capital in the
/// middle of a sentence is a surname (Ruth Bond).
/// </summary>
internal sealed class EnglishNames(EnglishWords words)
{
    private const int LongestName = 6;

    private const WordClass NeverFirst = WordClass.Stopword | WordClass.Common | WordClass.Nationality | WordClass.Title | WordClass.Place
        | WordClass.OrganizationHead | WordClass.Organization | WordClass.NamedAfter | WordClass.SpeechVerb | WordClass.Group;

    private const WordClass NeverLater = WordClass.Stopword | WordClass.OrganizationHead | WordClass.NamedAfter | WordClass.Title;

    private const WordClass NotStrict = WordClass.NameAndWord | WordClass.Stopword | WordClass.Common | WordClass.Place | WordClass.Title
        | WordClass.Nationality | WordClass.Organization | WordClass.NamedAfter | WordClass.OrganizationHead;

    /// <summary>A given name and nothing else; of Mary-Ellen the first half must be one.</summary>
    public bool IsStrictGivenName(int i) => IsStrict(words[i].Class)
        || (words[i].Key.IndexOf('-', StringComparison.Ordinal) is var hyphen and > 2 && IsStrict(Vocabulary.English[words[i].Key.AsSpan(0, hyphen)]));

    /// <summary>Whether a name may begin with this word, or be it.</summary>
    public bool IsNameWord(int i)
    {
        if (!words.IsWord(i) || !IsCapital(i) || words[i].Key[0] == '@' || IsAbbreviation(i) || IsMadeOf(words[i].Key) || IsMonth(i) || words.Is(i, Grammar.Day))
        {
            return false;
        }

        return words[i].Is(WordClass.Name) ? !words[i].Is(WordClass.Title) || words[i].Is(WordClass.GivenName) : !words[i].Is(NeverFirst);
    }

    public bool IsInitial(int i) => (words.IsWord(i) && words[i].IsCapitalised && words[i].Key.Length <= 6 && words[i].Key.Contains('.', StringComparison.Ordinal)
        && words[i].Key is not ("u.s." or "u.n." or "u.k." or "e.u." or "d.c." or "u.a.e.")) || (IsLetter(i) && (OpensInitials(i) || (IsLetter(i - 1) && OpensInitials(i - 1))));

    /// <summary>Harvard-trained, Berlin-born: an adjective made of a name.</summary>
    private static bool IsMadeOf(string key) => key.LastIndexOf('-') is var hyphen and > 0
        && (key.EndsWith("born", StringComparison.Ordinal) || (key.Length - hyphen > 4 && key.EndsWith("ed", StringComparison.Ordinal)));

    /// <summary>A S Deshmukh: two letters without full stops before a name.</summary>
    private bool OpensInitials(int i) => IsLetter(i) && IsLetter(i + 1) && words.Reading.Adjoin(i, i + 1) && words.Reading.Adjoin(i + 1, i + 2) && words[i + 2].Length > 2 && IsNameWord(i + 2);

    private bool IsLetter(int i) => words.IsWord(i) && words[i].Length == 1 && words[i].IsCapitalised;

    /// <summary>A capital, also behind a prefix: al-Haddad, d'Angelo.</summary>
    public bool IsCapital(int i)
    {
        var token = words[i];
        if (token.IsCapitalised || !token.IsLatin)
        {
            return token.IsCapitalised;
        }

        var inner = token.Key.AsSpan().IndexOfAny('-', '\'');
        return inner is > 0 and < 4 && token.Start + inner + 1 < token.End && char.IsUpper(words.Reading.Text[token.Start + inner + 1]);
    }

    public bool IsParticle(int i) => words.IsWord(i) && words.Is(i, Grammar.Particle) && words[i].Key.Length < 6;

    /// <summary>The last token of the name that begins at <paramref name="first"/>; at least first itself.</summary>
    public int End(int first)
    {
        var last = first;
        while (last - first + 1 < LongestName && !words.IsPossessive(last) && (words.Reading.Adjoin(last, last + 1) || IsPetName(last + 1)))
        {
            if (IsPetName(last + 1))
            {
                last += 4;
                continue;
            }

            var next = last + 1;
            if (words[next].Key == "st" && words[first].Is(WordClass.GivenName) && words.After(next) is var saint and >= 0 && IsCapital(saint) && !words.IsPossessive(saint))
            {
                last = saint;
                continue;
            }

            while (IsParticle(next) && words.Reading.Adjoin(next, next + 1) && next - last < 3)
            {
                next++;
            }

            var afterParticle = next > last + 1;
            if (!(afterParticle ? IsNameWord(next) || GoesOn(first, next) : GoesOn(first, next)))
            {
                break;
            }

            last = next;
        }

        return last > first ? SuffixEnd(last) : last;
    }

    /// <summary>Harold "Hal" Jennings</summary>
    private bool IsPetName(int i) => words.OpenedAt(i) is var m and >= 0 && words.Reading.Marks[m].Close == i + 2 && words.IsWord(i + 1) && IsCapital(i + 1)
        && IsNameWord(i + 3) && words[i + 3].Start == words[i + 2].End + 1 && IsNameWord(i - 1);

    /// <summary>How many words of the name count: particles and Jr. do not.</summary>
    public int Weight(int first, int last)
    {
        var weight = 0;
        for (var i = first; i <= last; i++)
        {
            weight += words.IsWord(i) && (IsNameWord(i) || !IsParticle(i)) && !IsSuffix(i) ? 1 : 0;
        }

        return weight;
    }

    /// <summary>The words two names are compared by: no particles, no al-, no full stops, no Jr.</summary>
    public string[] Keys(int first, int last)
    {
        var keys = new List<string>(last - first + 1);
        for (var i = first; i <= last; i++)
        {
            if (words.IsWord(i) && !IsSuffix(i) && (!IsParticle(i) || i == last))
            {
                keys.Add(KeyOf(i));
            }
        }

        return [.. keys];
    }

    public string KeyOf(int i)
    {
        var key = words[i].Stem.Replace(".", "", StringComparison.Ordinal);
        return key.StartsWith("al-", StringComparison.Ordinal) || key.StartsWith("el-", StringComparison.Ordinal) ? key[3..] : key;
    }

    /// <summary>
    /// Whether two names of one article are one person: first and last word agree, one begins or ends with the other, or the
    /// surname and an initial agree.
    /// </summary>
    public static bool SamePerson(string[] one, string[] other)
    {
        var (longer, shorter) = one.Length >= other.Length ? (one, other) : (other, one);
        if (shorter.Length < 2)
        {
            return longer.Length == 1 && longer[0] == shorter[0];
        }

        var sameFirst = longer[0] == shorter[0] || ((longer[0].Length <= 2 || shorter[0].Length <= 2) && longer[0][0] == shorter[0][0]);
        return (sameFirst && longer.LastOrDefault() == shorter.LastOrDefault()) || longer.AsSpan().StartsWith(shorter) || longer.AsSpan().EndsWith(shorter);
    }

    private static bool IsStrict(WordClass what) => (what & WordClass.GivenName) != WordClass.None && (what & NotStrict) == WordClass.None;

    private bool GoesOn(int first, int next)
    {
        if (IsNameWord(next))
        {
            return true;
        }

        // Tamsel Shah: a title after a name, and no name after it
        if (words.IsWord(next) && words[next].Is(WordClass.FamilyName) && words[next].Is(WordClass.Title) && IsCapital(next) && !words.IsTitleCase(next) && !(words.Reading.Adjoin(next, next + 1) && IsCapital(next + 1)))
        {
            return true;
        }

        if (!words.IsWord(next) || !IsCapital(next) || IsAbbreviation(next) || IsMonth(next) || words.Is(next, Grammar.Day))
        {
            return false;
        }

        if (IsInitial(next))
        {
            return words.Reading.Adjoin(next, next + 1) && IsCapital(next + 1);
        }

        // Lucinda Park, Ruth Bond: a noun with a capital right after a given name is a surname, but for a headline.
        var isSurname = words[next].Is(WordClass.FamilyName) || !words[next].Is(NeverLater);
        return isSurname && !words.IsTitleCase(next) && words[first].Is(WordClass.GivenName) && !words[first].Is(WordClass.Stopword);
    }

    private int SuffixEnd(int last)
    {
        if (IsSuffix(last + 1) && words.Reading.Adjoin(last, last + 1))
        {
            return last + 1;
        }

        return words.IsKind(last + 1, TokenKind.Comma) && IsSuffix(last + 2) && words[last + 2].Key is "jr" or "sr" ? last + 2 : last;
    }

    private bool IsSuffix(int i) => words.IsWord(i) && words[i].Stem is "jr" or "sr" or "ii" or "iii" or "iv";

    /// <summary>UN, AB, NATO: capitals throughout are no name.</summary>
    private bool IsAbbreviation(int i)
    {
        var token = words[i];
        if (token.Length < 2 || IsInitial(i))
        {
            return false;
        }

        foreach (var c in words.Reading.Text.AsSpan(token.Start, token.Length - (token.Key.Length - token.Stem.Length)))
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>April and June are months after a preposition or beside a number, else they may be names.</summary>
    private bool IsMonth(int i)
    {
        if (MonthNames.Of(words[i].Stem) is null)
        {
            return false;
        }

        return !words[i].Is(WordClass.GivenName) || words.Is(i - 1, Grammar.Preposition | Grammar.Determiner) || words.IsKind(i + 1, TokenKind.Number)
            || words.IsKind(i - 1, TokenKind.Number) || (words.IsWord(i - 1) && words[i - 1].Key is "last" or "next" or "early" or "late" or "mid");
    }
}
