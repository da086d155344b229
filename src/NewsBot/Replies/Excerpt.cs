using System.Buffers;

namespace NewsBot.Replies;

/// <summary>
/// How much of a publisher's text an answer may show: ninety words of a quote, and ninety of one article. What is longer ends
/// at the last clause that fits, or failing that at the last word.
/// </summary>
internal static class Excerpt
{
    public const int MostWords = 90;

    private const int LongestEcho = 60;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("،؛,;:.!?؟…—–\n");

    /// <summary>The length of the longest beginning of <paramref name="text"/> with at most so many words; the whole length if it fits.</summary>
    public static int LengthOf(string text, int words)
    {
        var end = EndOfWord(text, words);
        if (end == text.Length)
        {
            return end;
        }

        // A clause that ends in the first half would throw too much away.
        var clause = text.AsSpan(0, end).LastIndexOfAny(ClauseEnds);
        var cut = clause > end / 2 ? clause : end;

        return text.AsSpan(0, cut).TrimEnd(" \t\r\n،؛,;:—–").Length;
    }

    /// <summary>The beginning of a text of ours, at most so many characters, never half a character.</summary>
    public static string Beginning(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;

        return text[..end].TrimEnd();
    }

    /// <summary>What somebody typed, short enough to be said back to them.</summary>
    public static string Echo(string typed) => typed.Length <= LongestEcho ? typed : $"{Beginning(typed, LongestEcho)}…";

    public static int WordsIn(string text)
    {
        var words = 0;
        var inside = false;
        foreach (var c in text)
        {
            var letter = !char.IsWhiteSpace(c);
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }

        return words;
    }

    private static int EndOfWord(string text, int words)
    {
        var at = 0;
        for (var word = 0; word < words && at < text.Length; word++)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            while (at < text.Length && !char.IsWhiteSpace(text[at]))
            {
                at++;
            }
        }

        return text.AsSpan(at).IsWhiteSpace() ? text.Length : at;
    }
}
