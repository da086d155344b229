using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Summaries;

/// <summary>
/// Whether a sentence hangs on the one before it: it opens with a pronoun, a connective or a verb without its subject
/// (وأضاف، كما، ومن جهته، He, However). Alone it would mean nobody or somebody else.
/// </summary>
internal static class Dangling
{
    private const int LongestName = 5;

    private static readonly Openings Hanging = new("ar/dangling.txt", "en/dangling.txt");
    private static readonly Openings Connectives = new("ar/connectives.txt", "en/connectives.txt");

    public static bool Starts(Reading reading, int first)
    {
        var i = FirstWord(reading, first);
        if (i >= reading.Count)
        {
            return false;
        }

        return Hanging.LengthAt(reading, i) > 0 || Connectives.LengthBehindAnd(reading, i) > 0 || IsVerbAlone(reading, i);
    }

    /// <summary>
    /// The first token behind the connectives that tie a sentence to the one before it: من جهته، أثنى الوزير begins at أثنى. The token itself
    /// when there are none, or when what is left hangs all the same.
    /// </summary>
    public static int BehindConnectives(Reading reading, int first, int last)
    {
        var i = FirstWord(reading, first);
        if (i > last || Connectives.LengthBehindAnd(reading, i) is not (var length and > 0))
        {
            return first;
        }

        i += length;
        i += i < last && reading[i].Kind == TokenKind.Comma ? 1 : 0;
        var stands = i < last && reading[i].IsWord && (reading[i].IsCapitalised || !reading[i].IsLatin) && !Starts(reading, i);
        return stands ? i : first;
    }

    private static int FirstWord(Reading reading, int first)
    {
        while (first < reading.Count && !reading[first].IsWord)
        {
            first++;
        }

        return first;
    }

    // "It is recalled that" (يذكر أن) needs no subject: the newspaper speaks.
    private static bool IsVerbAlone(Reading reading, int verb) => reading[verb].Is(WordClass.SpeechVerb) && !reading[verb].Is(WordClass.Impersonal)
        && (verb + 1 >= reading.Count || (!reading[verb + 1].IsWord && !IsNameInMarks(reading, verb + 1)) || reading[verb + 1].Is(WordClass.Complementizer | WordClass.Preposition));

    // وذكرت «واشنطن بوست» أن: the subject stands in marks.
    private static bool IsNameInMarks(Reading reading, int open) => open + 1 < reading.Count && reading.InMark[open + 1] is >= 0 and var mark
        && reading.Marks[mark] is { IsClosed: true } name && name.Open == open && name.Last - open <= LongestName
        && name.Close + 1 < reading.Count && reading[name.Close + 1].Is(WordClass.Complementizer);
}
