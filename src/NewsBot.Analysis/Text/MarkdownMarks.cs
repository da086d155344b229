using System.Text;

namespace NewsBot.Analysis.Text;

/// <summary>Takes the pictures out of a line of markdown and leaves the words of its links.</summary>
internal static class MarkdownMarks
{
    private const int LongestAddress = 2048;

    /// <summary>The line itself when there is nothing to take out; no regular expression, so that no line of brackets costs more than its length.</summary>
    public static ReadOnlyMemory<char> Strip(ReadOnlyMemory<char> line)
    {
        if (!line.Span.Contains("](", StringComparison.Ordinal))
        {
            return line;
        }

        // A picture may stand inside a link, so pictures go first.
        var withoutPictures = Replace(line, pictures: true);
        return Replace(withoutPictures, pictures: false).Trim();
    }

    private static ReadOnlyMemory<char> Replace(ReadOnlyMemory<char> line, bool pictures)
    {
        var text = line.Span;
        var result = new StringBuilder();
        var copied = 0;
        var middle = text.IndexOf("](", StringComparison.Ordinal);
        while (middle >= 0)
        {
            var open = text[copied..middle].LastIndexOf('[') is var back and >= 0 ? copied + back : -1;
            var close = ClosingBracket(text, middle + 2);
            var next = middle + 2;
            if (open >= 0 && close >= 0 && IsAddress(text[(middle + 2)..close]) && pictures == (open > copied && text[open - 1] == '!'))
            {
                result.Append(text[copied..(pictures ? open - 1 : open)]);
                result.Append(pictures ? [] : text[(open + 1)..middle]);
                copied = next = close + 1;
            }

            var following = text[next..].IndexOf("](", StringComparison.Ordinal);
            middle = following < 0 ? -1 : next + following;
        }

        return copied == 0 ? line : result.Append(text[copied..]).ToString().AsMemory();
    }

    /// <summary>The bracket that closes the one before <paramref name="from"/>: addresses hold brackets of their own, in pairs. -1 when there is none.</summary>
    private static int ClosingBracket(ReadOnlySpan<char> text, int from)
    {
        var depth = 1;
        for (var i = from; i < text.Length && i - from < LongestAddress; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>An address has no blank before its title: «[هكذا](وقال)» is a link to nowhere, but «[1](كما ورد في التقرير)» is a note.</summary>
    private static bool IsAddress(ReadOnlySpan<char> target)
    {
        var address = target.IndexOf(" \"") is var title and >= 0 ? target[..title] : target;
        return !address.Contains(' ') && (address.IsEmpty || address.ContainsAny('/', '.', '#'));
    }
}
