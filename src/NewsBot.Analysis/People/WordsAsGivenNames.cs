using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People;

/// <summary>Tells where a word that no list has as a name stands where only somebody's given name can.</summary>
internal static class WordsAsGivenNames
{
    private const WordClass KnownOtherwise = ~(WordClass.Common | WordClass.FamilyName | WordClass.ReportedNoun);

    /// <summary>Whether the word at <paramref name="i"/> is one; a title may end right before it.</summary>
    public static bool IsAt(Reading reading, int i, int titleFirst)
    {
        var token = reading[i];
        if (token.Clitics.Length > 0 || token.IsLatin || token.IsAdverbial || token.Key.Length < 3 || (token.Class & KnownOtherwise) != WordClass.None || !reading.Adjoin(i, i + 1))
        {
            return false;
        }

        var isTitled = titleFirst < i;
        return IsBeforeSon(reading, i + 1) ? isTitled || Introduction.IsIntroduced(reading, i) || Introduction.FollowsSpeech(reading, i)
            : isTitled && !IsDefinite(token.Key) && IsBetweenTitleAndName(reading, i) && reading.Adjoin(titleFirst - 1, titleFirst) && reading[titleFirst - 1].Is(WordClass.SpeechVerb);
    }

    /// <summary>الباحث, بالمحافظة, للشركة.</summary>
    public static bool IsDefinite(string key) => key.StartsWith("ال", StringComparison.Ordinal) || key.StartsWith("لل", StringComparison.Ordinal) || (key.Length > 5 && key[0] is 'و' or 'ف' or 'ب' or 'ك' && key.AsSpan(1).StartsWith("ال", StringComparison.Ordinal));

    /// <summary>وقال خلف بن صالح, وأوضح خلف الدوسري (والد الطفل): a name that is a preposition too, between a verb of speech and the rest of the name.</summary>
    public static bool IsPrepositionThatSpeaks(Reading reading, int i) => reading[i].Is(WordClass.GivenName) && Introduction.FollowsSpeech(reading, i) && reading.Adjoin(i, i + 1)
        && (IsBeforeSon(reading, i + 1) || (reading[i + 1].Class is WordClass.None or WordClass.FamilyName && Shapes.IsNisba(reading[i + 1].Key) && NameBoundary.Closes(reading, i + 2)));

    /// <summary>وأوضحت أمل السبيعي: no verb stands behind a woman's verb of speech, so that أمل is her name.</summary>
    public static bool IsBehindHerVerb(Reading reading, int i) => reading[i].Is(WordClass.Feminine) && reading.Adjoin(i - 1, i) && reading.Adjoin(i, i + 1)
        && SpeechVerbs.Arabic.Forms.TryGetValue(reading[i - 1].Stem, out var verb) && verb is { Gender: Gender.Feminine, Tense: SpeechTense.Past or SpeechTense.Present }
        && (reading[i + 1].Is(WordClass.Name) || (reading[i + 1].Class == WordClass.None && Shapes.IsNisba(reading[i + 1].Key)));

    /// <summary>الشيخة المياسة بنت حمد; وقال سفر بن صالح: whoever is called son or daughter of somebody has his own name before.</summary>
    private static bool IsBeforeSon(Reading reading, int i) => reading[i].Key is "بن" or "بنت" && reading.Adjoin(i, i + 1) && reading[i + 1].Is(WordClass.GivenName);

    /// <summary>قال رئيس لجنة المقاولين مقعد علي الزامل: «…»: no adjective of a word with ال stands without it, and what was said begins behind the name.</summary>
    private static bool IsBetweenTitleAndName(Reading reading, int i)
    {
        if (!IsDefinite(reading[i - 1].Key) || reading[i].Is(WordClass.ReportedNoun) || !reading[i + 1].Is(WordClass.GivenName) || reading[i + 1].Clitics.Length > 0)
        {
            return false;
        }

        var end = NameChain.End(reading, i) + 1;
        return end > i + 2 && end < reading.Count && (reading[end].Kind is TokenKind.Colon or TokenKind.OpenMark or TokenKind.StraightMark || reading[end].Is(WordClass.Complementizer));
    }
}
