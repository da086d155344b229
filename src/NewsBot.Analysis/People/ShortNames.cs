using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People;

/// <summary>
/// Whom a single name word means: the one person of this article who has it as surname (the latest named, when several do),
/// else the one who has it as first name, else somebody known by it alone, else a new person when an honorific stands before it.
/// </summary>
internal sealed class ShortNames(Reading reading, PeopleDirectory known, Cast cast)
{
    private const int LongestWithParts = 3;

    private readonly List<Person> people = cast.People;
    private readonly GivenNamesAlone alone = new(reading, cast);
    private Dictionary<string, int>? speakers;

    public (Person Person, int Last)? At(int i)
    {
        if ((NameChain.IsRatherWord(reading, i) && !IsSurnameThatSpeaks(i)) || NameChain.IsTitlePhrase(reading, i))
        {
            return null;
        }

        var token = reading[i];
        if (token.Key == "لي")
        {
            // قال لي: to me.
            return null;
        }

        if (token.Key == "على" || (token.Is(WordClass.OnBehalf | WordClass.Statement) && token.Is(WordClass.NameAndWord)))
        {
            // يرد على الوزير; الناطق باسم الشرطة; وذكر بيان للمنظمة أن
            return null;
        }

        var isDoubtful = token.Is(GivenNamesAlone.Doubtful) && (!token.Is(WordClass.Name) || NameChain.IsPreposition(token) || (token.Is(WordClass.Nationality) && !IsTurkiWhoSays(i)));
        var vouched = Introduction.IsIntroduced(reading, i) || Introduction.FollowsSpeech(reading, i) || IsBetweenVerbs(i) || OpensSentence(i) || IsBeforeColon(i);
        if (!isDoubtful || vouched)
        {
            foreach (var key in Readings(i))
            {
                if (OfThisArticle(i, key) is { } person)
                {
                    return (person, i + LengthOf(i) - 1);
                }
            }
        }

        if (!isDoubtful && token.Key.Length > 2 && known.At(reading, i) is { Length: 1 } listed && !NextIsName(i) && (vouched || !IsAloneInMarks(i)))
        {
            var person = people.Find(candidate => candidate.Known == listed.Person)
                ?? new Person([NameKeys.Of(token.Key)]) { Known = listed.Person, Gender = listed.Person.Gender, IsLatin = token.IsLatin };
            return (person, i);
        }

        if (Introduction.FollowsSpeech(reading, i) && !isDoubtful && reading[i].Clitics.Length == 0 && (IsAloneBeforeWords(i) || SpeaksAgain(i)))
        {
            return New(i);
        }

        if (Introduction.FollowsNationality(reading, i) && !isDoubtful && reading[i].Clitics.Length == 0 && (token.Is(WordClass.GivenName) || !token.Key.StartsWith("ال", StringComparison.Ordinal))
            && (Introduction.IsIntroduced(reading, i) || (reading.Adjoin(i, i + 1) && reading[i + 1].Is(WordClass.Title) && reading[i + 1].Clitics.Length == 0)))
        {
            return New(i);
        }

        if (alone.IsSomebody(i) || (IsAloneInMarks(i) && alone.IsKinInMarks(i)))
        {
            return New(i);
        }

        if (EndsOffice(i) || (IsBeforeAge(i + 1) && reading.Adjoin(i - 1, i) && (reading[i - 1].Is(WordClass.Title | WordClass.Group) || (reading[i - 1].Is(WordClass.SpeechVerb) && (token.Is(WordClass.GivenName) || Unlisted.IsSpeltLikeName(token)))) && !token.Key.StartsWith("ال", StringComparison.Ordinal)))
        {
            return New(i);
        }

        // المكتب الإعلامي بيان نفى: a statement, and nobody called so.
        var isWord = token.Is(WordClass.NameAndWord) && token.Is(WordClass.Common);
        return ((Introduction.HasHonorific(reading, i) && !IsBranch(i)) || (Introduction.HasDefiniteProfession(reading, i) && !isWord && (token.Class != WordClass.None || (token.Key[0] is 'ي' or 'ت' ? Unlisted.IsSpeltLikeName(token) : Unlisted.MayBeSpeltLikeName(token))))) && !isDoubtful && !token.Is(WordClass.SpeechVerb) ? New(i) : null;
    }

    /// <summary>أستاذ فلسفة, مهندس مدني, سيدة اقتنت: behind a title without ال stands what he teaches, or what she did.</summary>
    private bool IsBranch(int i) => reading.Adjoin(i - 1, i) && reading[i - 1].Stem.Length > 2 && !reading[i - 1].Stem.StartsWith("ال", StringComparison.Ordinal)
        && (reading[i].Class == WordClass.None ? !Unlisted.IsSpeltLikeName(reading[i]) : (reading[i].Is(WordClass.NameAndWord) && (reading[i].Is(WordClass.Common | WordClass.Nationality) || reading[i].Key[^1] == 'ي')) || !reading[i].Is(WordClass.Name));

    /// <summary>مدرب الهلال دونيس: a word spelt like a name from abroad between the office of a club and what was said.</summary>
    private bool EndsOffice(int i)
    {
        var token = reading[i];
        if (token.Class is not (WordClass.None or WordClass.FamilyName) || token.Clitics.Length > 0 || token.IsLatin || !NameBoundary.Closes(reading, i + 1)
            || !reading.Adjoin(i - 1, i) || !(reading[i - 1].Is(WordClass.Place | WordClass.Organization) || reading[i - 1].Stem.StartsWith("ال", StringComparison.Ordinal)) || !Unlisted.IsSpeltLikeName(token))
        {
            return false;
        }

        var office = reading.Adjoin(i - 2, i - 1) && reading[i - 2].Is(WordClass.OrganizationHead) && !reading[i - 2].Is(WordClass.Title) ? i - 3 : i - 2;
        return reading.Adjoin(office, office + 1) && reading[office].Is(WordClass.Profession | WordClass.Office) && !reading[office].Stem.StartsWith("ال", StringComparison.Ordinal);
    }

    /// <summary>وقال الخطيب، وأضاف مفتي أن: of one who is called so in full in the article, and no preacher.</summary>
    private bool IsSurnameThatSpeaks(int i) => (reading[i].Is(WordClass.FamilyName) || IsAloneBeforeWords(i)) && Introduction.FollowsSpeech(reading, i) && NameKeys.Of(reading[i].Key) is var key
        && people.FindAll(person => person.Words.Length > 1 && person.Words[^1] == key).Count == 1;

    /// <summary>قال تركي إن: a given name that is an adjective of place as well; nobody says so of a Turk.</summary>
    private bool IsTurkiWhoSays(int i) => reading[i].Is(WordClass.GivenName) && !reading[i].Key.StartsWith("ال", StringComparison.Ordinal) && Introduction.FollowsSpeech(reading, i) && IsAloneBeforeWords(i);

    /// <summary>غلق مصنع «السياب»: a surname alone in marks is rather the name of a thing.</summary>
    private bool IsAloneInMarks(int i) => i > 0 && i + 1 < reading.Count && reading[i - 1].Kind is TokenKind.OpenMark or TokenKind.StraightMark
        && reading[i + 1].Kind is TokenKind.CloseMark or TokenKind.StraightMark;

    /// <summary>وكانت ماي قد قالت: no month, for only somebody stands there.</summary>
    private bool IsBetweenVerbs(int i) => reading.Adjoin(i - 1, i) && reading.Adjoin(i, i + 1) && reading[i - 1].Stem is "كان" or "كانت" or "وكان" or "وكانت" && reading[i + 1].Key == "قد";

    /// <summary>والفارسي: لا نخشى المنافسة: a word alone between the start of a sentence of the headline and a colon.</summary>
    private bool IsBeforeColon(int i) => reading[i].Paragraph <= 1 && i + 1 < reading.Count && reading[i + 1].Kind == TokenKind.Colon && reading.Sentences[reading[i].Sentence].First == i;

    /// <summary>النائب سمير الجسر. واكتفى الجسر بالقول: a word that ended a name shortly before, right behind the verb that opens the sentence.</summary>
    private bool OpensSentence(int i) => reading[i].Is(WordClass.Common) && reading.Adjoin(i - 1, i) && reading.Sentences[reading[i].Sentence].First == i - 1
        && (reading[i - 1].Class & ~(WordClass.Common | WordClass.SpeechVerb)) == WordClass.None && NameKeys.Of(reading[i].Key) is var key
        && people.Exists(person => person.Words.Length > 1 && person.Words[^1] == key && person.Mentions.Exists(mention => mention.First < i && reading[i].Sentence - reading[mention.First].Sentence <= 2));

    /// <summary>وأشار فارس إلى أن: a name alone between the verb and what was said.</summary>
    private bool IsAloneBeforeWords(int i) => i + 1 < reading.Count && (!reading[i].Key.StartsWith("ال", StringComparison.Ordinal) || IsSpeltWithArticle(i))
        && (reading[i + 1].Is(WordClass.Complementizer) || reading[i + 1].Kind == TokenKind.Colon
            || ((reading[i + 1].Is(WordClass.Preposition) || reading[i + 1].Key.StartsWith("لل", StringComparison.Ordinal)) && i + 2 < reading.Count && reading[i + 2].Is(WordClass.Complementizer)));

    /// <summary>الونسو: from abroad, and no word with ال; المباركي: the form of a surname, which no list has for a word or a country.</summary>
    private bool IsSpeltWithArticle(int i) => reading[i].Class is WordClass.None or WordClass.FamilyName && (Unlisted.IsSpeltLikeName(reading[i]) || (Shapes.IsNisba(reading[i].Key) && reading[i].Key[^1] == 'ي'));

    /// <summary>وقال جيتس في كلمته, وأضاف جيتس «…»: a word that no list knows speaks twice.</summary>
    private bool SpeaksAgain(int i) => reading[i].Class is WordClass.None or WordClass.FamilyName && !(reading.Adjoin(i, i + 1) && IsUnlistedName(i + 1))
        && (speakers ??= UnlistedSpeakers()).GetValueOrDefault(reading[i].Key) > 1;

    private bool IsUnlistedName(int i) => i < reading.Count && reading[i].Class is WordClass.None or WordClass.FamilyName && NameChain.LooksLikeName(reading[i]);

    private Dictionary<string, int> UnlistedSpeakers()
    {
        var count = new Dictionary<string, int>();
        for (var i = 1; i < reading.Count; i++)
        {
            if (reading.Adjoin(i - 1, i) && reading[i - 1].Is(WordClass.SpeechVerb) && reading[i].Class is WordClass.None or WordClass.FamilyName && reading[i].Clitics.Length == 0
                && !reading[i].Key.StartsWith("ال", StringComparison.Ordinal) && !reading.IsQuoted(i) && NameChain.LooksLikeName(reading[i])
                && !(reading[i].Key[^1] == 'و' && reading.Adjoin(i, i + 1)))
            {
                count[reading[i].Key] = count.GetValueOrDefault(reading[i].Key) + 1;
            }
        }

        return count;
    }

    private Person? OfThisArticle(int i, string key)
    {
        if (people.Find(person => person.Words.Length == 1 && person.Words[0] == key) is { } byOnlyName)
        {
            return byOnlyName;
        }

        var bySurname = people.FindAll(person => person.Names.Exists(name => name.Length > 1 && name[^1] == key));
        if (bySurname.Count > 1 && (VerbBefore(i) ?? VerbBehind(i)) is { Gender: not Gender.Unknown } verb)
        {
            // وترى الصيرفي: of father and daughter the daughter.
            bySurname = bySurname.FindAll(person => person.Gender == verb.Gender) is { Count: > 0 } agreeing ? agreeing : bySurname;
        }

        if (bySurname.Count > 0)
        {
            return bySurname.Count == 1 ? bySurname[0] : Latest(bySurname, i);
        }

        if (key.StartsWith("ال", StringComparison.Ordinal) && key.Length > 5 && people.FindAll(person => person.Names.Exists(name => name.Length > 1 && key.AsSpan(2).SequenceEqual(name[^1]))) is [var bare])
        {
            // ياسين زمالي, الزمالي: papers put ال before a surname as they please.
            return bare;
        }

        if (NextIsName(i) || !reading[i].Is(WordClass.GivenName | WordClass.FamilyName) && reading[i].Class != WordClass.None)
        {
            return null;
        }

        // أوليكساندر ماتفيينكو بيليك, ماتفيينكو: some names are spoken of by the one in the middle.
        return people.FindAll(person => person.Names.Exists(name => name.Length > 1 && name[0] == key)) is [var byFirstName] ? byFirstName
            : Introduction.FollowsSpeech(reading, i) && !reading[i].Is(WordClass.GivenName) && people.FindAll(person => person.Words.Length == 3 && person.Words[1] == key) is [var byMiddleName] ? byMiddleName : null;
    }

    private SpeechForm? VerbBefore(int i) =>
        reading.Adjoin(i - 1, i) && reading[i - 1].Is(WordClass.SpeechVerb) && SpeechVerbs.Arabic.Forms.TryGetValue(reading[i - 1].Stem, out var form) ? form : null;

    /// <summary>إلا أن القرني رفضت.</summary>
    private SpeechForm? VerbBehind(int i) =>
        reading.Adjoin(i, i + 1) && reading[i + 1].Is(WordClass.SpeechVerb) && SpeechVerbs.Arabic.Forms.TryGetValue(reading[i + 1].Stem, out var form) && form.Tense is SpeechTense.Past or SpeechTense.Present ? form : null;

    private static Person? Latest(List<Person> candidates, int i)
    {
        Person? latest = null;
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

    private (Person Person, int Last)? New(int i)
    {
        var token = reading[i];

        // رئيسة الفريق البحثي الدكتورة فلانة: what another title follows describes the one before.
        if (token.Key.StartsWith("ال", StringComparison.Ordinal) && !token.Is(WordClass.GivenName) && reading.Adjoin(i, i + 1) && reading[i + 1].Is(WordClass.Title) && reading[i + 1].Clitics.Length == 0)
        {
            return null;
        }

        // معالي أمين المنطقة: an office; أستاذ التوثيق: what he teaches.
        var definite = token.Key.StartsWith("ال", StringComparison.Ordinal);
        if ((token.Is(WordClass.Title) && !definite && reading.Adjoin(i, i + 1) && reading[i + 1].Key.StartsWith("ال", StringComparison.Ordinal) && !reading[i + 1].Is(WordClass.Name))
            || (definite && token.Class == WordClass.None && reading.Adjoin(i - 1, i) && reading[i - 1].Is(WordClass.Title) && reading[i - 1].Stem.Length > 2 && !reading[i - 1].Stem.StartsWith("ال", StringComparison.Ordinal)))
        {
            return null;
        }

        // الفريق القوي: a team, and no general; جندي سوداني: where he is from; الدبلوماسي فان: then, or half a name.
        if ((token.Key.StartsWith("ال", StringComparison.Ordinal) && !token.Is(WordClass.Name) && i > 0 && reading[i - 1].Is(WordClass.OrganizationHead))
            || (token.Is(WordClass.Nationality | WordClass.NamePart) && !IsTurkiWhoSays(i) && !alone.IsKinOf(i) && !(reading.Adjoin(i, i + 1) && reading[i + 1].Is(WordClass.Name))))
        {
            return null;
        }

        if (token.Clitics is not ("" or "و") || token.IsLatin || (token.Key.Length < 3 && !alone.IsKinOf(i)) || token.Is(WordClass.Ordinal | WordClass.Former) || (token.Key[0] is 'ل' or 'ب' or 'ك' && !token.Is(WordClass.Name))
            || !(token.Is(WordClass.Name) || NameChain.LooksLikeName(token)) || (!IsBeforeAge(i + 1) && (Unlisted.IsAccusative(token) || Unlisted.IsManner(token) || Unlisted.IsPresentVerb(token) || Unlisted.IsFuture(token))) || Unlisted.IsAndThing(token))
        {
            return null;
        }

        // السيدة المحرجة: what she is.
        if (definite && token.Class == WordClass.None && Shapes.IsPluralOrAdjective(token.Key))
        {
            return null;
        }

        // القس البروتستانتي فلان: what runs into a name that was found already describes who bears it.
        var last = NameChain.End(reading, i);
        if (last > i && cast.ByToken[last] is not null && !token.Is(WordClass.GivenName))
        {
            return null;
        }

        var words = NameWords.Of(reading, i, last, token.Stem);
        return (people.Find(person => person.Words.AsSpan().SequenceEqual(words)) ?? new Person(words) { Gender = alone.IsKinOf(i) ? NameWords.GenderOf(token) : Gender.Unknown }, last);
    }

    /// <summary>الطالبة فارا (22 عاما): only somebody is so old.</summary>
    private bool IsBeforeAge(int i) => i + 2 < reading.Count && reading[i].Kind == TokenKind.OpenBracket && reading[i + 1].Kind == TokenKind.Number && reading[i + 2].Is(WordClass.Years);

    /// <summary>أبو مرزوق is one name of two tokens, فان دير هوفن of three.</summary>
    private int LengthOf(int i)
    {
        var length = 1;
        while (length < LongestWithParts && NameChain.IsPart(reading[i + length - 1]) && reading.Adjoin(i + length - 1, i + length))
        {
            length++;
        }

        return length;
    }

    private bool NextIsName(int i) => reading.Adjoin(i, i + 1) && reading[i + 1].Clitics.Length == 0
        && (reading[i + 1].Is(WordClass.Name) || NameChain.IsPart(reading[i + 1])) && !reading[i + 1].Is(WordClass.NameAndWord);

    private IEnumerable<string> Readings(int i)
    {
        var token = reading[i];
        var key = NameKeys.Of(token.Key);
        if (LengthOf(i) is > 1 and var length)
        {
            // أبو مرزوق, عبد الرحمن
            yield return NameWords.Of(reading, i, i + length - 1, token.Stem)[^1];
            yield break;
        }

        yield return key;
        if (!token.IsLatin && key.Length > 3 && key[0] is 'و' or 'ف' or 'ب' or 'ل' or 'ك' && !IsWholeWord(token))
        {
            yield return key[1] == 'ل' && key[0] == 'ل' ? "ا" + key[1..] : key[1..];
        }
    }

    /// <summary>وأفاد بيان صادر عن: a word of its own, and not "for" somebody called يان.</summary>
    private static bool IsWholeWord(Token token) => token.Clitics.Length == 0 && token.Is(~(WordClass.Name | WordClass.NameAndWord | WordClass.Masculine | WordClass.Feminine));
}
