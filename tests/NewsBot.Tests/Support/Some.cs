using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsBot.Analysis;
using NewsBot.Archive.Articles;

namespace NewsBot.Tests.Support;

/// <summary>Valid things of which a test spells out only what matters to it.</summary>
internal static class Some
{
    public static DateTimeOffset Noon { get; } = new(2024, 5, 20, 12, 0, 0, TimeSpan.Zero);

    public static Article Article(
        string title = "", string body = "", string? url = null, string? source = "جريدة", DateTimeOffset? at = null) =>
        new() { Title = title, Body = body, Url = url, Source = source, PublishedAt = at };

    /// <summary>So many words that no other seed gives.</summary>
    public static string Words(string seed, int count = 40) =>
        string.Join(' ', Enumerable.Range(0, count).Select(i => Spelt(string.Create(CultureInfo.InvariantCulture, $"{seed}{i}"))));

    /// <summary>What an analysis that finds nobody would say.</summary>
    public static ArticleFindings Findings(Article article)
    {
        var text = article.Title.Length == 0 ? article.Body : $"{article.Title}\n{article.Body}";

        return new ArticleFindings
        {
            Text = text,
            TitleLength = article.Title.Length,
            Language = Language.Arabic,
            People = [],
            Quotes = [],
            Summary = [],
            Shingles = Shingles(article.Body),
            Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16)),
        };
    }

    public static long Instant(DateTimeOffset at) => at.ToUnixTimeMilliseconds();

    /// <summary>With letters for digits: a word with digits would be read as several.</summary>
    private static string Spelt(string word) =>
        string.Concat(word.Select(letter => char.IsAsciiDigit(letter) ? "جحخدذرزسشص"[letter - '0'] : letter));

    private static IReadOnlyList<long> Shingles(string body)
    {
        var words = body.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        return
        [
            .. Enumerable.Range(0, int.Max(0, words.Length - 3))
                .Select(start => BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', words.Skip(start).Take(4))))))
                .Distinct().Order(),
        ];
    }
}
