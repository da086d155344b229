using System.IO.Compression;
using System.Text;
using NewsBot.Analysis;

namespace NewsBot.Archive.Store;

/// <summary>Keeps an article as it came, so that cleaning can be redone: packed, and only when the text differs from it.</summary>
internal static class RawArticle
{
    /// <summary>Between title and body, and in neither.</summary>
    private const char Separator = '\0';

    /// <summary>Null when title and body can be read off the text.</summary>
    public static byte[]? Pack(ArticleText raw, ArticleFindings findings)
    {
        if (raw == OfText(findings.Text, findings.TitleLength))
        {
            return null;
        }

        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            brotli.Write(Encoding.UTF8.GetBytes($"{raw.Title.Replace(Separator, ' ')}{Separator}{raw.Body}"));
        }

        return packed.ToArray();
    }

    public static ArticleText Unpack(byte[]? packed, string text, int titleLength)
    {
        if (packed is null)
        {
            return OfText(text, titleLength);
        }

        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var reader = new StreamReader(brotli, Encoding.UTF8);
        var raw = reader.ReadToEnd();
        var end = raw.IndexOf(Separator, StringComparison.Ordinal);

        return new ArticleText(raw[..end], raw[(end + 1)..]);
    }

    private static ArticleText OfText(string text, int titleLength) =>
        titleLength == 0 ? new ArticleText("", text) : new ArticleText(text[..titleLength], text[int.Min(titleLength + 1, text.Length)..]);
}
