using System.Buffers;
using System.Text;
using System.Text.Unicode;
using NewsBot.Analysis;
using NewsBot.Analysis.Text;

namespace NewsBot.Archive.Sources;

/// <summary>
/// Turns bytes into text. In this order: a byte order mark; valid UTF-8; UTF-16 that forgot its mark; UTF-8 with a few broken
/// characters; what a page declares; windows-1256 when that gives Arabic, windows-1252 otherwise. Bytes that give control
/// characters in all of them are no text.
/// </summary>
internal static class TextEncoding
{
    /// <summary>How much of a file is looked at to tell its encoding by statistics.</summary>
    private const int Sample = 64 << 10;

    /// <summary>Where a page must say its encoding, by the HTML standard, with room for those that say it late.</summary>
    private const int DeclaredWithin = 4 << 10;

    private static readonly Encoding Arabic = CodePagesEncodingProvider.Instance.GetEncoding(1256)!;
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static readonly SearchValues<char> EndsAName = SearchValues.Create("\"'/> ;\r\n");

    private static readonly (byte[] Mark, Encoding Encoding)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], Encoding.UTF8),
        ([0xFF, 0xFE, 0, 0], Encoding.UTF32),
        ([0xFF, 0xFE], Encoding.Unicode),
        ([0xFE, 0xFF], Encoding.BigEndianUnicode),
    ];

    /// <summary>The text of the bytes, without a byte order mark; null when they are no text.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        foreach (var (mark, encoding) in Marks)
        {
            if (bytes.StartsWith(mark))
            {
                return TextOrNull(encoding.GetString(bytes[mark.Length..]));
            }
        }

        if (Utf16WithoutMark(bytes) is { } wide)
        {
            return TextOrNull(wide.GetString(bytes));
        }

        return TextOrNull(Utf8.IsValid(bytes) || IsDamagedUtf8(bytes) ? Encoding.UTF8.GetString(bytes) : SingleByte(bytes));
    }

    /// <summary>As <see cref="Decode"/>, for a page: when it is neither UTF-8 nor UTF-16, it may say itself what it is.</summary>
    public static string? DecodePage(ReadOnlySpan<byte> bytes) =>
        !Utf8.IsValid(bytes) && Utf16WithoutMark(bytes) is null && !IsDamagedUtf8(bytes) && Declared(bytes) is { } declared
            ? TextOrNull(declared.GetString(bytes))
            : Decode(bytes);

    /// <summary>The stream itself, or one that turns UTF-16 with its mark into UTF-8.</summary>
    public static Stream AsUtf8(FileStream stream)
    {
        Span<byte> mark = stackalloc byte[2];
        var read = stream.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false);
        stream.Position = 0;

        return mark[..read] switch
        {
            [0xFF, 0xFE] => Encoding.CreateTranscodingStream(stream, Encoding.Unicode, Encoding.UTF8),
            [0xFE, 0xFF] => Encoding.CreateTranscodingStream(stream, Encoding.BigEndianUnicode, Encoding.UTF8),
            _ => stream,
        };
    }

    /// <summary>
    /// In Arabic and English UTF-16 nearly every second byte is 06 or 00, and the bytes between hardly ever are. Neither byte
    /// stands in text of any other encoding.
    /// </summary>
    private static UnicodeEncoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(int.Min(bytes.Length, Sample) & ~1)];
        Span<int> high = [0, 0];
        for (var i = 0; i < sample.Length; i++)
        {
            high[i & 1] += sample[i] is 0 or 6 ? 1 : 0;
        }

        var half = sample.Length / 2;
        return half < 2 || bytes.Length % 2 != 0 ? null
            : high[1] * 10 > half * 7 && high[0] * 10 < half ? new UnicodeEncoding(bigEndian: false, byteOrderMark: false)
            : high[0] * 10 > half * 7 && high[1] * 10 < half ? new UnicodeEncoding(bigEndian: true, byteOrderMark: false)
            : null;
    }

    /// <summary>
    /// Whether nearly all of what is not ASCII is well-formed: a file cut short, or with a character spoilt. Without this look, its
    /// Arabic would pass for windows-1256 and be read as ط§ظ„.
    /// </summary>
    private static bool IsDamagedUtf8(ReadOnlySpan<byte> bytes)
    {
        var (good, bad) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
            {
                break;
            }

            bytes = bytes[ascii..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var consumed);
            good += status == OperationStatus.Done ? 1 : 0;
            bad += status == OperationStatus.Done ? 0 : 1;
            bytes = bytes[consumed..];
        }

        return good > 10 * bad;
    }

    /// <summary>The single-byte encoding the head of a page names.</summary>
    private static Encoding? Declared(ReadOnlySpan<byte> page)
    {
        var head = Encoding.Latin1.GetString(page[..int.Min(page.Length, DeclaredWithin)]);
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var value = head.AsSpan(at + "charset=".Length).TrimStart("\"' ");
        var end = value.IndexOfAny(EndsAName);
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding((end < 0 ? value : value[..end]).ToString());

        return encoding?.IsSingleByte == true ? encoding : null;
    }

    private static string SingleByte(ReadOnlySpan<byte> bytes)
    {
        var arabic = Arabic.GetString(bytes);
        return LanguageGuess.Of(arabic) == Language.Arabic ? arabic : Western.GetString(bytes);
    }

    /// <summary>Text holds no NUL and hardly any other control characters.</summary>
    private static string? TextOrNull(string text)
    {
        var controls = 0;
        foreach (var c in text)
        {
            if (c == '\0')
            {
                return null;
            }

            controls += c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v') || c is >= '\u007F' and < '\u00A0' and not '\u0085' or '\uFFFD' ? 1 : 0;
        }

        return controls * 50 > text.Length ? null : text;
    }
}
