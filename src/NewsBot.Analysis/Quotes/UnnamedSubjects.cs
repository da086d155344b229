using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>
/// Reads the noun phrase after a verb of speech that begins with no name: an office means the person introduced by it,
/// المسؤول and معاليه whoever spoke last; ministries, companies and countries are organisations, sources and residents groups.
/// </summary>
internal sealed class UnnamedSubjects(Reading reading, Cast people, Discourse discourse, RoleHolders roles)
{
    private const int LongestParagraph = 120;

    /// <summary>What may stand without ال in a phrase behind a word with it: الرئيس فلان, المتحدث باسم, المدير سابقا.</summary>
    private const WordClass OfPhrase = WordClass.Title | WordClass.Nationality | WordClass.Place | WordClass.Organization | WordClass.OrganizationHead | WordClass.Name | WordClass.OnBehalf | WordClass.Former
        | WordClass.Same | WordClass.Ordinal | WordClass.Stopword | WordClass.Preposition | WordClass.Group;

    public (Attribution Who, int Last)? At(int head, int limit, SpeechForm? form)
    {
        var token = reading[head];
        var end = PhraseEnd(head, limit);
        if (token.Is(WordClass.Generic) || (token.Key == "نفس" && head + 1 < limit && reading[head + 1].Is(WordClass.Generic)))
        {
            var spoken = discourse.Carry(form, token.Paragraph, token.Sentence);
            if (head > 0 && reading[head - 1].Key is "له" or "لها" or "لي" or "لنا" && token.Is(WordClass.Anaphor))
            {
                // سئل عن بلاده فقال له الرجل: another than whom the sentence is about.
                return (new Attribution(Group(head, end, isPlural: false), "verb-role", 0.8), end);
            }

            if (roles.Of(head) is { } bearer)
            {
                return (new Attribution(bearer, "role", 0.84), end);
            }

            if (token.Key[^1] == 'ه' && roles.OfHonour(head) is { Count: > 0 } honoured && (spoken.Speaker.Person is null || !honoured.Contains(spoken.Speaker.Person)))
            {
                // وعلق سموه: the prince, and not the sheikh who spoke last.
                return (honoured is [var only] ? new Attribution(Speaker.Of(reading, only.Mentions[0]), "role", 0.84) : new Attribution(Group(head, end, isPlural: false), "verb-role", 0.8), end);
            }

            // معاليه and الرجل are whom the sentence before was about; المتحدث who has not been heard yet is not.
            // المتحدث الإعلامي لأمانة كذا is introduced here, unless the verb goes on.
            var isAnaphor = (form is not null && form.Verb.Follows.HasFlag(Follows.More)) || !Enumerable.Range(head + 1, end - head).Any(i => reading[i].HasPreposition || reading[i].Is(WordClass.OnBehalf));
            return isAnaphor && spoken.Speaker.Kind == SpeakerKind.Person && (spoken.Rule != "focus" || token.Key[^1] == 'ه' || (token.Is(WordClass.Anaphor) && spoken.Confidence > 0.8))
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
            && (end == head || (end == head + 1 && reading[end].Is(WordClass.Former))) && roles.Of(head) is null && discourse.Carry(form, token.Paragraph, token.Sentence) is { Speaker.Kind: SpeakerKind.Person, Rule: "carried-on" } going)
        {
            return (going with { Rule = "role", Confidence = double.Min(going.Confidence, 0.78) }, end);
        }

        // المصدر ذاته, النقابي نفسه: whoever spoke last.
        if (token.Is(WordClass.Group | WordClass.Title) && head + 1 < limit && reading[head + 1].Is(WordClass.Same)
            && discourse.Carry(null, token.Paragraph, token.Sentence) is { Speaker.Kind: not SpeakerKind.Unknown } same && !(same.Speaker.Kind == SpeakerKind.Person && IsOfStranger(head))
            && same.Speaker.IsPlural == token.Is(WordClass.Plural) && (form is null || same.Speaker.AgreesWith(form)))
        {
            return (same with { Rule = "role", Confidence = double.Min(same.Confidence, 0.84) }, head + 1);
        }

        if (token.Is(WordClass.Group))
        {
            var isOne = !token.Is(WordClass.Plural) && (token.Stem.StartsWith("ال", StringComparison.Ordinal) || reading.PhraseLength(head) > 1);
            if (isOne && token.Is(WordClass.Title) && roles.Of(head) is { } official)
            {
                return (new Attribution(official, "role", 0.84), end);
            }

            return (new Attribution(Group(head, end, token.Is(WordClass.Plural)), "verb-group", 0.9), end);
        }

        if (token.Is(WordClass.Title))
        {
            if (roles.Of(head) is { } holder)
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
        if (Shapes.IsPossessed(token.Key) && (Vocabulary.Arabic[token.Key.AsSpan(0, token.Key.Length - (token.Key[^1] == 'ه' ? 1 : 2))] & WordClass.OrganizationHead) != WordClass.None)
        {
            // وأبلغنا مكتبه بأن
            return (new Attribution(Organization(head, head), "verb-organization", 0.8), head);
        }

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

    /// <summary>على حد تعبير مصدر في الهيئة. وأكد المصدر ذاته: the paragraph has told of somebody without a name by this word.</summary>
    private bool IsOfStranger(int head)
    {
        var word = reading[head].Stem.StartsWith("ال", StringComparison.Ordinal) ? reading[head].Stem.AsSpan(2) : reading[head].Stem;
        for (var i = head - 1; i >= 0 && head - i < LongestParagraph && reading[i].Paragraph == reading[head].Paragraph; i--)
        {
            if (reading[i].Stem.AsSpan().SequenceEqual(word) && people.ByToken[i] is null && !(i + 1 < head && people.ByToken[i + 1] is not null))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>قالت مازحة إنها; وطلب احتياطيا; وانتقد بشكل غير مباشر: how it was said stands between the verb and the words, and no subject.</summary>
    private bool IsAdverb(int i) => IsManner(i) || reading[i].Key is [_, _, _, .., 'ي', 'ا'] || reading[i].Key[^1] is 'ة' or 'ا' && !reading[i].Key.EndsWith("ها", StringComparison.Ordinal) && !reading[i].Key.EndsWith("هما", StringComparison.Ordinal) && i + 1 < reading.Count
        && (reading[i + 1].Is(WordClass.Complementizer) || !reading[i + 1].IsWord || (reading[i].Key[^1] == 'ا' && reading[i + 1].Is(WordClass.Preposition)));

    /// <summary>بشكل, بلهجة حادة: ب before a common noun, or before one that no list has and its adjective.</summary>
    private bool IsManner(int i) => reading[i].Key is { Length: > 3 } key && key[0] == 'ب' && reading[i].Class is WordClass.None or WordClass.Common
        && ((Vocabulary.Arabic[key.AsSpan(1)] & WordClass.Common) != WordClass.None || Shapes.IsManner(key, reading.Adjoin(i, i + 1) ? reading[i + 1].Key : null));

    /// <summary>رئيس البلدية كلمة: a common noun without ال behind one with it belongs to no phrase of it.</summary>
    private bool IsObject(int last) => reading[last].Key.StartsWith("ال", StringComparison.Ordinal) && reading[last + 1] is { Clitics: "", IsLatin: false } next && next.Is(WordClass.Common | WordClass.Statement)
        && !next.Is(OfPhrase) && next.Key[0] is not ('و' or 'ب' or 'ل') && !next.Key.StartsWith("ال", StringComparison.Ordinal);

    public int PhraseEnd(int head, int limit)
    {
        var last = head;
        while (last - head < 9 && last + 1 < limit && reading.Adjoin(last, last + 1)
            && !reading[last + 1].Is(WordClass.Complementizer | WordClass.Relative | WordClass.ClauseOpener | WordClass.Preposition)
            && !reading[last + 1].Clitics.StartsWith('و') && !reading[last + 1].IsAdverbial && !IsObject(last) && !(reading[last + 1].Is(WordClass.SpeechVerb) && !reading[last + 1].Is(WordClass.Title)))
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
