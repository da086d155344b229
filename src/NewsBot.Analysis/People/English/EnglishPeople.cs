using NewsBot.Analysis.Text;
using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.People.English;

/// <summary>
/// Finds the people of an English article. The passes, in order:
/// 1. whoever signs a post;
/// 2. full names in running text, twice, so that the second time relatives of those found are known by their surname: those of known people, then two words or more of which the first is a given name, or that a
///    title, a verb of speech or an apposition makes somebody's;
/// 3. full names in headlines, where a capital tells nothing: only given names that are no common words;
/// 4. short names (see <see cref="EnglishShortNames"/>);
/// 5. real names of those who go by another.
/// A street, a stadium, a company or a prize named after somebody is nobody.
/// </summary>
internal sealed class EnglishPeople
{
    private readonly Reading reading;
    private readonly PeopleDirectory known;
    private readonly EnglishWords words;
    private readonly EnglishNames names;
    private readonly EnglishCompany company;
    private readonly EnglishRoles roles;
    private readonly RealNames realNames;
    private readonly Surnames surnames;
    private readonly Cast cast;
    private readonly bool[] namesake;

    private EnglishPeople(Reading reading, PeopleDirectory known)
    {
        this.reading = reading;
        this.known = known;
        words = new EnglishWords(reading);
        names = new EnglishNames(words);
        company = new EnglishCompany(words, names);
        realNames = new RealNames(words, names);
        surnames = new Surnames(words, names, company);
        cast = new Cast(reading.Count);
        roles = new EnglishRoles(words, names, cast);
        namesake = new bool[reading.Count];
    }

    public static Cast Read(Reading reading, PeopleDirectory known)
    {
        var people = new EnglishPeople(reading, known);
        people.FindSignatures();
        people.FindFullNames(inHeadlines: false);
        people.FindFullNames(inHeadlines: false);
        people.FindFullNames(inHeadlines: true);
        people.FindShortNames();
        foreach (var (first, last, person) in people.realNames.In(people.cast).ToList())
        {
            people.Put(first, last, person, isDoubtful: false);
        }

        people.cast.Sort();
        return people.cast;
    }

    private void FindSignatures()
    {
        foreach (var post in reading.Posts)
        {
            var handle = known.At(reading, post.NameLast + 2);
            var name = known.At(reading, post.NameFirst);
            Take(post.NameFirst, post.NameLast, name is { } full && full.Length == post.NameLast - post.NameFirst + 1 ? full.Person : handle?.Person);
        }
    }

    private void FindFullNames(bool inHeadlines)
    {
        for (var i = 0; i < reading.Count; i++)
        {
            if (words.IsTitleCase(i) != inHeadlines || cast.ByToken[i] is not null || namesake[i] || !reading[i].IsWord || !names.IsCapital(i))
            {
                continue;
            }

            var (first, last, person) = FullNameAt(i);
            if (last <= first || realNames.IsAt(first))
            {
                continue;
            }

            if (person is null && (company.IsThing(first, last) || (company.EndsLikeThing(first, last) && !IsRatherPerson(first, last))))
            {
                Array.Fill(namesake, true, first, last - first + 1);
            }
            else if (person is not null ? !company.IsThing(first, last) : IsEnough(first, last))
            {
                Take(first, last, person);
            }
            else
            {
                continue;
            }

            i = last;
        }
    }

    /// <summary>The longest name that begins here, and whose it is when somebody known bears it; no second word for none.</summary>
    private (int First, int Last, KnownPerson? Person) FullNameAt(int i)
    {
        var isName = !IsParticleOfSurname(i) && (names.IsNameWord(i) || (reading.Adjoin(i, i + 1) && names.IsNameWord(i + 1) && (names.IsInitial(i) || IsNameAfterTitle(i))));
        var first = isName ? AfterCommonOpening(i) : i;
        var last = isName ? names.End(first) : i;
        if (known.At(reading, i) is { Length: > 1 } listed && IsCapitalised(i, i + listed.Length - 1))
        {
            var knownLast = i + listed.Length - 1;
            var goesOn = last > knownLast && names.Weight(knownLast + 1, last) > 0;
            if (!goesOn)
            {
                return (i, knownLast, listed.Person);
            }
        }

        return names.Weight(first, last) > 1 ? (first, last, null) : (i, i, null);
    }

    /// <summary>Van der Wiel, Ben Ali: the small word opens a surname, not a full name as in Abu Bakr Sesay.</summary>
    private bool IsParticleOfSurname(int i) => names.IsParticle(i) && reading.Adjoin(i, i + 1) && !(reading[i].Key == "abu" && names.End(i) > i + 1)
        && (names.IsParticle(i + 1) || !reading[i].Is(WordClass.GivenName) || cast.People.Exists(person => person.Words.LastOrDefault() == names.KeyOf(i + 1)));

    /// <summary>Nurse Precious Moyo: a common word with a capital between a title and a name.</summary>
    private bool IsNameAfterTitle(int i) => !words.IsTitleCase(i) && (words.Before(i) is var before and >= 0 ? reading[before].Is(WordClass.Title) : IsAfterRelation(i))
        && !reading[i].Is(WordClass.Title | WordClass.OrganizationHead | WordClass.NamedAfter | WordClass.Nationality | WordClass.Organization | WordClass.Place);

    /// <summary>Putnam's lawyer, Art Coyle, said</summary>
    private bool IsAfterRelation(int i) => i > 2 && words.IsKind(i - 1, TokenKind.Comma) && (words[i - 2].Is(WordClass.Title) || words.Is(i - 2, Grammar.Kin)) && !reading[i - 2].IsCapitalised
        && (words.IsPossessive(i - 3) || words.Is(i - 3, Grammar.Possessive)) && names.End(i) is var last && last == i + 1 && words.IsKind(last + 1, TokenKind.Comma);

    /// <summary>Widow Elspeth Rennie, Stallholder May Tran: a word that names nobody at the head of a sentence, before a name of two words.</summary>
    private int AfterCommonOpening(int i)
    {
        // Sheikh Saud bin Saqr: a title that is a name as well, and two names
        if (reading[i].Is(WordClass.Honorific) && reading.Adjoin(i, i + 1) && names.IsNameWord(i + 1) && names.Weight(i + 1, names.End(i + 1)) > 1)
        {
            return i + 1;
        }

        var opens = words.IsFirstOfSentence(i) && !reading[i].Is(WordClass.Name) && !names.IsInitial(i)
            && reading.Adjoin(i, i + 1) && reading.Adjoin(i + 1, i + 2) && names.IsNameWord(i + 2) && names.IsNameWord(i + 1);
        return opens && (reading[i + 1].Is(WordClass.GivenName) || EnglishCompany.LooksLikeProfession(reading[i].Key)) ? i + 1 : i;
    }

    private bool IsCapitalised(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (!names.IsCapital(i) && !names.IsParticle(i))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsRatherPerson(int first, int last) => company.IsIntroduced(first) || company.IsVouchedFor(first, last)
        || (names.IsStrictGivenName(first) && !company.IsPlace(first));

    private bool IsEnough(int first, int last)
    {
        var token = reading[first];
        if (words.IsTitleCase(first))
        {
            return names.IsStrictGivenName(first) && (reading[last].Is(WordClass.FamilyName) || reading[last].Class == WordClass.None);
        }

        // Al Rams, Al Rayyan: what a place or a company is called as often as a man
        if (token.Key is "al" or "el" && last == first + 1 && !reading[last].Is(WordClass.Name))
        {
            return company.IsIntroduced(first);
        }

        if (company.IsIntroduced(first) || names.IsInitial(first) || names.IsStrictGivenName(first) || company.IsVouchedFor(first, last))
        {
            return true;
        }

        var inside = !words.IsFirstOfSentence(first);
        if (token.Is(WordClass.GivenName) && (inside || (!token.Is(WordClass.Common | WordClass.Stopword) && names.IsNameWord(last))) && !token.Is(WordClass.Place))
        {
            return true;
        }

        return surnames.Has(names.KeyOf(last)) || (last == first + 1 && token.Is(WordClass.FamilyName) && surnames.Has(names.KeyOf(first))) || IsListed(first, last) || (cast.People.Exists(person => person.Words.Length > 1 && person.Words.LastOrDefault() == names.KeyOf(last)) && !IsAfterThe(first))
            || (inside && reading[last].Is(WordClass.FamilyName) && !reading[last].Is(WordClass.NameAndWord) && names.Weight(first, last) < 4 && !IsAfterThe(first));
    }

    /// <summary>Kenji Morinaga and Fatou Diarra-Sow: somebody's name beside another's.</summary>
    private bool IsListed(int first, int last)
    {
        var next = last + 1;
        var after = words.IsWord(next) && reading[next].Key == "and" && next + 2 < reading.Count && names.IsStrictGivenName(next + 1) && names.IsNameWord(next + 2);
        var before = first > 1 && (reading[first - 1].Key == "and" || words.IsKind(first - 1, TokenKind.Comma)) && cast.ByToken[first - 2] is { } other && other.Last > other.First;
        return after || (before && reading[first - 1].Key == "and");
    }

    private bool IsAfterThe(int first) => words.Before(first) is var before and >= 0 && words.Is(before, Grammar.Determiner);

    private void FindShortNames()
    {
        var lists = new NameLists(words, names, cast);
        var finder = new EnglishShortNames(words, names, company, known, cast.People, lists);
        for (var i = 0; i < reading.Count; i++)
        {
            if (cast.ByToken[i] is null && !namesake[i] && reading[i].IsWord && finder.At(i) is { } found && !IsTaken(i, found.Last))
            {
                Put(i, found.Last, found.Person, found.IsDoubtful);
                i = found.Last;
            }
        }
    }

    private bool IsTaken(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (cast.ByToken[i] is not null || namesake[i])
            {
                return true;
            }
        }

        return false;
    }

    private void Take(int first, int last, KnownPerson? listed)
    {
        var keys = names.Keys(first, last);
        var person = cast.People.Find(candidate => listed is not null && candidate.Known == listed)
            ?? cast.People.Find(candidate => (listed is null || candidate.Known is null) && EnglishNames.SamePerson(candidate.Words, keys));
        if (person is null)
        {
            person = new Person(keys) { Known = listed, IsLatin = true, Gender = listed?.Gender ?? GenderOf(first) };
        }
        else
        {
            person.Known ??= listed;
            person.Learn(keys);
        }

        Put(first, last, person, isDoubtful: false);
    }

    private void Put(int first, int last, Person person, bool isDoubtful)
    {
        var titleFirst = roles.TitleStart(first);
        var mention = new Mention(first, last, person)
        {
            TitleFirst = titleFirst,
            IsOblique = IsOblique(titleFirst),
            Tail = reading[last].Key.Length - reading[last].Stem.Length,
            IsDoubtful = isDoubtful,
        };
        cast.Add(mention);
        if (!isDoubtful)
        {
            roles.Learn(mention);
        }
    }

    private bool IsOblique(int first)
    {
        var before = words.Before(first);
        if (before >= 0 && words.Is(before, Grammar.Determiner | Grammar.Possessive))
        {
            before = words.Before(before);
        }

        // under Marcus Wray and Skye Lund
        return before > 0 && (words.Is(before, Grammar.Preposition) || (words[before].Key is "and" or "or" && cast.ByToken[before - 1] is { IsOblique: true }));
    }

    private Gender GenderOf(int first)
    {
        var token = reading[first];
        return token.Is(WordClass.Feminine) == token.Is(WordClass.Masculine) ? Gender.Unknown
            : token.Is(WordClass.Feminine) ? Gender.Feminine : Gender.Masculine;
    }
}
