using NewsBot.Analysis.Text;
using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.People.English;

/// <summary>
/// Whom a single name means: the person of this article who has it as surname and whom Mr or Mrs before it fits (the latest
/// named when several do, which is doubtful), else the one who has it as first name, else somebody known by it alone, else a
/// new person when an honorific or an office stands before it (Mrs. Pettigrew).
/// </summary>
internal sealed class EnglishShortNames(EnglishWords words, EnglishNames names, EnglishCompany company, PeopleDirectory known, List<Person> people, NameLists lists)
{
    private const int LongestAside = 12;

    private readonly FirstNames firstNames = new(words, names);

    public (Person Person, int Last, bool IsDoubtful)? At(int i)
    {
        var nameAt = i;
        while (names.IsParticle(nameAt) && words.Reading.Adjoin(nameAt, nameAt + 1) && (names.IsCapital(nameAt + 1) || names.IsParticle(nameAt + 1)) && nameAt - i < 3)
        {
            nameAt++;
        }

        if (!names.IsCapital(nameAt) || IsBesideName(i, nameAt))
        {
            return null;
        }

        var isName = names.IsNameWord(nameAt);
        if (nameAt == i && known.At(words.Reading, i) is { Length: 1 } listed && (isName || words[i].Key[0] == '@') && !company.IsThing(i, i))
        {
            var person = people.Find(candidate => candidate.Known == listed.Person) ?? (BySurname(i, names.KeyOf(i)).Count > 0 ? null : New(i, listed.Person));
            if (person is not null)
            {
                return (person, i, false);
            }
        }

        if (company.IsThing(nameAt, nameAt) && (!company.HasHonorific(i) || company.OpensThing(nameAt)))
        {
            return null;
        }

        return OfThisArticle(i, nameAt, isName) ?? (isName && IsNamedAlone(i, nameAt) ? (New(nameAt, null), nameAt, false) : isName ? OfList(i) : null);
    }

    private (Person Person, int Last, bool IsDoubtful)? OfList(int i)
    {
        if (!lists.GoesOn(i))
        {
            return null;
        }

        var person = New(i, null);
        lists.Add(person);
        return (person, i, false);
    }

    private (Person Person, int Last, bool IsDoubtful)? OfThisArticle(int i, int nameAt, bool isName)
    {
        var key = names.KeyOf(nameAt);
        var bySurname = BySurname(i, key);
        if (bySurname.Count > 0 && (isName || IsSafeCommonWord(nameAt)))
        {
            bySurname = WithTitle(bySurname, i);
            var before = bySurname.FindAll(person => person.Mentions[0].First < i);
            return bySurname.Count == 1 ? (bySurname[0], nameAt, false)
                : before.Count == 1 ? (before[0], nameAt, false)
                : Primary(bySurname) is { } primary ? (primary, nameAt, false) : (Latest(bySurname, nameAt), nameAt, true);
        }

        if (!isName || nameAt > i || (words.IsFirstOfSentence(i) && words[i].Is(WordClass.Stopword | WordClass.Common)))
        {
            return null;
        }

        var byFirstName = people.FindAll(person => person.Words.Length > 1 && person.Words[0] == key);
        return byFirstName.Count == 1 ? (byFirstName[0], i, false) : null;
    }

    /// <summary>Dr Hamdi is the one of them whom the article called a doctor, Ms Voll the only one known to be a woman.</summary>
    private List<Person> WithTitle(List<Person> bearers, int i)
    {
        var title = words.Before(i) is var before and >= 0 && words[before].Is(WordClass.Title) ? words[before].Stem : null;
        var titled = bearers.FindAll(person => title is not null && person.TitleWords.Contains(title));
        var gender = GenderBefore(i);
        var surely = bearers.FindAll(person => gender != Gender.Unknown && person.Gender == gender);
        return titled.Count == 1 ? titled : surely.Count == 1 ? surely : bearers;
    }

    /// <summary>Whose surname it is, or the first half of whose double surname: Yolanda Barrera Cruz is Barrera.</summary>
    private List<Person> BySurname(int i, string key)
    {
        var gender = GenderBefore(i);
        var fitting = people.FindAll(person => gender == Gender.Unknown || person.Gender == Gender.Unknown || person.Gender == gender);
        if (gender != Gender.Unknown && words[words.Before(i)].Is(WordClass.Honorific))
        {
            fitting.RemoveAll(firstNames.IsCalledSo);
        }

        var byLast = fitting.FindAll(person => person.Words.LastOrDefault() == key);
        return words.Is(company.HeadBeforeComma(i), Grammar.Kin) || (words[i].Is(WordClass.GivenName) && (byLast.Count > 0 || !words[i].Is(WordClass.FamilyName))) ? byLast
            : [.. byLast, .. fitting.Where(person => person.Words.Length > 2 && person.Words[^2] == key)];
    }

    /// <summary>
    /// Summers, Banks, Park: a surname that is a common word needs its capital inside a sentence, or a verb, comma or possessive
    /// after it at the head of one.
    /// </summary>
    private bool IsSafeCommonWord(int i)
    {
        if (words[i].Is(WordClass.Stopword) && !company.HasHonorific(i))
        {
            return false;
        }

        if (!words.IsTitleCase(i) && !words.IsFirstOfSentence(i))
        {
            return true;
        }

        return words.IsPossessive(i) || company.IsIntroduced(i) || words.IsKind(i + 1, TokenKind.Comma)
            || (words.Reading.Adjoin(i, i + 1) && (words.Speaks(i + 1) || words.Is(i + 1, Grammar.Auxiliary)));
    }

    /// <summary>Leopold Marchbanks of the first paragraph, when the others are relatives of his who come later: his uncle, Barnabas Marchbanks.</summary>
    private Person? Primary(List<Person> candidates)
    {
        var first = candidates.MinBy(person => person.Mentions[0].First)!;
        var paragraph = words.ParagraphOrdinal[first.Mentions[0].First];
        return candidates.TrueForAll(person => person == first
            || (words.ParagraphOrdinal[person.Mentions[0].First] > paragraph && person.TitleWords.Any(word => (GrammarWords.Of(word) & Grammar.Kin) != Grammar.None)))
            ? first : null;
    }

    private static Person Latest(List<Person> candidates, int i)
    {
        var latest = candidates[0];
        var nearest = -1;
        foreach (var person in candidates)
        {
            foreach (var mention in person.Mentions)
            {
                if (mention.First < i && mention.First > nearest)
                {
                    (latest, nearest) = (person, mention.First);
                }
            }
        }

        return latest;
    }

    /// <summary>Whether the word stands beside another name word, so that both are a name nobody bears here.</summary>
    private bool IsBesideName(int first, int last)
    {
        var next = last + 1;
        if (words.Reading.Adjoin(last, next) && !words.IsPossessive(last) && names.IsNameWord(next) && !words.IsTitleCase(next))
        {
            return true;
        }

        var before = first - 1;
        return words.Reading.Adjoin(before, first) && !words.IsPossessive(before) && names.IsNameWord(before) && !words.IsTitleCase(before)
            && !words.IsFirstOfSentence(before);
    }

    private bool IsNamedAlone(int i, int nameAt)
    {
        if (words[nameAt].Is(WordClass.Place | WordClass.Organization | WordClass.Nationality) && !words[nameAt].Is(WordClass.Name))
        {
            return false;
        }

        if (company.HasHonorific(i))
        {
            return !words.IsTitleCase(i) || words[nameAt].Is(WordClass.Name);
        }

        if (company.IsSpeakerWithOffice(i) || IsKunya(i, nameAt) || IsFirstNameOfSpeaker(i, nameAt) || words.IsGivenName(nameAt) || HasOneName(nameAt))
        {
            return true;
        }

        var isCalled = words.IsWord(nameAt - 1) && words[nameAt - 1].Key is "called" or "named" && company.IsIntroduced(nameAt);
        var isRelative = isCalled || words.Is(nameAt - 1, Grammar.Kin) || words.Is(company.HeadBeforeComma(nameAt), Grammar.Kin);
        return isRelative && (names.IsStrictGivenName(nameAt) || (words[nameAt].Is(WordClass.GivenName) && !words.IsTitleCase(nameAt)) || (words[nameAt].Class == WordClass.None && !words.IsKind(nameAt + 1, TokenKind.Number)));
    }

    /// <summary>Sukardi, who goes by one name</summary>
    private bool HasOneName(int nameAt)
    {
        var i = nameAt + 2;
        while (words.IsKind(nameAt + 1, TokenKind.Comma) && words[nameAt + 2].Key == "who" && i - nameAt < LongestAside && words.IsWord(i) && words[i].Key != "name")
        {
            i++;
        }

        return words[i].Key == "name" && words[i - 1].Key is ("one" or "single");
    }

    /// <summary>Abu Khaled, a baker, said.</summary>
    private bool IsKunya(int i, int nameAt) => nameAt == i + 1 && words[i].Key is "abu" or "umm" && (words[nameAt].Is(WordClass.GivenName) || (words.Speaks(i - 1) && !words[nameAt].Is(WordClass.Place)))
        && (words.IsKind(nameAt + 1, TokenKind.Comma) || words.Speaks(nameAt + 1));

    /// <summary>…, said Marta, who asked for her surname to be left out.</summary>
    private bool IsFirstNameOfSpeaker(int i, int nameAt) => nameAt == i && names.IsStrictGivenName(i) && !words.IsTitleCase(i) && words.Reading.Adjoin(i - 1, i) && words.Speaks(i - 1)
        && words.IsKind(i + 1, TokenKind.Comma) && (words.Is(i + 2, Grammar.Relative) || words.IsKind(i + 2, TokenKind.Number) || words.Is(i + 2, Grammar.Determiner));

    private Person New(int i, KnownPerson? listed)
    {
        var keys = names.Keys(i, i);
        var gender = GenderBefore(i);
        return people.Find(person => person.Words.AsSpan().SequenceEqual(keys) && (gender == Gender.Unknown || person.Gender == Gender.Unknown || person.Gender == gender))
            ?? new Person(keys) { Known = listed, IsLatin = true, Gender = listed?.Gender ?? gender };
    }

    private Gender GenderBefore(int i)
    {
        var before = words.Before(i);
        if (before < 0)
        {
            return Gender.Unknown;
        }

        var token = words[before];
        var isFemale = words.Is(before, Grammar.Female) || (token.Is(WordClass.Title) && token.Is(WordClass.Feminine));
        var isMale = words.Is(before, Grammar.Male) || (token.Is(WordClass.Title) && token.Is(WordClass.Masculine));
        return isFemale == isMale ? Gender.Unknown : isFemale ? Gender.Feminine : Gender.Masculine;
    }
}
