using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsBot.Archive.Sources;

/// <summary>What a page says about its article outside the text, in the page's own words.</summary>
internal sealed record PageFacts
{
    public string? Title { get; private init; }

    public string? Url { get; private init; }

    public string? Site { get; private init; }

    public string? Author { get; private init; }

    public string? Date { get; private init; }

    /// <summary>The facts of a page whose article stands in <paramref name="main"/>.</summary>
    public static PageFacts Of(IHtmlDocument page, IElement? main)
    {
        var linked = LinkedData.Of(page);
        var site = Meta(page, "og:site_name") ?? linked.Site;

        return new PageFacts
        {
            Title = WithoutSite(Meta(page, "og:title") ?? Headline(page, main) ?? linked.Title, site),
            Url = Attribute(page, "link[rel=canonical]", "href") ?? Meta(page, "og:url"),
            Site = site,
            Author = NoAddress(Meta(page, "author")) ?? NoAddress(Meta(page, "article:author")) ?? linked.Author
                ?? TextOf(page, "[rel=author]") ?? TextOf(page, "[itemprop=author]"),
            Date = Meta(page, "article:published_time") ?? Attribute(page, "article time[datetime], time[pubdate][datetime]", "datetime")
                ?? linked.Date ?? Meta(page, "datePublished") ?? Attribute(page, "time[datetime]", "datetime") ?? TextOf(page, "time"),
        };
    }

    /// <summary>The heading in the article, or one above it that the page's title begins with: many sites put their own name in a heading.</summary>
    private static string? Headline(IHtmlDocument page, IElement? main)
    {
        var title = Draft.OneLine(page.Title);
        if (main?.QuerySelector("h1") is { } inside && Words(inside) is { } heading)
        {
            return heading;
        }

        var headings = page.QuerySelectorAll("h1").Select(Words).OfType<string>().ToList();
        return headings.Find(above => title?.StartsWith(above, StringComparison.Ordinal) == true) ?? title ?? headings.FirstOrDefault();
    }

    private static string? Words(IElement element) => Draft.OneLine(PageText.Join(PageText.Of(element)));

    private static string? Meta(IHtmlDocument page, string name) =>
        Attribute(page, $"meta[property='{name}'], meta[name='{name}'], meta[itemprop='{name}']", "content");

    private static string? Attribute(IHtmlDocument page, string selector, string attribute) =>
        Draft.OneLine(page.QuerySelector(selector)?.GetAttribute(attribute));

    private static string? TextOf(IHtmlDocument page, string selector) => Draft.OneLine(page.QuerySelector(selector)?.TextContent);

    /// <summary>article:author is often the address of a profile.</summary>
    private static string? NoAddress(string? author) => author?.Contains("://", StringComparison.Ordinal) == true ? null : author;

    /// <summary>"Headline - The Paper" without the paper.</summary>
    private static string? WithoutSite(string? title, string? site)
    {
        if (title is null || site is null || !title.EndsWith(site, StringComparison.OrdinalIgnoreCase))
        {
            return title;
        }

        var rest = title.AsSpan(0, title.Length - site.Length).TrimEnd();
        return rest.Length > 1 && rest[^1] is '-' or '|' or '–' or '—' or ':' or '·' ? rest[..^1].TrimEnd().ToString() : title;
    }
}
