using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People;

/// <summary>
/// Reads the subject of a verb of speech up to what is said: in قال البائع ناجي طاهر: «…» a word without ال behind one with ال is no
/// adjective of it, so it is a name.
/// </summary>
internal static class SpeakersPhrase
{
    private const int LongestTitle = 5;
    private const int LongestName = 3;
    private const WordClass NoName = WordClass.Stopword | WordClass.Preposition | WordClass.Complementizer | WordClass.SpeechVerb | WordClass.Aside | WordClass.Same | WordClass.Relative
        | WordClass.ClauseOpener | WordClass.Nationality | WordClass.Place | WordClass.Former | WordClass.Month;

    /// <summary>Whether a name that begins at a token ends the subject of a verb of speech, right before the colon, the mark or أن.</summary>
    public static bool IsEndedBy(Reading reading, int first) => IsBehindSubject(reading, first) && IsBeforeWords(reading, first);

    private static bool IsBehindSubject(Reading reading, int first)
    {
        var i = first - 1;
        while (first - i <= LongestTitle && reading.Adjoin(i, i + 1) && reading[i].Key.StartsWith("ال", StringComparison.Ordinal) && !reading[i].Is(WordClass.Place | WordClass.OrganizationHead | WordClass.Organization))
        {
            i--;
        }

        if (i == first - 1)
        {
            return false;
        }

        i -= i > 0 && reading[i].Is(WordClass.Title | WordClass.Group) && reading[i].Clitics.Length == 0 && !reading[i].Is(WordClass.SpeechVerb) && reading.Adjoin(i, i + 1) ? 1 : 0;
        return reading.Adjoin(i, i + 1) && reading[i].Is(WordClass.SpeechVerb) && !reading[i].Is(WordClass.Preposition)
            && SpeechVerbs.Arabic.Forms.TryGetValue(reading[i].Stem, out var form) && form.Tense is SpeechTense.Past or SpeechTense.Present && form.Verb.Follows.HasFlag(Follows.Colon);
    }

    private static bool IsBeforeWords(Reading reading, int first)
    {
        for (var i = first; i - first <= LongestName && i < reading.Count; i++)
        {
            var token = reading[i];
            if (i > first && (token.Kind is TokenKind.Colon or TokenKind.OpenMark or TokenKind.StraightMark || token.Is(WordClass.Complementizer)))
            {
                return true;
            }

            if (!token.IsWord || token.Clitics.Length > 0 || token.IsAdverbial || token.Key[^1] == 'ا' || token.Is(NoName) || (i == first && token.Key.StartsWith("ال", StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return false;
    }
}
