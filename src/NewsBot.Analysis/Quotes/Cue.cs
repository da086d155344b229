using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>The word that gives words to a speaker, in any language: where it stands, and what it does with them.</summary>
internal record CueWord(int Token, Stance Stance);

/// <summary>An Arabic verb of speech where it stands in the article.</summary>
internal sealed record Cue(int Token, SpeechForm Form) : CueWord(Token, Form.Verb.Stance)
{
    private const string Again = "مجددا";
    private const char Damma = '\u064F';

    /// <summary>Reads the token as a form of a verb of speech; null when it is none here (a name, a preposition, quoted words).</summary>
    public static Cue? At(Reading reading, int i, Cast people)
    {
        var token = reading[i];
        if (!token.IsWord || !token.Is(WordClass.SpeechVerb) || people.ByToken[i] is not null || token.HasPreposition && token.Clitics[^1] != 'ب' && !IsPurpose(token))
        {
            return null;
        }

        // ردا على سؤال
        if (!SpeechVerbs.Arabic.Forms.TryGetValue(token.Stem, out var form) || (token.Is(WordClass.Aside) && reading.PhraseLength(i) > 1))
        {
            return null;
        }

        // الدوحة - متابعة - فلان: who wrote the article, and no speech.
        if (token.Is(WordClass.Writes) && i + 1 < reading.Count && reading[i + 1].Kind == TokenKind.Dash)
        {
            return null;
        }

        // بين is "between" and عبر "via" far more often than verbs; المتحدث باسم is an office.
        if (token.Is(WordClass.Preposition) && !(reading.Adjoin(i, i + 1) && (reading[i + 1].Is(WordClass.Complementizer)
            || ((reading[i + 1].Is(WordClass.Title) || people.ByToken[i + 1] is not null) && LeadsToWords(reading, i)))))
        {
            return null;
        }

        if (token.Clitics == "و" && token.Stem is "رد" or "ردت" && StandsThere(reading, i))
        {
            return null;
        }

        // في مذكرة لعملائه: a noun.
        if (form.Tense == SpeechTense.Participle && token.Clitics.Length == 0 && reading.Adjoin(i - 1, i) && reading[i - 1].Is(WordClass.Preposition) && !Shapes.HasPronoun(reading[i - 1].Key))
        {
            return null;
        }

        // واجهه بكشف حسابه: a noun; only بقوله, بالقول and بإعلان أن tell what is said.
        if (form.Tense is SpeechTense.Masdar or SpeechTense.Past && token.Clitics == "ب" && !token.Stem.StartsWith("ال", StringComparison.Ordinal) && !Shapes.IsPossessed(token.Stem)
            && !(reading.Adjoin(i, i + 1) && reading[i + 1].Is(WordClass.Complementizer | WordClass.ReportedNoun)))
        {
            return null;
        }

        // فأغلق هاتفه مجددا، إلا أنه: "again", when nothing that is renewed follows.
        if (form.Tense == SpeechTense.Participle && token.Stem == Again && !(reading.Adjoin(i, i + 1) && (reading[i + 1].Is(WordClass.ReportedNoun) || Shapes.IsPossessed(reading[i + 1].Key))))
        {
            return null;
        }

        if (form.Tense == SpeechTense.Participle && IsAdjective(reading, i))
        {
            return null;
        }

        if (form.Tense is SpeechTense.Past or SpeechTense.Present && (FollowsNoun(reading, i, form) || IsCondition(reading, i) || PassesOn(reading, i)))
        {
            return null;
        }

        return new Cue(i, form);
    }

    /// <summary>وذُكر أن: a damma on the first letter makes it "it was said", by nobody who is told.</summary>
    public bool IsPassive(Reading reading)
    {
        var first = reading[Token].Start + reading[Token].Clitics.Length + 1;
        return Form.Tense == SpeechTense.Past && first < reading.Text.Length && reading.Text[first] == Damma;
    }

    /// <summary>في تغريدة ساخرة: what the noun right before it was like.</summary>
    private static bool IsAdjective(Reading reading, int i) => reading[i].Clitics.Length == 0 && reading[i].Key[^1] == 'ة' && reading.Adjoin(i - 1, i) && i > 1
        && reading[i - 1] is { IsWord: true } noun && noun.Key[^1] == 'ة' && !noun.Key.StartsWith("ال", StringComparison.Ordinal) && !noun.Is(WordClass.Name | WordClass.Place)
        && (reading[i - 2].Is(WordClass.Preposition) || noun.HasPreposition);

    /// <summary>ورد في البيان, ما ورد على لسان فلان: it stands there, and nobody answered.</summary>
    private static bool StandsThere(Reading reading, int i) => reading.Adjoin(i, i + 1) && reading[i + 1].Is(WordClass.Preposition)
        && (reading[i + 1].Key == "على" ? reading.Adjoin(i + 1, i + 2) && reading[i + 2].Key == "لسان" : !reading[i + 1].Key.StartsWith("علي", StringComparison.Ordinal));

    /// <summary>وتابع قاسمي، حسبما أوردت وكالة فارس: «…»: who passed the words on is not who said them.</summary>
    public bool IsAside(Reading reading) =>
        Token > 1 && reading.Adjoin(Token - 1, Token) && reading[Token - 1].Key is "حسبما" or "بحسبما" or "وفقما" && reading[Token - 2].Kind == TokenKind.Comma;

    /// <summary>إذا قرر المجلس: nothing was said yet.</summary>
    private static bool IsCondition(Reading reading, int i) =>
        reading.Adjoin(i - 1, i) && reading[i].Clitics.Length == 0 && reading[i - 1].Key is "اذا" or "واذا" or "لو" or "ولو";

    /// <summary>في تصريحات نقلتها قناة كذا: tells who passed a statement on.</summary>
    private static bool PassesOn(Reading reading, int i)
    {
        if (reading[i].Clitics.Length > 0 || !(reading[i].Key.EndsWith("ها", StringComparison.Ordinal) || reading[i].Key[^1] == 'ه'))
        {
            return false;
        }

        // تصريحات صحفية مثيرة أبرزتها
        var statement = i - 1;
        while (statement > 0 && i - statement < 4 && reading.Adjoin(statement, statement + 1) && !reading[statement].Is(WordClass.Statement) && reading[statement].Key[^1] == 'ة')
        {
            statement--;
        }

        return statement >= 0 && reading.Adjoin(statement, statement + 1) && reading[statement].Is(WordClass.Statement);
    }

    /// <summary>بين النائب فلان أن, وقد عبر المندوب فلان عن: what was said follows within the sentence.</summary>
    private static bool LeadsToWords(Reading reading, int verb)
    {
        for (var i = verb + 1; i <= verb + 16 && i < reading.Count && reading[i].Sentence == reading[verb].Sentence; i++)
        {
            if (reading[i].Is(WordClass.Complementizer) || reading[i].Kind == TokenKind.Colon || reading[i].Key == "عن")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>خرج ليقول: ل before a present verb is "to", and no preposition.</summary>
    private static bool IsPurpose(Token token) => token.Clitics == "ل" && SpeechVerbs.Arabic.Forms.TryGetValue(token.Stem, out var form) && form.Tense == SpeechTense.Present;

    /// <summary>
    /// Whether the word before makes this a noun: باستثناء وصف فلان, من أبرز. Only a form that is a noun as well is doubted
    /// after another noun; after a preposition every form is.
    /// </summary>
    private static bool FollowsNoun(Reading reading, int i, SpeechForm form)
    {
        if (!reading.Adjoin(i - 1, i) || reading[i].Clitics.Length > 0)
        {
            return false;
        }

        var before = reading[i - 1];
        if (before.Is(WordClass.Preposition) && before.Clitics.Length == 0 && !before.Is(WordClass.ClauseOpener | WordClass.Relative | WordClass.NewSubject))
        {
            return before.Key is not ("ما" or "مما" or "عما" or "امس" or "اليوم");
        }

        return form.Tense == SpeechTense.Past && reading[i].Is(WordClass.MasdarToo) && (before.HasPreposition || before.Is(WordClass.Common | WordClass.Stopword))
            && !before.Is(WordClass.Complementizer | WordClass.Relative | WordClass.ClauseOpener | WordClass.NewSubject | WordClass.Name) && !Shapes.IsPossessed(before.Key) && !before.Stem.StartsWith("ال", StringComparison.Ordinal);
    }
}
