using System.Buffers;
using NewsBot.Analysis;

namespace NewsBot.Archive.Query;

/// <summary>Keeps what is shown of one article to ninety words: it is the publisher's text.</summary>
internal static class Excerpt
{
    public const int MostWords = 90;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".!?؟…،؛,;:");

    public static int Words(ReadOnlySpan<char> text)
    {
        var words = 0;
        for (var i = 0; i < text.Length; i++)
        {
            words += !char.IsWhiteSpace(text[i]) && (i == 0 || char.IsWhiteSpace(text[i - 1])) ? 1 : 0;
        }

        return words;
    }

    /// <summary>The span, cut after its ninetieth word at the latest: at the last end of a clause before it, if there is one.</summary>
    public static TextSpan Cut(string text, TextSpan span)
    {
        var words = text.AsSpan(span.Start, span.Length);
        if (Words(words) <= MostWords)
        {
            return span;
        }

        var end = EndOfWord(words, MostWords);
        var clause = words[..end].LastIndexOfAny(ClauseEnds) + 1;

        return new TextSpan(span.Start, clause > end / 2 ? clause : end);
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int number)
    {
        var at = 0;
        for (var word = 0; word < number; word++)
        {
            while (char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            while (at < text.Length && !char.IsWhiteSpace(text[at]))
            {
                at++;
            }
        }

        return at;
    }
}
