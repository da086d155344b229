using NewsBot.Analysis.People.English;
using NewsBot.Analysis.People.Tagging;
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
    /// <summary>A second headline may stand on the line behind the first.</summary>
    private const int LastHeadline = 1;

    private readonly Reading reading;
    private readonly PeopleDirectory known;
    private readonly Cast cast;
    private readonly bool[] namesake;
    private readonly NameStart start;
    private readonly NameEvidence evidence;
    private readonly TaggedNames tagged;

    private PersonSpotter(Reading reading, PeopleDirectory known)
    {
        this.reading = reading;
        this.known = known;
        cast = new Cast(reading.Count);
        namesake = new bool[reading.Count];
        start = new NameStart(reading, cast);
        evidence = new NameEvidence(reading, cast);
        tagged = new TaggedNames(reading, cast);
    }

    public static Cast Read(Reading reading, PeopleDirectory known)
    {
        if (reading.Language == Language.English)
        {
            return EnglishPeople.Read(reading, known);
        }

        WrittenMarks.Settle(reading);
        FinalYaa.Settle(reading);
        var spotter = new PersonSpotter(reading, known);
        spotter.FindSignatures();
        spotter.FindFullNames();
        spotter.FindNamesOfSpeakers();
        spotter.FindShortNames(reading.Count);

        // The headline names by one word whom only the text introduces.
        spotter.FindShortNames(reading.Tokens.FindIndex(token => token.Paragraph > LastHeadline));
        spotter.cast.DropWriters();
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

            if (Introduction.IsNamedAfter(reading, i) || Introduction.IsThingInMarks(reading, i, last))
            {
                last = Namesakes.End(reading, i, last);
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
    /// وذكرت السبيعان أن: an unlisted word speaks, or comes twice after the same given name, so that هند السبيعان is somebody, though
    /// each of its words alone might be none.
    /// </summary>
    private void FindNamesOfSpeakers()
    {
        var pairs = new Dictionary<string, List<int>>();
        var speaking = new HashSet<string>();
        for (var i = 1; i < reading.Count; i++)
        {
            if (reading[i].Class != WordClass.None || cast.ByToken[i] is not null || !reading[i].Key.StartsWith("ال", StringComparison.Ordinal)
                || !reading.Adjoin(i - 1, i) || Shapes.IsPluralOrAdjective(reading[i].Key))
            {
                continue;
            }

            if (reading[i - 1].Is(WordClass.GivenName) && !reading[i - 1].Is(WordClass.SpeechVerb | WordClass.Title | WordClass.Preposition))
            {
                var pair = $"{reading[i - 1].Stem} {reading[i].Key}";
                pairs.TryAdd(pair, []);
                pairs[pair].Add(i);
            }
            else if (reading[i - 1].Is(WordClass.SpeechVerb))
            {
                speaking.Add(reading[i].Key);
            }
        }

        foreach (var last in pairs.Values.Where(places => speaking.Contains(reading[places[0]].Key) || (places.Count > 1 && !reading[places[0] - 1].Is(WordClass.Common))).SelectMany(places => places).Order())
        {
            Take(last - 1, last, null);
        }
    }

    /// <summary>
    /// The known person whose full name begins here, if it is one, and the tokens of the name; an end before the start for no
    /// name. A title that a known name begins with (الملك سلمان) introduces it and is no part of it.
    /// </summary>
    private (KnownPerson? Person, int First, int Last) FullNameAt(int i)
    {
        if (SurnamesAlone.IsAt(reading, cast, i))
        {
            return (null, i, i - 1);
        }

        if (SyllableNames.End(reading, i) is var syllable and > 0)
        {
            return (null, i, syllable);
        }

        var (person, first, last) = FullNameByRule(i);
        return person is null && tagged.Mend(i, first, last) is var (mendedFirst, mendedLast) ? (null, mendedFirst, mendedLast) : (person, first, last);
    }

    private (KnownPerson? Person, int First, int Last) FullNameByRule(int i)
    {
        var chainEnd = start.At(i) ? NameChain.End(reading, i) : i;
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

        return start.At(i) && evidence.IsEnough(i, chainEnd) ? (null, i, chainEnd)
            : start.SurnameOfInitials(i) is var surname and > 0 ? (null, i, NameChain.End(reading, surname)) : (null, i, i - 1);
    }

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

    private void FindShortNames(int end)
    {
        var finder = new ShortNames(reading, known, cast);
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

        var person = NamedBefore(first) ?? cast.People.Find(candidate => candidate.Known is null && candidate.Words.Length > words.Length && candidate.Words.AsSpan().EndsWith(words) && !IsFather(first))
            ?? cast.People.Find(candidate => listed is not null ? candidate.Known == listed
            : candidate.IsLatin == reading[first].IsLatin && NameWords.SamePerson(candidate.Words, words) && !(candidate.Words.Length > words.Length && IsFather(first)));
        if (person is null)
        {
            person = new Person(words) { Known = listed, IsLatin = reading[first].IsLatin, Gender = listed?.Gender ?? NameWords.GenderOf(reading[first]) };
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

    /// <summary>إريك لوندفال (Erik Lundvall): in brackets stands the same name in the other script.</summary>
    private Person? NamedBefore(int first) => reading[first].IsLatin && first > 1 && reading[first - 1].Kind == TokenKind.OpenBracket
        && cast.ByToken[first - 2] is { } mention && !mention.Person.IsLatin ? mention.Person : null;

    /// <summary>وقال الأب، مصطفى أبوزيد: the father of كريم مصطفى أبوزيد, and not he.</summary>
    private bool IsFather(int first) => first > 1 && reading[reading[first - 1].Kind == TokenKind.Comma ? first - 2 : first - 1] is var before
        && (before.Key == "الاب" || before.Key.Contains("والد", StringComparison.Ordinal));

    private void Put(int first, int last, Person person)
    {
        var titleFirst = Introduction.TitleStart(reading, first, i => cast.ByToken[i] is not null);
        titleFirst = titleFirst == first && Introduction.AppositionStart(reading, first, last, i => cast.ByToken[i] is not null) is var start and >= 0 ? start : titleFirst;
        var kin = titleFirst;
        titleFirst = Kinship.OwnTitle(reading, titleFirst, first, person.Gender);
        var clitic = CliticOf(first, person);
        var isGoverned = clitic > 0 && reading[first].Key[clitic - 1] is 'ب' or 'ل' or 'ك';
        (titleFirst, kin) = isGoverned ? (first, first) : (titleFirst, kin);
        var mention = new Mention(first, last, person) { TitleFirst = titleFirst, IsOblique = isGoverned || titleFirst > kin || Introduction.IsOblique(reading, titleFirst), IsByline = Bylines.Holds(reading, first, last), Clitic = clitic };
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
        return !token.IsLatin && key[0] is 'و' or 'ف' or 'ب' or 'ل' or 'ك' && Array.Exists(person.Words, word => key.Length == word.Length + 1 && key.EndsWith(word, StringComparison.Ordinal)) ? 1 : 0;
    }
}
