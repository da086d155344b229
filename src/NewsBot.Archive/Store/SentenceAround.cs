using System.Buffers;
using NewsBot.Analysis;

namespace NewsBot.Archive.Store;

/// <summary>The sentence a quote stands in, as far as line breaks and full stops before a space tell: generous rather than exact.</summary>
internal static class SentenceAround
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?؟…");

    public static TextSpan Of(string text, TextSpan span)
    {
        var start = span.Start;
        while (start > 0 && !EndsBefore(text, start))
        {
            start--;
        }

        while (start < span.Start && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var end = span.End;
        while (end < text.Length && !EndsBefore(text, end))
        {
            end++;
        }

        return new TextSpan(start, int.Max(end, span.End) - start);
    }

    /// <summary>The sentences of a whole text, in order.</summary>
    public static IEnumerable<TextSpan> All(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var sentence = Of(text, new TextSpan(at, 1));
            yield return new TextSpan(at, sentence.End - at);
            at = sentence.End;
        }
    }

    private static bool EndsBefore(string text, int offset)
    {
        if (text[offset - 1] == '\n' || (offset < text.Length && text[offset] == '\n'))
        {
            return true;
        }

        return Ends.Contains(text[offset - 1]) && offset < text.Length && char.IsWhiteSpace(text[offset]);
    }
}
