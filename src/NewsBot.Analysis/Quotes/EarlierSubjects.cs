using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>
/// Finds the subject of a verb of speech that names none after it. The rules, in order:
/// 1. after الذي the name right before it, and nobody else;
/// 2. who already spoke in the sentence, when the verb agrees;
/// 3. the first name of the last clause, else of the sentence, that no preposition governs;
/// 4. whom the sentence before was about, else the last speaker.
/// </summary>
internal sealed class EarlierSubjects(Reading reading, Cast people, Discourse discourse, UnnamedSubjects unnamed, RoleHolders roles, Strangers strangers, NearestNames nearest)
{
    private readonly RelativeClauses relatives = new(reading, people);
    private readonly Statements statements = new(reading, people);
    private readonly NamedBefore named = new(reading, people);
    private readonly Recipients recipients = new(reading, people, new NamedBefore(reading, people));
    private readonly OfficesBefore offices = new(reading, people, unnamed, roles);
    private readonly ClauseSubjects clauses = new(reading, people, unnamed);

    /// <summary>The speaker before a verb or participle that names none after it.</summary>
    public Attribution Of(Cue cue, Attribution? inSentence)
    {
        if (relatives.Holds(cue))
        {
            var owner = relatives.Antecedent(cue);
            if (owner.Speaker.Kind != SpeakerKind.Unknown)
            {
                return owner;
            }

            if (named.Only(cue) is { } only)
            {
                return only;
            }

            // منح المربين التي اعتبر أنها: the pronoun means the grants, and the verb goes on with the subject of the sentence.
            inSentence ??= !relatives.IsOfThing(cue) ? null : clauses.First(reading.Sentences[reading[cue.Token].Sentence].First, cue);
            return inSentence is not null && inSentence.Speaker.SurelyAgreesWith(cue.Form)
                ? inSentence with { Rule = "same-sentence", Confidence = double.Min(inSentence.Confidence, 0.84) }
                : Attribution.None;
        }

        // سألته «الصحيفة» عن زوجة فلان فقال; وردا على سؤال عن فلان، ابتسم قبل أن يقول: whom he was asked about, and not who speaks.
        if (named.IsAskedOf(reading.Sentences[reading[cue.Token].Sentence].First, cue) && (named.AskedByPronoun(cue) ?? Asked(cue, inSentence) ?? named.AskedByPronoun(cue, fromParagraphBefore: true)) is { } interviewed)
        {
            return interviewed with { Confidence = double.Min(interviewed.Confidence, 0.84) };
        }

        // وسأله القاضي: هل…؟ فأجاب: the answer is of whom the pronoun means, who spoke before.
        if (named.IsAnswer(cue) && discourse.LastSentence == reading[cue.Token].Sentence - 1 && discourse.Before(cue.Form, reading[cue.Token].Paragraph) is { Speaker.Kind: SpeakerKind.Person } answers)
        {
            return answers;
        }

        // التقى فلاناً، فأكد: ف goes on with whom the words right before name, under a preposition or not.
        if (reading[cue.Token].Clitics.StartsWith('ف') && nearest.Before(cue) is { } mentioned)
        {
            return mentioned;
        }

        // أكدته الطبيبة فلانة، موضحةً: the participle belongs to the name right before rather than to a paper that reported it.
        if (cue.Form.Tense == SpeechTense.Participle && inSentence is { Speaker.Kind: not SpeakerKind.Person } && nearest.RightBefore(cue) is { } beside)
        {
            return beside with { Rule = "participle" };
        }

        if (cue.Form.Tense == SpeechTense.Masdar && reading.Adjoin(cue.Token - 1, cue.Token) && reading[cue.Token - 1].Is(WordClass.Title | WordClass.Generic)
            && roles.Of(cue.Token - 1) is { } bearer)
        {
            // واكتفى الملياردير بالقول
            return new Attribution(bearer, "role", 0.84);
        }

        var (first, _) = reading.Sentences[reading[cue.Token].Sentence];
        var clause = clauses.LastClause(first, cue.Token);
        var ofClause = clause > first ? clauses.First(clause, cue) : null;
        var isOfIt = cue.Form.Tense is SpeechTense.Past or SpeechTense.Present
            || (cue.Form.Tense == SpeechTense.Participle && (inSentence is null || !Enumerable.Range(clause, cue.Token - clause).Any(i => reading[i].Kind == TokenKind.Comma)));
        if (ofClause is not null && isOfIt && reading[cue.Token].Clitics.Length == 0)
        {
            // نفى فلان الخبر، رغم أن علاناً أكد; ألمح فلان إلى كذا، بينما تمسك علان برأيه قائلا
            return ofClause;
        }

        if (clause > first && ofClause is null && cue.Form.Tense is SpeechTense.Past or SpeechTense.Present && reading[cue.Token].Clitics.Length == 0 && strangers.Open(clause, cue))
        {
            // قال فلان كذا، غير أن مصدراً في الوزارة، طلب عدم ذكر اسمه، قال
            discourse.Forget();
            return Attribution.None;
        }

        if (named.WasPutTo(first, cue, roles) is { } answering)
        {
            return answering;
        }

        if (reading.Adjoin(cue.Token - 1, cue.Token) && reading[cue.Token - 1].Key == "حين" && inSentence is null && named.Last(first, cue) is { } latest)
        {
            // مع خطاب الرئيس فلان حين قال: whom the words right before are about.
            return latest;
        }

        if (reading[cue.Token].Clitics == "و" && inSentence is null && named.BeforeRelative(first, cue) is { } antecedent)
        {
            return antecedent;
        }

        if (cue.Form.Tense == SpeechTense.Participle && named.InRelative(first, cue) is { } relative)
        {
            return relative;
        }

        if (named.IsOfObject(clause, cue) || named.IsToldByKin(first, cue))
        {
            return Attribution.None;
        }

        if ((inSentence is null ? recipients.Holder(first, cue) ?? recipients.GaveSpeech(first, cue) : null) is { } holding)
        {
            return holding;
        }

        if (inSentence is null && reading[cue.Token].Clitics == "و" && (recipients.OfRelative(first, cue) ?? recipients.OfBody(first, cue)) is { } told)
        {
            return told;
        }

        if (named.Latter(first, cue) is { } latter)
        {
            return latter;
        }

        if (named.AfterObject(first, cue) is { } removed)
        {
            return removed;
        }

        if (inSentence is { } already && already.Speaker.SurelyAgreesWith(cue.Form))
        {
            var rule = cue.Form.Tense == SpeechTense.Participle ? "participle" : "same-sentence";
            return already with { Rule = rule, Confidence = double.Min(already.Confidence, rule == "participle" ? 0.94 : 0.89) };
        }

        if (nearest.InApposition(cue) is { } apposed)
        {
            return apposed;
        }

        if ((ofClause ?? (clause > first && strangers.Open(clause, cue) ? Attribution.None : clauses.First(AfterTopic(first, cue), cue))) is { } earlier)
        {
            return earlier;
        }

        if (offices.Before(first, cue) is { } holder)
        {
            return holder;
        }

        if ((cue.Form.Tense is SpeechTense.Participle or SpeechTense.Masdar ? offices.BehindVerb(first, cue) : inSentence is null && reading[cue.Token].Clitics == "و" ? offices.Opening(first, cue) : null) is { } official)
        {
            return official;
        }

        if (statements.Before(first, cue) is { } stated)
        {
            return stated;
        }

        if (inSentence is null && named.WasAsked(first, cue) && discourse.Carry(cue.Form, reading[cue.Token].Paragraph, reading[cue.Token].Sentence) is { Speaker.Kind: SpeakerKind.Person } interviewee)
        {
            return interviewee with { Confidence = double.Min(interviewee.Confidence, 0.84) };
        }

        if ((named.Then(first, cue) ?? (Strangers.OpensWithTopic(reading, first) ? null : named.Asked(first, cue)) ?? named.AskedByPronoun(cue) ?? (reading[cue.Token].Clitics == "ف" ? named.Only(cue) : null)) is { } then)
        {
            return then;
        }

        if (reading[first].Paragraph == 0 && inSentence is null && reading[0].Is(WordClass.Title) && roles.Of(0) is { } governor && governor.SurelyAgreesWith(cue.Form))
        {
            // محافظ المنيا يحيل الموظفين.. ويؤكد: كذا
            return new Attribution(governor, "headline", 0.8);
        }

        if (named.IsOfQuestion(first, cue))
        {
            // سألت زميلاً عن رأيه فقال: somebody without a name.
            return Attribution.None;
        }

        if (Strangers.OpensWithTopic(reading, first) && inSentence is null && discourse.Carry(cue.Form, reading[cue.Token].Paragraph, reading[cue.Token].Sentence) is { Rule: "carried-on" } asked)
        {
            // وعن استبداله المهاجم فلاناً قال: whom he was asked about, and not who speaks.
            return asked with { Confidence = double.Min(asked.Confidence, 0.84) };
        }

        if (IsAnswerToLast(cue))
        {
            // ورد عليه بأن: who answers is not who spoke last, but who spoke before him.
            return named.Only(cue) is { } only ? only with { Rule = "subject-verb" } : discourse.Before(cue.Form, reading[cue.Token].Paragraph);
        }

        // يتذكر فلان أنها صعدت وقالت: she whom he spoke of, and not whoever spoke before.
        // روت فلانة أنه رمى بها قائلاً: he whom she spoke of; صدر بيان نفى فيه: whoever issued it.
        var isOfAnother = (cue.Form.Tense == SpeechTense.Past && reading[cue.Token].Clitics.Length == 0 && reading.Adjoin(cue.Token - 1, cue.Token) && reading[cue.Token - 1].Is(WordClass.Statement))
            || (inSentence is { Speaker.Kind: SpeakerKind.Person } && reading[cue.Token].Clitics == "و") || (inSentence is { Speaker.Kind: not SpeakerKind.Unknown } && cue.Form.Tense == SpeechTense.Participle);
        if (strangers.Open(first, cue))
        {
            // لكن المستثمر فلاناً، الذي لا نعرفه، حذر. وتابع: what comes next is his too.
            discourse.Forget();
            return Attribution.None;
        }

        var carried = isOfAnother || strangers.IsNounBefore(cue) ? Attribution.None : discourse.Carry(cue.Form, reading[cue.Token].Paragraph, reading[cue.Token].Sentence);
        return (carried.Rule == "focus" || reading[cue.Token].Clitics == "و") && strangers.NamesAnother(first, cue.Token, carried.Speaker.Person, subjects: carried.Rule != "focus") ? Attribution.None : carried;
    }

    /// <summary>رد عليه, ردت عليها: an answer to whom the pronoun means.</summary>
    private bool IsAnswerToLast(Cue cue) => cue.Form.Verb.Lemma == "رد" && cue.Form.Tense is SpeechTense.Past or SpeechTense.Present
        && reading.Adjoin(cue.Token, cue.Token + 1) && reading[cue.Token + 1].Key is "عليه" or "عليها" or "عليهم";

    /// <summary>وسأله القاضي: «هل…؟»، فأجاب: he who spoke before the one that asks.</summary>
    private Attribution? Asked(Cue cue, Attribution? inSentence) => inSentence is { Speaker.Kind: SpeakerKind.Person } asks && asks.Speaker.Person == discourse.LastPerson
        ? discourse.Before(cue.Form, reading[cue.Token].Paragraph) is { Speaker.Kind: SpeakerKind.Person } before ? before : null : CarriedPerson(cue);

    private Attribution? CarriedPerson(Cue cue) =>
        discourse.Carry(cue.Form, reading[cue.Token].Paragraph, reading[cue.Token].Sentence) is { Speaker.Kind: SpeakerKind.Person } carried ? carried : null;

    /// <summary>وردا على سؤال حول فلان، ابتسم: the names up to the comma, or the verb, are what was asked about; the start of the sentence when it opens otherwise.</summary>
    private int AfterTopic(int first, Cue cue)
    {
        if (!Strangers.OpensWithTopic(reading, first))
        {
            return first;
        }

        for (var i = cue.Token - 1; i > first; i--)
        {
            if (reading[i].Kind == TokenKind.Comma && !reading.IsQuoted(i))
            {
                return i + 1;
            }
        }

        return cue.Token;
    }

    /// <summary>
    /// وأشارت الصحيفة إلى تصريحات له: «…»: the words are his whom the sentence or the one before was about, and not the verb's
    /// subject's.
    /// </summary>
    public Attribution? OfHis(Cue cue, int limit)
    {
        if (statements.Between(cue.Token + 1, limit, cue.Form) is not var (at, form))
        {
            return null;
        }

        var (first, _) = reading.Sentences[reading[cue.Token].Sentence];
        return clauses.First(first, cue with { Form = form }) ?? statements.OnlyPersonOf(first, at, form)
            ?? discourse.Carry(form, reading[cue.Token].Paragraph, reading[cue.Token].Sentence) with { Rule = "statement-of-his" };
    }
}
