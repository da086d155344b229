using NewsBot.Analysis.People;
using NewsBot.Analysis.People.English;
using NewsBot.Analysis.Text;
using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.Quotes.English;

/// <summary>
/// Who the article is about at each point: the subjects of its sentences and its speakers, for he, she, it and they and for
/// quotes that name nobody.
/// </summary>
internal sealed class EnglishDiscourse
{
    private const int Farthest = 6;
    private const int Remembered = 12;
    private const int Nearby = 300;

    /// <summary>So sure must a pronoun be of its person to tell the person's gender for the rest of the article.</summary>
    private const double Learned = 0.8;

    private readonly EnglishWords words;
    private readonly Cast people;
    private readonly List<Focus> focuses;
    private readonly PronounDoubts doubts;
    private int unknownAt = -1;

    public EnglishDiscourse(EnglishWords words, Cast people)
    {
        (this.words, this.people, focuses) = (words, people, []);
        doubts = new PronounDoubts(words, people, focuses);
    }

    /// <summary>The latest speaker and where; null before anybody spoke.</summary>
    public Focus? LastSpeech { get; private set; }

    /// <summary>The speaker before the latest, when it was another one.</summary>
    public Focus? SpeechBefore { get; private set; }

    /// <summary>Notes that somebody spoke whom nobody can tell: what comes next may be more of it.</summary>
    public void NoteUnknown(int token) => unknownAt = token;

    /// <summary>Whether the last words before a token, in its paragraph or the one before, were somebody's whom nobody can tell.</summary>
    public bool IsUnknownNear(int token) => unknownAt >= 0 && unknownAt > (LastSpeech?.Token ?? -1) && words.ParagraphOrdinal[token] - words.ParagraphOrdinal[unknownAt] <= 1;

    /// <summary>Notes that somebody is the subject at a token, or speaks there.</summary>
    public void Note(Attribution who, int token, FocusKind kind)
    {
        var speaker = who.Speaker;
        if (speaker.Kind == SpeakerKind.Unknown)
        {
            return;
        }

        if (speaker is { Person.Gender: Gender.Unknown, Gender: not Gender.Unknown } && who.Confidence >= Learned)
        {
            speaker.Person.Gender = speaker.Gender;
        }

        var focus = new Focus(speaker, token, words[token].Sentence, words.ParagraphOrdinal[token], who.Confidence, kind);
        focuses.Add(focus);
        if (kind is not (FocusKind.Subject or FocusKind.Topic))
        {
            SpeechBefore = LastSpeech is { } last && !last.IsSame(speaker) ? last : SpeechBefore;
            LastSpeech = focus;
        }
    }

    /// <summary>Whom a pronoun at a token means: the latest one in focus whom it fits.</summary>
    public Attribution Resolve(int pronoun) => words.Is(pronoun, Grammar.He | Grammar.She)
        ? ResolveGender(pronoun, words.Is(pronoun, Grammar.She) ? Gender.Feminine : Gender.Masculine) : Resolve(pronoun, Gender.Unknown, isPerson: false);

    /// <summary>Whom he, she, his or her at a token means.</summary>
    public Attribution ResolveGender(int pronoun, Gender gender) => Resolve(pronoun, gender, isPerson: true);

    private Attribution Resolve(int pronoun, Gender gender, bool isPerson)
    {
        if (isPerson && (OnlyOneInParagraph(pronoun, gender) ?? OnlyOneBefore(pronoun, gender)) is { } only)
        {
            return only;
        }

        var passed = 0;
        for (var f = focuses.Count - 1; f >= 0 && focuses.Count - f <= Remembered; f--)
        {
            var focus = focuses[f];
            if (focus.Token >= pronoun || words.ParagraphOrdinal[pronoun] - focus.Paragraph > 2 || words[pronoun].Sentence - focus.Sentence > Farthest)
            {
                continue;
            }

            var speaker = focus.Speaker;
            if (isPerson && IsBareName(speaker) && focus.Paragraph == words.ParagraphOrdinal[pronoun])
            {
                return Attribution.None;
            }

            if (isPerson ? speaker.Kind != SpeakerKind.Person && !IsUnnamedPerson(speaker) : !FitsThing(pronoun, speaker))
            {
                continue;
            }

            // Answering Ms Lund, who cried "Shame!", he said: nobody whom the sentence tells about in passing
            var isAside = focus.Sentence == words[pronoun].Sentence && words.Is(focus.Token - 1, Grammar.Relative) && words.IsKind(pronoun - 1, TokenKind.Comma);
            if (isPerson && speaker.Person is not null && (isAside || IsNamedBeside(pronoun, speaker.Person)))
            {
                continue;
            }

            var known = speaker.Person?.Gender ?? speaker.Gender;
            if (isPerson && known != Gender.Unknown && known != gender)
            {
                passed++;
                continue;
            }

            var sure = isPerson && speaker.Person is not null ? doubts.Sureness(focus, pronoun, gender, passed) : 0.8;
            return new Attribution(isPerson ? speaker with { Gender = gender } : speaker, "pronoun", sure);
        }

        return isPerson && OnlyOfGender(pronoun, gender) is { } match ? new Attribution(Speaker.Of(words.Reading, match), "pronoun", 0.8) : Attribution.None;
    }

    /// <summary>Mr Hale accused Ms Bloom. She hit back: she is no subject, but the only woman of the paragraph.</summary>
    private Mention? OnlyOfGender(int pronoun, Gender gender)
    {
        Mention? only = null;
        for (var i = pronoun - 1; i >= 0 && pronoun - i < Nearby && words.ParagraphOrdinal[i] == words.ParagraphOrdinal[pronoun]; i--)
        {
            if (people.ByToken[i] is not { } mention || words.Reading.IsQuoted(i) || (mention.Person.Gender != gender && mention.Person.Gender != Gender.Unknown))
            {
                continue;
            }

            if (mention.IsDoubtful || IsWithStranger(mention) || mention.Person.Gender != gender || (only is not null && only.Person != mention.Person))
            {
                return null;
            }

            only = mention;
        }

        return only;
    }

    /// <summary>The 28-year-old: whoever is in focus, when it is a person.</summary>
    public Attribution? Somebody(int token) =>
        LastBefore(token) is { Speaker.Person: { } person, Kind: not FocusKind.Topic } focus && !HasAge(person) && words.ParagraphOrdinal[token] - focus.Paragraph <= 2 && !IsAnotherNamed(focus, token, HasAge)
            ? new Attribution(focus.Speaker, "role", double.Min(focus.Confidence, 0.8)) : null;

    /// <summary>"…," the Dane said: who was subject or spoke last, when nobody else is named since.</summary>
    public Attribution? JustNamed(int token)
    {
        if (LastBefore(token) is not { Speaker.Person: not null, Kind: not FocusKind.Topic } focus || words.ParagraphOrdinal[token] - focus.Paragraph > 1)
        {
            return null;
        }

        return IsAnotherNamed(focus, token, _ => false) ? null : new Attribution(focus.Speaker, "epithet", double.Min(focus.Confidence, 0.78));
    }

    private static bool HasAge(Person person) => person.TitleWords.Any(word => char.IsAsciiDigit(word[0]));

    /// <summary>Whether somebody else is named between who is in focus and a token, but for those who cannot be meant.</summary>
    private bool IsAnotherNamed(Focus focus, int token, Predicate<Person> except)
    {
        for (var i = int.Max(focus.Token, token - Nearby); i < token; i++)
        {
            if (!words.Reading.IsQuoted(i) && (people.ByToken[i] is { } mention ? mention.Person != focus.Speaker.Person && !except(mention.Person) : IsStranger(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tuohy beat Djokovara: a word with a capital that no list has may be somebody's name.</summary>
    private bool IsStranger(int i) => words.IsWord(i) && words[i].IsCapitalised && words[i].Class == WordClass.None && words[i].Length > 3 && !words.IsFirstOfSentence(i) && !words.IsTitleCase(i)
        && !words.Is(i - 1, Grammar.Preposition) && !words.Is(i, Grammar.Day) && MonthNames.Of(words[i].Key) is null;

    /// <summary>One minister said … The minister added: the one without a name who spoke last in such an office, and nobody named earlier.</summary>
    public Attribution? UnnamedHolder(int token, string office) =>
        LastBefore(token) is { Speaker: { Kind: SpeakerKind.Group, IsPlural: false, Name: { } name } speaker } focus && words.ParagraphOrdinal[token] - focus.Paragraph <= 1
            && name.EndsWith(office, StringComparison.OrdinalIgnoreCase) && name.Length > office.Length + 1 && !name.StartsWith("the ", StringComparison.OrdinalIgnoreCase)
            ? new Attribution(speaker, "role", 0.85) : null;

    /// <summary>The latest subject or speaker before a token in the same paragraph, or anywhere near.</summary>
    public Focus? LastBefore(int token) => focuses.FindLast(focus => focus.Token < token);

    /// <summary>"…," Roe said. Tuohy smiled. "…": the other person who is the subject between who spoke and a token; null for none.</summary>
    public Focus? AnotherSince(Focus said, int token) => LastBefore(token) is { Kind: FocusKind.Subject, Speaker.Person: not null } since
        && since.Token > said.Token && !since.IsSame(said.Speaker) ? since : null;

    /// <summary>The letter was found by Alf Brennecke. "…," he said: no subject, but nobody else it could be in the paragraph.</summary>
    private Attribution? OnlyOneInParagraph(int pronoun, Gender gender)
    {
        Mention? only = null;
        for (var i = pronoun - 1; i >= 0 && pronoun - i < Nearby && words.ParagraphOrdinal[i] == words.ParagraphOrdinal[pronoun]; i--)
        {
            if (people.ByToken[i] is not { } mention || words.Reading.IsQuoted(i) || (mention.Person.Gender != gender && mention.Person.Gender != Gender.Unknown)
                || IsNamedBeside(pronoun, mention.Person))
            {
                continue;
            }

            if (only is not null && only.Person != mention.Person)
            {
                return null;
            }

            only = mention;
        }

        var isNew = only is not null && !IsWithStranger(only) && (!words.IsPossessive(only.Last) || only.Person.Gender == gender) && !only.IsDoubtful && LastBefore(pronoun) is var last
            && (last is null || last.Paragraph < words.ParagraphOrdinal[pronoun] || (last.Speaker.Kind != SpeakerKind.Person && !MayBeMeant(last, gender)));
        return isNew ? new Attribution(Speaker.Of(words.Reading, only!), "pronoun", words.IsPossessive(only!.Last) ? 0.7 : only.Person.Gender == gender ? 0.86 : 0.76) : null;
    }

    /// <summary>Questioned by Gerald Holt, she agreed. / "…?" he asked: the only one in the paragraph before whom the pronoun fits, which has no such pronoun itself.</summary>
    private Attribution? OnlyOneBefore(int pronoun, Gender gender)
    {
        Mention? only = null;
        var paragraph = words.ParagraphOrdinal[pronoun];
        for (var i = pronoun - 1; i >= 0 && pronoun - i < Nearby && paragraph - words.ParagraphOrdinal[i] <= 1; i--)
        {
            if (words.Reading.IsQuoted(i))
            {
                continue;
            }

            var mention = people.ByToken[i];
            if (words.Is(i, gender == Gender.Feminine ? Grammar.She | Grammar.Female : Grammar.He | Grammar.Male) || (mention is not null && (words.ParagraphOrdinal[i] == paragraph || mention.IsDoubtful || mention.Person.Gender == Gender.Unknown
                || (mention.Person.Gender == gender && only is not null && only.Person != mention.Person))))
            {
                return null;
            }

            only = mention is not null && mention.Person.Gender == gender ? mention : only;
        }

        return only is not null && LastBefore(pronoun)?.Speaker.Person != only.Person && !words.IsPossessive(only.Last) && words.ClosedAt(pronoun - 1) >= 0 ? new Attribution(Speaker.Of(words.Reading, only), "pronoun", 0.7) : null;
    }

    /// <summary>Tanaka, he says, does the thinking: he is not Tanaka.</summary>
    private bool IsNamedBeside(int pronoun, Person person) => pronoun > 1 && words.IsKind(pronoun - 1, TokenKind.Comma) && people.NameAt(pronoun - 2)?.Person == person && words.Is(pronoun, Grammar.He | Grammar.She);

    /// <summary>Dan Tuohy and the bank's Tamsel Pichar: beside somebody whom nobody knows.</summary>
    private bool IsWithStranger(Mention mention) => words[mention.Last + 1].Key == "and" && people.NameWithTitleAt(mention.Last + 2) is null && !words.Speaks(mention.Last + 2);

    /// <summary>His mother said … She added; Ojo was calm. He added: somebody unnamed who speaks or is such a relative, or whose bare name nobody knows.</summary>
    private static bool MayBeMeant(Focus focus, Gender gender) => IsBareName(focus.Speaker)
        || (IsUnnamedPerson(focus.Speaker) && (focus.Speaker.Gender == gender || (focus.Speaker.Gender == Gender.Unknown && (focus.Kind is FocusKind.Reports or FocusKind.Quotes || IsOfficer(focus.Speaker.Name!)))));

    /// <summary>The chancellor was less cheerful.</summary>
    private static bool IsOfficer(string name) => (Vocabulary.English[name[(name.LastIndexOf(' ') + 1)..].ToLowerInvariant()] & WordClass.Title) != WordClass.None;

    private static bool IsBareName(Speaker speaker) => speaker is { Kind: SpeakerKind.Organization, Name: { } name } && name.EndsWith(" Jr", StringComparison.Ordinal) is var isSon
        && (isSon ? name[..^3] : name) is var bare && !bare.Contains(' ', StringComparison.Ordinal) && char.IsLower(bare[^1])
        && (Vocabulary.English[bare.ToLowerInvariant()] & ~(WordClass.Name | WordClass.Masculine | WordClass.Feminine)) == WordClass.None;

    /// <summary>A neighbour said … She added: she is the neighbour, and nobody named earlier.</summary>
    private static bool IsUnnamedPerson(Speaker speaker) => speaker is { Kind: SpeakerKind.Group, IsPlural: false };

    private bool FitsThing(int pronoun, Speaker speaker) => words.Is(pronoun, Grammar.They)
        ? speaker.Kind is SpeakerKind.Group or SpeakerKind.Organization && speaker.Gender == Gender.Unknown
        : speaker.Kind == SpeakerKind.Organization || (speaker.Kind == SpeakerKind.Group && !speaker.IsPlural);
}
