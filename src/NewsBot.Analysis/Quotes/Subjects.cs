using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>
/// Finds the subject of a verb of speech. The rules, in order:
/// 1. after the verb (قال وزير المالية فلان): the first name of the noun phrase there; when it only completes a title
///    (المتحدث باسم الرئيس فلان، علان), the next name; a title without a name means the person who was introduced by it;
///    ministries, companies and countries speak as organisations, sources and residents as groups;
/// 2. else the subject is an earlier one: see <see cref="EarlierSubjects"/>.
/// </summary>
internal sealed class Subjects(Reading reading, Cast people, EarlierSubjects earlier, NearestNames nearest, UnnamedSubjects unnamed)
{
    private readonly Asides asides = new(reading, people);
    private readonly PhraseNames names = new(reading, people);
    private readonly RelativeClauses relatives = new(reading, people);

    /// <summary>Heads that speak for themselves: what name follows them is not theirs.</summary>
    private const WordClass NoName = WordClass.OrganizationHead | WordClass.Organization | WordClass.Place | WordClass.Group
        | WordClass.Stopword | WordClass.ClauseOpener | WordClass.SpeechVerb | WordClass.Generic;

    private const WordClass NoSubject = WordClass.Complementizer | WordClass.Preposition | WordClass.Relative;

    /// <summary>The subject of the cue, which must stand before token <paramref name="limit"/>; -1 in the tuple when it is not after the verb.</summary>
    public (Attribution Who, int Last) Of(Cue cue, int limit, Attribution? inSentence)
    {
        if (RelayedFrom(cue, limit) is { } from)
        {
            return (from, -1);
        }

        if (cue.IsPassive(reading))
        {
            return (Attribution.None, -1);
        }

        if (OnTheLipsOf(cue, limit) is { } lips)
        {
            return (lips, -1);
        }

        if (nearest.BetweenAuxiliaries(cue) is { } between)
        {
            return (between, -1);
        }

        // A verb before its subject is singular: قالوا and اتهموا have theirs behind them. After أن or الذي, what follows
        // وصف and اتهم is who was described or accused.
        var isObject = cue.Form.Verb.TakesPersonObject && reading.Adjoin(cue.Token - 1, cue.Token)
            && reading[cue.Token - 1].Is(WordClass.Complementizer | WordClass.Relative);
        if (cue.Form.Tense is SpeechTense.Past or SpeechTense.Present && !cue.Form.IsPlural && !isObject && After(cue.Token, limit, cue.Form) is { } after)
        {
            // ودعت المواطن إلى: no subject of a verb with ت, but whom she called upon.
            if (after.Who.Speaker is { Kind: SpeakerKind.Group, IsPlural: false, Gender: Gender.Masculine } && cue.Form.Gender == Gender.Feminine && inSentence is { } she && she.Speaker.SurelyAgreesWith(cue.Form))
            {
                return (she with { Rule = "same-sentence", Confidence = double.Min(she.Confidence, 0.84) }, -1);
            }

            // ثم خاطب المتهم: «…»: whom he spoke to.
            if (cue.Form.Verb.Follows.HasFlag(Follows.Whom) && (after.Who.Speaker.Kind == SpeakerKind.Group || after.Who.Rule == "role") && reading[after.Last + 1].Kind == TokenKind.Colon)
            {
                return (earlier.Of(cue, inSentence), -1);
            }

            // ويصف القانون النافذ بأنه: a thing behind a verb that takes an object, when somebody has been speaking in the sentence.
            // ونصحت المرضى بمواصلة العلاج: the same of people.
            var calls = cue.Form.Verb.Stance == Stance.CalledFor && after.Who is { Rule: "verb-group", Speaker.IsPlural: true } && relatives.AntecedentOf(cue) is null;
            if (inSentence is null && cue.Form.Verb.Stance == Stance.CalledFor && after.Who.Rule == "verb-noun" && Shapes.IsBrokenPlural(reading[cue.Token + 1].Key) && earlier.Of(cue, null) is { Speaker.Kind: SpeakerKind.Person, Confidence: > 0.7 } caller)
            {
                // ودعا الأطراف إلى: those whom he called upon who spoke last.
                return (caller with { Confidence = 0.8 }, -1);
            }

            if (inSentence is { Speaker.Kind: SpeakerKind.Person } speaking && speaking.Speaker.SurelyAgreesWith(cue.Form)
                && (calls || (cue.Form.Verb.TakesPersonObject && after.Who is { Rule: "verb-noun", Speaker.Kind: SpeakerKind.Organization })))
            {
                return (speaking with { Rule = "same-sentence", Confidence = double.Min(speaking.Confidence, 0.84) }, -1);
            }

            // وكان ألتمان قد أكد ليل الثلاثاء عودته; فلان، الذي روى الدقائق الأخيرة: the subject stands right before, and no name after the verb.
            return after.Who.Speaker.Kind != SpeakerKind.Person && ((reading[cue.Token].Clitics is "" or "ف" ? nearest.RightBefore(cue) : null) ?? relatives.AntecedentOf(cue) ?? NameBefore(cue, limit)) is { } better
                ? (better, -1)
                : after;
        }

        return (Relayed(cue) ?? NameBefore(cue, limit) ?? earlier.Of(cue, inSentence), -1);
    }

    /// <summary>ويضيف جاره في المقعد فلان «…»: a kinsman or neighbour of somebody, then his name, and what he said right behind it.</summary>
    private Attribution? NameBefore(Cue cue, int limit)
    {
        var head = asides.Skip(cue.Token + 1, limit);
        if (head < 0 || cue.Form.Tense is not (SpeechTense.Past or SpeechTense.Present) || !reading[head].IsWord || !Shapes.IsPossessed(reading[head].Key) || people.ByToken[head] is not null)
        {
            return null;
        }

        for (var i = head + 1; i < limit && i - head < 9 && !reading[i].Is(WordClass.Complementizer | WordClass.Relative | WordClass.SpeechVerb); i++)
        {
            if (people.ByToken[i] is { } mention && (limit - mention.Last <= 3 || (limit - mention.Last <= 9 && reading[mention.Last + 1].Kind is TokenKind.Comma or TokenKind.OpenBracket)) && !reading[i - 1].Is(WordClass.Preposition) && !reading[i].HasPreposition)
            {
                return Person(mention, "verb-title-subject", 0.9, cue.Form)?.Who;
            }
        }

        return null;
    }

    /// <summary>نقلت الوكالة عن فلان أن: the words are theirs whom عن names.</summary>
    private Attribution? RelayedFrom(Cue cue, int limit)
    {
        for (var i = cue.Token + 1; cue.Form.Verb.Follows.HasFlag(Follows.Source) && i < limit; i++)
        {
            if (reading[i].Key == "عن" && Source(i + 1, limit) is { } source)
            {
                return source;
            }
        }

        return null;
    }

    /// <summary>أعلنت الوزارة على لسان متحدثها فلان أن: who says it for the body.</summary>
    private Attribution? OnTheLipsOf(Cue cue, int limit)
    {
        for (var i = cue.Token + 1; i + 2 < limit; i++)
        {
            if (reading[i].Key == "لسان" && reading[i - 1].Key is "على" or "علي")
            {
                for (var k = i + 1; k < int.Min(limit, i + 8); k++)
                {
                    if (people.ByToken[k] is { } mention)
                    {
                        return new Attribution(Speaker.Of(reading, mention), "relayed", 0.9);
                    }
                }
            }
        }

        return null;
    }

    /// <summary>نقلت الصحيفة عن مصدر في الاتحاد قوله: the words are the source's.</summary>
    private Attribution? Relayed(Cue cue)
    {
        for (var i = cue.Token - 1; cue.Form.Tense == SpeechTense.Masdar && i > 0 && cue.Token - i <= 12 && (reading[i].IsWord || reading[i].Kind == TokenKind.Comma); i--)
        {
            if (reading[i].Key is "عن" && IsRelayed(i) && Source(i + 1, cue.Token) is { } source)
            {
                return source;
            }
        }

        return null;
    }

    /// <summary>نقلت الصحيفة عن, نقلاً عن, but not تعليقاً على ما أشيع عن: whether what عن names is a source.</summary>
    private bool IsRelayed(int about)
    {
        for (var i = about - 1; i >= 0 && about - i <= 8 && reading[i].Sentence == reading[about].Sentence; i--)
        {
            if (reading[i].Key is "نقلا" or "ونقلا" || (SpeechVerbs.Arabic.Forms.TryGetValue(reading[i].Stem, out var form) && form.Verb.Follows.HasFlag(Follows.Source)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Who is named behind عن; محاميته، فلانة is she.</summary>
    private Attribution? Source(int i, int limit) => (NameAfterComma(i, limit) is { } named ? Person(named, "relayed", 0.9, null) : At(i, limit, null)) is { } source
        ? source.Who with { Rule = "relayed", Confidence = double.Min(source.Who.Confidence, 0.92) } : null;

    /// <summary>محاميته، فلانة: the name behind one word with its owner and a comma.</summary>
    private Mention? NameAfterComma(int i, int limit) =>
        i + 2 < limit && reading[i].IsWord && Shapes.IsPossessed(reading[i].Key) && reading[i + 1].Kind == TokenKind.Comma ? people.ByToken[i + 2] : null;

    /// <summary>The noun phrase that begins at or right after a token, as a speaker; null when there is none.</summary>
    public (Attribution Who, int Last)? After(int verb, int limit, SpeechForm? form)
    {
        var head = asides.Skip(verb + 1, limit);
        return head < 0 || reading[head].HasPreposition || (limit < reading.Count && !reading[limit].Is(WordClass.Complementizer) && IsTold(verb, head)) || (people.ByToken[head] is null && Introduction.IsGoverned(reading[head])) ? null : At(head, limit, form);
    }

    /// <summary>فروى لنا الأيام الأخيرة, يروي لـ«الصحيفة» قصة الرحلة: a thing behind the one it was told to is what was told.</summary>
    private bool IsTold(int verb, int head) => head > verb + 1 && people.ByToken[head] is null && ((reading[head].Is(WordClass.QuotedThing) && !reading[head].Is(WordClass.OrganizationHead | WordClass.Group)) || IsToldToUs(head));

    private bool IsToldToUs(int head) => reading[head - 1].Key is "لنا" or "لي" or "له" or "لها" && reading[head].Class is WordClass.None or WordClass.Common
        && (reading[head].Key is ['ا', 'ل', 'ا', _, 'ا', _] || Shapes.IsBrokenPlural(reading[head].Key) || reading[head].Key.EndsWith("ات", StringComparison.Ordinal));

    /// <summary>The noun phrase that begins at a token, a preposition attached to it or not.</summary>
    public (Attribution Who, int Last)? At(int head, int limit, SpeechForm? form)
    {
        var token = reading[head];
        if (people.ByToken[head] is { } direct && direct.First == head && !names.IsPossessor(direct, limit))
        {
            if (names.Companion(direct, limit) is { } companion)
            {
                return (new Attribution(unnamed.Pair(head, companion.Last), "verb-group", 0.9), companion.Last);
            }

            return Person(names.Successor(direct, limit), "verb-subject-quote", 0.97, form);
        }

        if (token.Kind is TokenKind.OpenMark or TokenKind.StraightMark)
        {
            // وقال لي «أمي ستمشي»: what is said is not who says it.
            return head + 1 < limit ? unnamed.InMarks(head) : null;
        }

        if (token.Is(NoSubject) || !token.IsWord)
        {
            return null;
        }

        // وقال معاليه د. المزيرعي: the name stands right behind.
        if (token.Is(WordClass.Generic) && names.NameAfterTitle(head, int.Min(limit, head + 4)) is { IsOblique: false } himself && himself.TitleFirst <= head + 1)
        {
            return Person(himself, "verb-title-subject", 0.93, form);
        }

        var leadsToName = token.Is(WordClass.Title | WordClass.OnBehalf) || !token.Is(NoName);
        if (leadsToName && names.NameAfterTitle(head, limit) is { } named && !names.IsPossessor(named, limit)
            && (token.Is(WordClass.Title | WordClass.OnBehalf) || !Shapes.IsPossessed(token.Key) || !names.HasPreposition(head + 1, named.First)))
        {
            return named.TitleFirst <= head && names.Companion(named, limit) is { } counterpart
                ? (new Attribution(unnamed.Pair(head, counterpart.Last), "verb-group", 0.9), counterpart.Last)
                : Person(names.Successor(named, limit), "verb-title-subject", 0.96, form);
        }

        if (token.Is(WordClass.Group) && !token.Is(WordClass.Plural) && names.NameAfterTitle(head, int.Min(limit, head + 4)) is { } witness && !names.HasPreposition(head, witness.First) && !names.IsPossessor(witness, limit))
        {
            return Person(witness, "verb-title-subject", 0.9, form);
        }

        return token.Is(WordClass.Plural) || names.CalledBy(head, limit) is not { } called || (Shapes.IsPossessed(token.Key) && names.HasPreposition(head + 1, called.First)) ? unnamed.At(head, limit, form) : Person(called, "verb-title-subject", 0.9, form);
    }

    private (Attribution Who, int Last)? Person(Mention mention, string rule, double sure, SpeechForm? form)
    {
        var speaker = Speaker.Of(reading, mention);
        if (form is null || speaker.AgreesWith(form))
        {
            // قالت فلانة: the verb tells what the name did not.
            if (mention.Person.Gender == Gender.Unknown && form is not null)
            {
                mention.Person.Gender = form.Gender;
                speaker = speaker with { Gender = form.Gender };
            }

            return (new Attribution(speaker, rule, sure), mention.Last);
        }

        return null;
    }
}
