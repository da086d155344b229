using System.Globalization;
using NewsBot.Archive.Query;
using NewsBot.Replies;

namespace NewsBot.Wording;

/// <summary>Words where something comes from: title, source, date, how many others print it, whether it is a sample.</summary>
internal static class Receipts
{
    public static Receipt Of(Voice voice, ArticleRef article, IReadOnlyList<ArticleRef> alsoIn)
    {
        var facts = new List<string>();
        if (SourceOf(article) is { } source)
        {
            facts.Add(source);
        }

        var day = voice.Date(article.PublishedAt);
        facts.Add(day);
        if (OtherSources(article, alsoIn) is var others and > 0)
        {
            facts.Add(voice.Count("also-in", others));
        }

        if (article.IsSample)
        {
            facts.Add(voice["receipt.sample"]);
        }

        return new Receipt(article, article.Title.Length > 0 ? article.Title : voice["receipt.untitled"], facts)
        {
            Day = article.PublishedAt is null ? null : day,
        };
    }

    private static string? SourceOf(ArticleRef article) =>
        article.Source ?? (Uri.TryCreate(article.Url, UriKind.Absolute, out var address) && address.Host.Length > 0 ? address.Host : null);

    // An article without a source counts for itself.
    private static int OtherSources(ArticleRef article, IReadOnlyList<ArticleRef> alsoIn)
    {
        var own = SourceOf(article);
        return alsoIn.Select(other => SourceOf(other) ?? other.Id.ToString(CultureInfo.InvariantCulture)).Distinct().Count(source => source != own);
    }
}
