using System.Buffers;

namespace NewsBot.Analysis.Text;

/// <summary>
/// Text with the characters nobody sees taken out: control characters, byte order marks, zero-width spaces and bidi controls. Line ends become
/// \n, tabs a space, half a surrogate pair U+FFFD. The rest, vowel marks and joiners among it, stays as it is.
/// </summary>
internal static class VisibleText
{
    private static readonly SearchValues<char> Suspect = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Where(c => c != '\n').Select(c => (char)c), .. Enumerable.Range(0x7F, 0x21).Select(c => (char)c),
            '\u061C', '\u200B', '\u200E', '\u200F', '\u2028', '\u2029', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E',
            '\u2066', '\u2067', '\u2068', '\u2069', '\uFEFF']);

    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAny(Suspect) < 0 && text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
        {
            return text;
        }

        var rented = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            return new string(rented, 0, Write(text, rented));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }

    private static int Write(string text, Span<char> output)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogatePair(text, i))
            {
                output[length++] = c;
                output[length++] = text[++i];
            }
            else if (Shown(c, next: i + 1 < text.Length ? text[i + 1] : '\0') is { } shown)
            {
                output[length++] = shown;
            }
        }

        return length;
    }

    private static char? Shown(char c, char next) => c switch
    {
        '\r' => next == '\n' ? null : '\n',
        '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' => '\n',
        '\t' => ' ',
        _ when char.IsSurrogate(c) => '\uFFFD',
        _ => Suspect.Contains(c) ? null : c,
    };
}
