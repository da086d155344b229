using NewsBot.Analysis.People.English;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People;

/// <summary>
/// Finds the people of an article. Two passes:
/// 1. full names: those of known people first, then chains that begin with a given name, or with any word that a title, an
///    adjective of place or a verb of speech introduces;
/// 2. short names: a surname, first name or alias alone, which means somebody named in full here, or somebody known by it.
/// A street, a stadium or a prize named after somebody is nobody.
/// </summary>
internal sealed class PersonSpotter
{
    /// <summary>A given name that is one of these too needs better company to begin a name.</summary>
    private const WordClass Weak = WordClass.NameAndWord | WordClass.Title | WordClass.Common | WordClass.Nationality | WordClass.Place;

    private readonly Reading reading;
    private readonly PeopleDirectory known;
    private readonly Cast cast;
    private readonly bool[] namesake;

    private PersonSpotter(Reading reading, PeopleDirectory known)
    {
        this.reading = reading;
        this.known = known;
        cast = new Cast(reading.Count);
        namesake = new bool[reading.Count];
    }

    public static Cast Read(Reading reading, PeopleDirectory known)
    {
        if (reading.Language == Language.English)
        {
            return EnglishPeople.Read(reading, known);
        }

        var spotter = new PersonSpotter(reading, known);
        spotter.FindSignatures();
        spotter.FindFullNames();
        spotter.FindNamesOfSpeakers();
        spotter.FindShortNames(reading.Count);

        // The headline names by one word whom only the text introduces.
        spotter.FindShortNames(reading.Tokens.FindIndex(token => token.Paragraph > 0));
        spotter.cast.Sort();
        return spotter.cast;
    }

    /// <summary>Whoever signs a post is a person, under the handle or the name that stands there.</summary>
    private void FindSignatures()
    {
        foreach (var post in reading.Posts)
        {
            var handle = known.At(reading, post.NameLast + 2);
            var name = known.At(reading, post.NameFirst);
            Take(post.NameFirst, post.NameLast, name is { } full && full.Length == post.NameLast - post.NameFirst + 1 ? full.Person : handle?.Person);
        }
    }

    private void FindFullNames()
    {
        for (var i = 0; i < reading.Count; i++)
        {
            if (!reading[i].IsWord || cast.ByToken[i] is not null)
            {
                continue;
            }

            var (person, first, last) = FullNameAt(i);
            if (last < first)
            {
                i += PlaceLength(i) - 1;
                continue;
            }

            i = first;

            if (Introduction.IsNamedAfter(reading, i))
            {
                Array.Fill(namesake, true, i, last - i + 1);
            }
            else
            {
                Take(i, last, person);
            }

            i = last;
        }
    }

    /// <summary>
    /// وذكرت السبيعان أن: an unlisted word speaks, so that هند السبيعان before it is a name, though each of its words alone
    /// might be none.
    /// </summary>
    private void FindNamesOfSpeakers()
    {
        for (var i = 1; i < reading.Count; i++)
        {
            if (reading[i].Class != WordClass.None || cast.ByToken[i] is not null || !reading[i].Key.StartsWith("ال", StringComparison.Ordinal) || !Introduction.FollowsSpeech(reading, i))
            {
                continue;
            }

            for (var before = 1; before < i; before++)
            {
                if (reading[before].Key == reading[i].Key && reading.Adjoin(before - 1, before) && reading[before - 1].Is(WordClass.GivenName) && cast.ByToken[before] is null)
                {
                    Take(before - 1, before, null);
                }
            }
        }
    }

    /// <summary>
    /// The known person whose full name begins here, if it is one, and the tokens of the name; an end before the start for no
    /// name. A title that a known name begins with (الملك سلمان) introduces it and is no part of it.
    /// </summary>
    private (KnownPerson? Person, int First, int Last) FullNameAt(int i)
    {
        var chainEnd = StartsName(i) ? NameChain.End(reading, i) : i;
        if (known.At(reading, i) is { Length: > 1 } listed)
        {
            var last = i + listed.Length - 1;
            var first = listed.Length > 1 && reading[i].Is(WordClass.Title) && !reading[i].Is(WordClass.FamilyName) ? i + 1 : i;
            chainEnd = first > i ? NameChain.End(reading, first) : chainEnd;
            var another = chainEnd > last && reading[last + 1].Is(WordClass.Name) && !NameChain.IsPart(reading[last + 1]);
            if (!another)
            {
                return (listed.Person, first, chainEnd > last && NameChain.IsPart(reading[last + 1]) ? chainEnd : last);
            }
        }

        return StartsName(i) && IsEnough(i, chainEnd) ? (null, i, chainEnd)
            : IsInitial(i) ? (null, i, NameChain.End(reading, i + 2)) : (null, i, i - 1);
    }

    /// <summary>الوزير كيه. شانموجام: an initial and its full stop between a title and a word that no list knows.</summary>
    private bool IsInitial(int i) => reading[i].Length <= 4 && i + 2 < reading.Count && reading[i + 1].Key == "." && reading[i + 1].Start == reading[i].End
        && reading[i + 2].Paragraph == reading[i].Paragraph && reading[i + 2].IsWord && IsUnknownName(i + 2) && !reading[i].Is(WordClass.Title)
        && (Introduction.IsIntroduced(reading, i) || Introduction.FollowsSpeech(reading, i));

    /// <summary>سيدي بوزيد is a town, of whose words none is a person.</summary>
    private int PlaceLength(int i)
    {
        var length = reading[i].Is(WordClass.Place) && !reading[i].Is(WordClass.Title) ? reading.PhraseLength(i) : 1;
        if (length > 1)
        {
            Array.Fill(namesake, true, i, length);
        }

        return int.Max(length, 1);
    }

    private bool StartsName(int i)
    {
        var token = reading[i];
        if (token.IsLatin)
        {
            return token.IsCapitalised && (Vocabulary.English[token.Key] & WordClass.GivenName) != WordClass.None;
        }

        if (NameChain.IsRatherWord(reading, i))
        {
            return false;
        }

        if (reading.PhraseLength(i) > 1 && token.Is(WordClass.Place | WordClass.Organization))
        {
            return false;
        }

        if (token.Is(WordClass.GivenName))
        {
            // بتغريد, لأمل: a name that is a word too is the word after a preposition.
            return !(token.HasPreposition && token.Is(WordClass.NameAndWord))
                && !(token.Is(WordClass.SpeechVerb) && !Introduction.IsIntroduced(reading, i));
        }

        if (token.Is(WordClass.NamePart) && token.Clitics is "" or "و" && reading.Adjoin(i, i + 1))
        {
            return !reading[i + 1].Is(WordClass.Stopword | WordClass.Preposition) && token.Stem is not ("بن" or "دي" or "دا" or "فان" or "لا" or "سي" or "بنت");
        }

        var introduced = Introduction.IsIntroduced(reading, i) || Introduction.FollowsSpeech(reading, i);
        if (!introduced && EndsTitlePhrase(i) && IsUnknown(i) && reading.Adjoin(i, i + 1) && (IsUnknown(i + 1) || reading[i + 1].Is(WordClass.FamilyName))
            && EndsSubject(NameChain.End(reading, i) + 1))
        {
            // كاتب عام نقابة التعليم المستوري القمودي أن: the title runs up to two words that no list knows.
            return true;
        }

        return (introduced && (token.Is(WordClass.FamilyName) || IsUnknownName(i)))
            || (IsUnknownName(i) && reading.Adjoin(i, i + 1) && IsUnknownName(i + 1) && (IsBeforeOffice(i + 2) || IsNextOfList(i)));
    }

    /// <summary>المدير العام للديوان الوطني للزيت شكري بيوض: the words before belong to one long title.</summary>
    private bool EndsTitlePhrase(int first) => Introduction.TitleStart(reading, first, i => cast.ByToken[i] is not null) < first;

    /// <summary>What was said begins here: أن, a mark, or a noun such as تأييد.</summary>
    private bool EndsSubject(int i) => NameChain.Closes(reading, i) || reading[i].Is(WordClass.ReportedNoun);

    private bool IsUnknown(int i) => reading[i].Class == WordClass.None && reading[i].Clitics.Length == 0 && !reading[i].IsAdverbial && !Shapes.LooksInflected(reading[i].Key)
        && !Shapes.IsPluralOrAdjective(reading[i].Key);

    private bool IsUnknownName(int i) => NameChain.LooksLikeName(reading[i]) && !reading[i].Key.StartsWith("ال", StringComparison.Ordinal);

    /// <summary>حنيفة أمان وزير الخارجية: an office without ال after two words that no list knows.</summary>
    private bool IsBeforeOffice(int i) => reading.Adjoin(i - 1, i) && reading[i].Is(WordClass.Office) && reading[i].Clitics.Length == 0
        && !reading[i].Key.StartsWith("ال", StringComparison.Ordinal);

    /// <summary>بول دوميت وريمي كابيلا: و right after a name, and two words that no list knows.</summary>
    private bool IsNextOfList(int i) => i > 0 && cast.ByToken[i - 1] is not null && reading.Adjoin(i - 1, i) && reading[i].Key[0] == 'و';

    private bool IsEnough(int first, int last)
    {
        var token = reading[first];
        var weight = NameChain.Weight(reading, first, last);
        if (token.IsLatin)
        {
            return weight >= 2;
        }

        var introduced = Introduction.IsIntroduced(reading, first);
        if (token.Is(WordClass.GivenName) && (!token.Is(Weak) || reading.PhraseLength(first) > 1))
        {
            return weight >= 2;
        }

        if (token.Is(WordClass.NamePart))
        {
            return last > first && (introduced || Introduction.FollowsSpeech(reading, first) || weight >= 2 || token.Stem is "ابو" or "ابن" || IsMothersName(first));
        }

        if (token.Is(WordClass.GivenName))
        {
            // أمل، كريم: the next word must be a name beyond doubt, or somebody must be introduced.
            return weight >= 2 && (introduced || Introduction.FollowsSpeech(reading, first) || IsSurelyName(first + 1) || EndsTitlePhrase(first));
        }

        return weight >= 2;
    }

    /// <summary>أم خالد, where أم is not "or": a verb, a title or nothing before it, a given name beyond doubt behind.</summary>
    private bool IsMothersName(int first) => reading[first].Stem == "ام"
        && (!reading.Adjoin(first - 1, first) || reading[first - 1].Key[0] is 'ت' or 'ي' || reading[first - 1].Is(WordClass.SpeechVerb | WordClass.Title | WordClass.Preposition))
        && reading[first + 1].Is(WordClass.GivenName) && !reading[first + 1].Is(Weak);

    private bool IsSurelyName(int i) => i < reading.Count
        && (NameChain.IsPart(reading[i]) || (reading[i].Is(WordClass.Name) && !reading[i].Is(WordClass.NameAndWord | WordClass.Common))
            || (reading[i].Class == WordClass.None && Shapes.IsNisba(reading[i].Key)));

    private void FindShortNames(int end)
    {
        var finder = new ShortNames(reading, known, cast.People);
        for (var i = 0; i < end; i++)
        {
            if (cast.ByToken[i] is not null || namesake[i] || !reading[i].IsWord || IsBesideName(i))
            {
                continue;
            }

            if (finder.At(i) is { } found && !Introduction.IsNamedAfter(reading, i))
            {
                Put(i, found.Last, found.Person);
                i = found.Last;
            }
        }
    }

    /// <summary>Whether the word stands right beside another name and so is part of a name that was not understood.</summary>
    private bool IsBesideName(int i) =>
        (reading.Adjoin(i - 1, i) && (cast.ByToken[i - 1] is not null || namesake[i - 1]) && reading[i].Clitics.Length == 0 && !NameChain.IsPart(reading[i]))
        && reading[i].Is(WordClass.Name);

    private void Take(int first, int last, KnownPerson? listed)
    {
        var firstKey = reading[first].Stem;
        var words = NameWords.Of(reading, first, last, firstKey);
        if (listed is null && !reading[last].Is(WordClass.GivenName))
        {
            listed = known.Variant(words);
        }

        var person = cast.People.Find(candidate => candidate.Known is null && candidate.Words.Length > words.Length && candidate.Words.AsSpan().EndsWith(words))
            ?? cast.People.Find(candidate => listed is not null ? candidate.Known == listed
            : candidate.IsLatin == reading[first].IsLatin && NameWords.SamePerson(candidate.Words, words));
        if (person is null)
        {
            person = new Person(words) { Known = listed, IsLatin = reading[first].IsLatin, Gender = listed?.Gender ?? GenderOf(first) };
            Roles.Learn(person, listed?.RoleArabic);
            foreach (var name in listed is null ? [] : PeopleDirectory.NamesOf(listed))
            {
                person.Names.Add(NameKeys.Words(name));
            }
        }
        else
        {
            person.Learn(words);
        }

        Put(first, last, person);
    }

    private void Put(int first, int last, Person person)
    {
        var titleFirst = Introduction.TitleStart(reading, first, i => cast.ByToken[i] is not null);
        var clitic = CliticOf(first, person);
        var isGoverned = clitic > 0 && titleFirst == first && reading[first].Key[clitic - 1] is 'ب' or 'ل' or 'ك';
        var mention = new Mention(first, last, person) { TitleFirst = titleFirst, IsOblique = isGoverned || Introduction.IsOblique(reading, titleFirst), Clitic = clitic };
        cast.Add(mention);
        Roles.Learn(reading, mention);
    }

    /// <summary>How much of the first word is not the name: the vocabulary may have cut it, or the name is known without it.</summary>
    private int CliticOf(int first, Person person)
    {
        var token = reading[first];
        if (token.Clitics.Length > 0)
        {
            return token.Clitics.Length;
        }

        var key = NameKeys.Of(token.Key);
        return !token.IsLatin && Array.Exists(person.Words, word => key.Length == word.Length + 1 && key.EndsWith(word, StringComparison.Ordinal)) ? 1 : 0;
    }

    private Gender GenderOf(int first)
    {
        var token = reading[first];
        if (token.Is(WordClass.Feminine) != token.Is(WordClass.Masculine))
        {
            return token.Is(WordClass.Feminine) ? Gender.Feminine : Gender.Masculine;
        }

        return Gender.Unknown;
    }
}
