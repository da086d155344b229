using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>Tells when a sentence is about somebody without a name, or another than the last speaker: a verb alone then is not that speaker's.</summary>
internal sealed class Strangers(Reading reading, Cast people, UnnamedSubjects unnamed, RoleHolders roles)
{
    /// <summary>
    /// ورفض مسؤول في الوزارة الإفصاح، إلا أنه ألمح; ورد عليه أحد كبار السن بقوله; أما فلان فذكر: a sentence about somebody whom the
    /// article does not name, or we do not know, is not the last speaker's.
    /// </summary>
    public bool Open(int first, Cue cue)
    {
        // ** رئيس النادي خرج: behind what a list begins with.
        while (first < cue.Token && !reading[first].IsWord)
        {
            first++;
        }

        if (reading[first].Is(WordClass.Office) && reading[first].Clitics.Length == 0 && !reading[first].Is(WordClass.SpeechVerb | WordClass.Generic | WordClass.Name) && !reading[first].Key.StartsWith("ال", StringComparison.Ordinal) && people.ByToken[first] is null && (reading.PhraseLength(first) > 1 || reading[int.Min(first + 1, reading.Count - 1)].Key.StartsWith("ال", StringComparison.Ordinal)))
        {
            return roles.Of(first) is null;
        }

        // وعما إذا كانت ابنته: what was asked about, and nobody who speaks.
        var (opening, near) = (Opening(first, cue, cue.Form.Tense == SpeechTense.Masdar), Opening(first, cue, isMasdar: false));
        return !OpensWithTopic(reading, first) && (IsAboutSomebodyElse(first, first, cue) || (opening > first && IsAboutSomebodyElse(first, opening, cue)) || (near != opening && IsAboutSomebodyElse(first, near, cue)) || IsSubjectBehindBut(first, cue));
    }

    /// <summary>وعن المباراة قال, وردا على سؤال: begins with what the speaker was asked about.</summary>
    public static bool OpensWithTopic(Reading reading, int first) => reading[first].Stem is "عن" or "عما" or "حول" or "بخصوص" or "بشان" or "ردا" || reading[first].Key is "وعن" or "وحول" or "وردا" or "وبشان" or "وبخصوص";

    private bool IsAboutSomebodyElse(int first, int start, Cue cue)
    {
        if (start == first && first + 2 < cue.Token && reading[first].Is(WordClass.Exception) && reading[first + 1].Is(WordClass.Complementizer) && people.ByToken[first + 2] is null
            && reading[first + 2].Is(WordClass.Common) && !reading[first + 2].Is(WordClass.Stopword | WordClass.Preposition) && !reading[first + 2].Stem.StartsWith("ال", StringComparison.Ordinal) && !reading[first + 2].HasPreposition)
        {
            // غير أن صاحب صهريج برر
            return roles.Of(first + 2) is null;
        }

        if (reading[start].Stem == "اما")
        {
            return start + 1 < cue.Token && people.ByToken[start + 1] is null && !reading[start + 1].HasPreposition && !reading[start + 1].Is(WordClass.Preposition) && roles.Of(start + 1) is null;
        }

        for (var i = start; i < int.Min(cue.Token, start + 4); i++)
        {
            var isNoun = reading[i].Is(WordClass.Kin) || reading[i].Key is "احد" or "احدي" or "احدى"
                || (reading[i].Is(WordClass.Group | WordClass.Title) && !reading[i].Is(WordClass.SpeechVerb | WordClass.Generic) && !reading[i].Stem.StartsWith("ال", StringComparison.Ordinal))
                || (i > first && (reading[i - 1].Is(WordClass.NewSubject) || IsBehindException(i)) && IsSomebody(reading[i].Key));
            if (isNoun && !reading[i].HasPreposition && !reading.IsQuoted(i) && (i > first ? !IsGoverned(i) || IsBehindException(i) : reading[i].Is(WordClass.Kin | WordClass.Group)))
            {
                return people.ByToken[i] is null && roles.Of(i) is null;
            }
        }

        return false;
    }

    /// <summary>غير أن عمدة القرية نفى.</summary>
    private bool IsBehindException(int i) => i > 1 && reading[i - 1].Is(WordClass.Complementizer) && reading[i - 2].Is(WordClass.Exception);

    /// <summary>لكن عيد السلمي، مستثمر عقاري، حذر: whoever stands between لكن and a comma, when another comma stands right before the verb.</summary>
    private bool IsSubjectBehindBut(int first, Cue cue)
    {
        var noun = reading[first].Is(WordClass.Exception) && first + 1 < cue.Token && reading[first + 1].Is(WordClass.Complementizer) ? first + 2 : reading[first].Is(WordClass.NewSubject) ? first + 1 : cue.Token;
        if (noun + 2 >= cue.Token || people.ByToken[noun] is not null || roles.Of(noun) is not null || reading[cue.Token].Clitics.Length > 0 || reading[cue.Token - 1].Kind != TokenKind.Comma || reading[noun].Is(WordClass.Stopword | WordClass.Preposition | WordClass.SpeechVerb) || reading[noun].HasPreposition)
        {
            return false;
        }

        return Enumerable.Range(noun + 1, int.Min(4, cue.Token - noun - 2)).Any(i => reading[i].Kind == TokenKind.Comma);
    }

    /// <summary>لكن مصدراً قال: a group or an office behind لكن.</summary>
    private static bool IsSomebody(string key) => key[^1] == 'ا' && (Vocabulary.Arabic[key.AsSpan(0, key.Length - 1)] & (WordClass.Group | WordClass.Title)) != WordClass.None;

    /// <summary>Whether the word before makes this its object: في مكتب, but not عليه أحد.</summary>
    private bool IsGoverned(int i)
    {
        var before = reading[i - 1];
        var hasObject = before.Is(WordClass.Preposition) && Shapes.HasPronoun(before.Key);
        return before.Is(WordClass.Title | WordClass.Complementizer) || (before.Is(WordClass.Preposition | WordClass.Aside) && !hasObject) || (!before.IsWord && before.Kind != TokenKind.Comma);
    }

    /// <summary>Where the clause of the verb begins: behind بدوره، or من جهته،, and for بالقول behind the last comma.</summary>
    private int Opening(int first, Cue cue, bool isMasdar)
    {
        for (var i = cue.Token - 1; i > first; i--)
        {
            if (reading[i].Kind == TokenKind.Comma && !reading.IsQuoted(i) && (isMasdar || i - first <= 5))
            {
                return i + 1;
            }
        }

        return first;
    }

    /// <summary>إن أمه قالت, أن أحد العمداء أعاد إرسالها ثم كتب: who is reported inside a clause, a kinsman right before the verb or somebody whom the clause opens with.</summary>
    public Attribution? InClause(int first, Cue cue)
    {
        var before = cue.Token - 1;
        if (reading.Adjoin(before, cue.Token) && reading[before].Is(WordClass.Kin | WordClass.Group) && reading[before].Key is [.., 'ه'] or [.., 'ه', 'ا' or 'م'] && reading[cue.Token].Clitics.Length == 0)
        {
            return new Attribution(unnamed.Group(before, before), "verb-noun", 0.8);
        }

        var head = first + (reading[first].Is(WordClass.Complementizer) ? 1 : 2);
        return head < cue.Token && reading[head].Key is "احد" or "احدى" or "احدي" && reading.Adjoin(before, cue.Token) && reading[before].Key == "ثم"
            ? new Attribution(unnamed.Group(head, unnamed.PhraseEnd(head, int.Min(head + 2, cue.Token))), "verb-group", 0.8) : null;
    }

    /// <summary>لكن لألتمان رواية أخرى، إذ يقول: a sentence that names somebody else, however, is not about whom the last one was.</summary>
    public bool NamesAnother(int first, int cue, Person? person, bool subjects)
    {
        for (var i = first; i < cue; i++)
        {
            if (people.ByToken[i] is { } mention && mention.Person != person && (!subjects || !mention.IsOblique))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>ولسان حال العائلة يقول: the noun right before the verb is its subject, and means nobody we know.</summary>
    public bool IsNounBefore(Cue cue)
    {
        // وكانت الراحلة قد كتبت
        var verb = cue.Token - (reading.Adjoin(cue.Token - 1, cue.Token) && reading[cue.Token - 1].Key == "قد" ? 1 : 0);
        return cue.Form.Tense is SpeechTense.Past or SpeechTense.Present && reading[cue.Token].Clitics.Length == 0
            && reading.Adjoin(verb - 1, verb) && people.ByToken[verb - 1] is null && reading[verb - 1].Key.StartsWith("ال", StringComparison.Ordinal)
            && !(reading.Adjoin(verb - 2, verb - 1) && reading[verb - 2].Is(WordClass.Preposition) && verb - 2 == reading.Sentences[reading[verb].Sentence].First) && !reading[verb - 1].Is(WordClass.Stopword | WordClass.Preposition | WordClass.Relative | WordClass.ClauseOpener);
    }
}
