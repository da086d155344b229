using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>
/// Reads the noun phrase after a verb of speech that begins with no name: an office means the person introduced by it,
/// المسؤول and معاليه whoever spoke last; ministries, companies and countries are organisations, sources and residents groups.
/// </summary>
internal sealed class UnnamedSubjects(Reading reading, Cast people, Discourse discourse)
{
    private const int ShortLine = 22;

    public (Attribution Who, int Last)? At(int head, int limit, SpeechForm? form)
    {
        var token = reading[head];
        var end = PhraseEnd(head, limit);
        if (token.Is(WordClass.Generic) || (token.Key == "نفس" && head + 1 < limit && reading[head + 1].Is(WordClass.Generic)))
        {
            var spoken = discourse.Carry(form, token.Paragraph, token.Sentence);
            if (ByRole(head) is { } bearer)
            {
                return (new Attribution(bearer, "role", 0.84), end);
            }

            if (token.Key[^1] == 'ه' && HighnessOf(head) is { Count: > 0 } honoured && (spoken.Speaker.Person is null || !honoured.Contains(spoken.Speaker.Person)))
            {
                // وعلق سموه: the prince, and not the sheikh who spoke last.
                return (honoured is [var only] ? new Attribution(Speaker.Of(reading, only.Mentions[0]), "role", 0.84) : new Attribution(Group(head, end, isPlural: false), "verb-role", 0.8), end);
            }

            // معاليه and الرجل are whom the sentence before was about; المتحدث who has not been heard yet is not.
            return spoken.Speaker.Kind == SpeakerKind.Person && (spoken.Rule != "focus" || token.Key[^1] == 'ه' || (token.Is(WordClass.Anaphor) && spoken.Confidence > 0.8))
                ? (spoken with { Rule = "role", Confidence = double.Min(spoken.Confidence, 0.82) }, end)
                : (new Attribution(Group(head, end, isPlural: false), "verb-role", 0.8), end);
        }

        // وعلق شقيقها: somebody's kin, without a name.
        if (token.Is(WordClass.Kin) && token.Clitics.Length == 0 && !(head + 1 < limit && people.ByToken[head + 1] is not null))
        {
            return (new Attribution(Group(head, head, isPlural: false), "verb-noun", 0.7), head);
        }

        // يضيف العم, استطرد الدفاع: a verb that goes on with the last speaker, whatever he is called here.
        if (form is not null && form.Verb.Follows.HasFlag(Follows.More) && token.Is(WordClass.Group | WordClass.Title | WordClass.Kin) && !token.Is(WordClass.Plural) && token.Stem.StartsWith("ال", StringComparison.Ordinal)
            && end == head && ByRole(head) is null && discourse.Carry(form, token.Paragraph, token.Sentence) is { Speaker.Kind: SpeakerKind.Person, Rule: "carried-on" } going)
        {
            return (going with { Rule = "role", Confidence = double.Min(going.Confidence, 0.78) }, end);
        }

        // المصدر ذاته, النقابي نفسه: whoever spoke last.
        if (token.Is(WordClass.Group | WordClass.Title) && head + 1 < limit && reading[head + 1].Is(WordClass.Same)
            && discourse.Carry(null, token.Paragraph, token.Sentence) is { Speaker.Kind: not SpeakerKind.Unknown } same
            && same.Speaker.IsPlural == token.Is(WordClass.Plural) && (form is null || same.Speaker.AgreesWith(form)))
        {
            return (same with { Rule = "role", Confidence = double.Min(same.Confidence, 0.84) }, head + 1);
        }

        if (token.Is(WordClass.Group))
        {
            var isOne = !token.Is(WordClass.Plural) && (token.Stem.StartsWith("ال", StringComparison.Ordinal) || reading.PhraseLength(head) > 1);
            if (isOne && token.Is(WordClass.Title) && ByRole(head) is { } official)
            {
                return (new Attribution(official, "role", 0.84), end);
            }

            return (new Attribution(Group(head, end, token.Is(WordClass.Plural)), "verb-group", 0.9), end);
        }

        if (token.Is(WordClass.Title))
        {
            if (ByRole(head) is { } holder)
            {
                return (new Attribution(holder, "role", 0.84), end);
            }

            return (new Attribution(Group(head, end, isPlural: false), "verb-role", 0.8), end);
        }

        // وأضاف السويسري أنه: the adjective of place alone means who was speaking.
        if (token.Is(WordClass.Nationality) && end == head && !token.Is(WordClass.Plural) && token.Stem.StartsWith("ال", StringComparison.Ordinal)
            && discourse.Carry(form, token.Paragraph, token.Sentence) is { Speaker.Kind: SpeakerKind.Person } countryman)
        {
            return (countryman with { Rule = "description", Confidence = double.Min(countryman.Confidence, 0.8) }, end);
        }

        if (token.Is(WordClass.OrganizationHead | WordClass.Organization | WordClass.Place) || token.IsLatin)
        {
            return (new Attribution(Organization(head, end), "verb-organization", 0.9), end);
        }

        if (token.Is(WordClass.Stopword | WordClass.ClauseOpener | WordClass.SpeechVerb) || token.Clitics.Length > 0)
        {
            return null;
        }

        // وجدد ثقته في: a noun with its owner is what was renewed, and by nobody we know.
        // يقول كاتبوها إنهم: but what stands alone before أن is who speaks.
        if (Shapes.IsPossessed(token.Key))
        {
            // وأفاد تقريره الأولي بأن
            var last = head + (reading.Adjoin(head, head + 1) && reading[head + 1].Stem.StartsWith("ال", StringComparison.Ordinal) && people.ByToken[head + 1] is null ? 1 : 0);
            return last + 1 < reading.Count && reading[last + 1].Is(WordClass.Complementizer)
                ? (new Attribution(Group(head, head, isPlural: false), "verb-noun", 0.7), head)
                : null;
        }

        var isDefinite = token.Key.StartsWith("ال", StringComparison.Ordinal);
        // اتهم القائمين عليه: a plural in ين is an object; a subject would end in ون.
        if ((isDefinite && token.Key.EndsWith("ين", StringComparison.Ordinal)) || (!isDefinite && (IsAdverb(head) || Introduction.IsGoverned(token))))
        {
            return null;
        }

        return (new Attribution(isDefinite ? Organization(head, end) : Group(head, end, isPlural: false), "verb-noun", 0.7), end);
    }

    /// <summary>
    /// The person a bare office means: the latest one introduced by its words. معالي وزير الخارجية is looked up by وزير and
    /// الخارجية, so that no other minister answers.
    /// </summary>
    public Speaker? ByRole(int head)
    {
        var first = head;
        while (reading[first].Is(WordClass.Honorific) && (reading.PhraseLength(first) == 1 || reading[first].Clitics.Length > 0) && !reading[first].Is(WordClass.Office | WordClass.Profession) && reading.Adjoin(first, first + 1) && reading[first + 1].Is(WordClass.Title))
        {
            first++;
        }

        if (!reading[first].Stem.StartsWith("ال", StringComparison.Ordinal) && reading.PhraseLength(first) < 2 && first == head
            && !(reading.Adjoin(first, first + 1) && reading[first + 1].Key.StartsWith("ال", StringComparison.Ordinal)))
        {
            return null;
        }

        var (office, nations) = OfficeWords(first);

        // Two foreign ministers meet: the one who has been speaking is meant, else the one the article names most.
        var bearers = people.People.FindAll(person => (person.Mentions[0].First < head || IsHeadline(head))
            && person.TitleWords.IsSupersetOf(office) && (office.Count == 0 || person.Offices.Contains(office[0])) && IsOfNation(person, nations));
        if (nations.Count > 0 && bearers.FindAll(person => BearsAll(person, nations)) is { Count: > 0 } countrymen)
        {
            bearers = countrymen;
        }

        if (bearers.Count == 0 && nations.Count > 0 && people.People.Exists(person => person.TitleWords.IsSupersetOf(office)))
        {
            // التقى الرئيس فلان نظيره الروماني علاناً: الرئيس الروماني is علان.
            bearers = people.People.FindAll(person => person.Mentions[0].First < head && person.TitleWords.Contains(Roles.Counterpart) && BearsAll(person, nations));
        }

        if (office.Count > 0 && discourse.LastStranger is { } stranger && NamesOffice(stranger, office[0]))
        {
            // قال مدرب الهلال كذا. وأضاف المدرب: he of whom no name is known, and not the other coach.
            return null;
        }

        var meant = bearers.Find(person => person == discourse.LastPerson) ?? bearers.MaxBy(person => person.Mentions.Count);
        return meant is null ? null : Speaker.Of(reading, meant.Mentions[0]);
    }

    /// <summary>سموه, فضيلته: those named before with السمو or الفضيلة.</summary>
    private List<Person> HighnessOf(int head)
    {
        var word = reading[head].Key[..^1];
        var honour = Roles.Definite(word[^1] == 'ت' ? $"{word.AsSpan(0, word.Length - 1)}ة" : word);
        return people.People.FindAll(person => person.Mentions[0].First < head && person.TitleWords.Contains(honour));
    }

    /// <summary>What stands in a headline, or alone on the line behind it, may be named by the text only.</summary>
    private bool IsHeadline(int i) => reading[i].Paragraph == 0 || (reading[i].Paragraph == 1 && reading.Sentences[reading[i].Sentence].First == i && reading[i].Sentence + 1 < reading.Sentences.Count
        && reading.Sentences[reading[i].Sentence].Last - i < ShortLine && reading[reading.Sentences[reading[i].Sentence].Last].Key != ".");

    private static bool NamesOffice(string phrase, string office)
    {
        var word = phrase.AsSpan(0, phrase.IndexOf(' ', StringComparison.Ordinal) is var blank and > 0 ? blank : phrase.Length);
        return ArabicFolding.Fold(word.ToString()) is var folded && (folded == office || Roles.Definite(folded) == office);
    }

    /// <summary>قالت مازحة إنها; وانتقد بشكل غير مباشر: how it was said stands between the verb and the words, and no subject.</summary>
    private bool IsAdverb(int i) => IsManner(i) || reading[i].Key[^1] is 'ة' or 'ا' && !reading[i].Key.EndsWith("ها", StringComparison.Ordinal) && !reading[i].Key.EndsWith("هما", StringComparison.Ordinal) && i + 1 < reading.Count
        && (reading[i + 1].Is(WordClass.Complementizer) || !reading[i + 1].IsWord || (reading[i].Key[^1] == 'ا' && reading[i + 1].Is(WordClass.Preposition)));

    /// <summary>بشكل, بلهجة حادة: ب before a common noun, or before one that no list has and its adjective.</summary>
    private bool IsManner(int i) => reading[i].Key is { Length: > 3 } key && key[0] == 'ب' && reading[i].Class is WordClass.None or WordClass.Common
        && ((Vocabulary.Arabic[key.AsSpan(1)] & WordClass.Common) != WordClass.None || Shapes.IsManner(key, reading.Adjoin(i, i + 1) ? reading[i + 1].Key : null));

    /// <summary>The words an office is known by, and the adjectives of place after it: وزير الخارجية, الصيني.</summary>
    private (List<string> Office, List<string> Nations) OfficeWords(int first)
    {
        var (office, nations) = (new List<string>(), new List<string>());
        var words = int.Max(reading.PhraseLength(first), reading[first].Stem.StartsWith("ال", StringComparison.Ordinal) ? 1 : 2);
        for (var i = first; i < reading.Count && reading[i].IsWord && (i < first + words || reading[i].Is(WordClass.Nationality)); i++)
        {
            (reading[i].Is(WordClass.Nationality) ? nations : office).Add(Roles.Definite(reading[i].Stem));
        }

        return (office, nations);
    }

    /// <summary>
    /// الرئيس الفلسطيني is of a nation when the titles say so in any form (فلسطين, الفلسطينية), or say nothing of any nation.
    /// </summary>
    private static bool IsOfNation(Person person, List<string> nations)
    {
        foreach (var nation in nations)
        {
            var root = RootOf(nation);
            var matches = person.TitleWords.Any(word => word.AsSpan(2).StartsWith(root, StringComparison.Ordinal));
            var hasOther = person.TitleWords.Any(word => (Vocabulary.Arabic[word] & WordClass.Nationality) != WordClass.None
                || (Vocabulary.Arabic[word.AsSpan(2)] & (WordClass.Nationality | WordClass.Place)) != WordClass.None);
            if (!matches && hasOther)
            {
                return false;
            }
        }

        return true;
    }

    private static bool BearsAll(Person person, List<string> nations) =>
        nations.TrueForAll(nation => person.TitleWords.Any(word => word.AsSpan(2).StartsWith(RootOf(nation), StringComparison.Ordinal)));

    /// <summary>فلسطيني and الفلسطينية begin alike.</summary>
    private static string RootOf(string nation) => nation.AsSpan(2, int.Min(4, nation.Length - 2)).ToString();

    public int PhraseEnd(int head, int limit)
    {
        var last = head;
        while (last - head < 9 && last + 1 < limit && reading.Adjoin(last, last + 1)
            && !reading[last + 1].Is(WordClass.Complementizer | WordClass.Relative | WordClass.ClauseOpener | WordClass.Preposition)
            && !reading[last + 1].Clitics.StartsWith('و') && !(reading[last + 1].Is(WordClass.SpeechVerb) && !reading[last + 1].Is(WordClass.Title)))
        {
            last++;
        }

        return last;
    }

    /// <summary>وأضافت «وول ستريت جورنال» أن: the newspaper speaks, and its name stands in marks.</summary>
    public (Attribution Who, int Last)? InMarks(int open)
    {
        foreach (var mark in reading.Marks)
        {
            if (mark.Open == open && mark.IsClosed && mark.Last - mark.First < 5 && people.ByToken[mark.First] is { } mention)
            {
                return (new Attribution(Speaker.Of(reading, mention), "verb-subject-quote", 0.95), mark.Close);
            }

            if (mark.Open == open && mark.IsClosed && mark.Last - mark.First < 5)
            {
                var speaker = new Speaker(SpeakerKind.Organization, null, reading.Span(mark.First, mark.Last).In(reading.Text), Gender.Unknown, IsPlural: false);
                return (new Attribution(speaker, "verb-organization", 0.85), mark.Close);
            }
        }

        return null;
    }

    public Speaker Organization(int head, int end) =>
        new(SpeakerKind.Organization, null, Name(head, end), GenderOf(reading[head]), IsPlural: false);

    /// <summary>Two people who speak together: neither of them alone said it.</summary>
    public Speaker Pair(int head, int end) => Group(head, end, isPlural: true);

    public Speaker Group(int head, int end) => Group(head, end, reading[head].Is(WordClass.Plural));

    private Speaker Group(int head, int end, bool isPlural) =>
        new(SpeakerKind.Group, null, Name(head, end), GenderOf(reading[head]), isPlural);

    /// <summary>The words of a speaker without the preposition that governs them: وفقاً لمصادر, للوزارة.</summary>
    private string Name(int head, int end)
    {
        var words = reading.Span(head, end).In(reading.Text);
        words = reading[head].Clitics == "و" ? words[1..] : words;
        return !reading[head].HasPreposition ? words
            : words.StartsWith("لل", StringComparison.Ordinal) ? $"ال{words.AsSpan(2)}" : words[reading[head].Clitics.Length..];
    }

    private static Gender GenderOf(Token token) =>
        token.Is(WordClass.Feminine) != token.Is(WordClass.Masculine) ? token.Is(WordClass.Feminine) ? Gender.Feminine : Gender.Masculine
        : token.Key.EndsWith('ة') ? Gender.Feminine : Gender.Unknown;
}
