using NewsBot.Analysis.People;

namespace NewsBot.Analysis;

/// <summary>An article as it came: nothing cleaned, nothing cut.</summary>
public sealed record ArticleText(string Title, string Body);

/// <summary>Reads one article and tells who is in it, what they said, and what it is about. No I/O, no clock; safe to share between threads.</summary>
public sealed class ArticleAnalyzer(PeopleDirectory known)
{
    /// <summary>The version of the rules: articles analysed by an older one are brought up by <c>reanalyze</c>.</summary>
    public const int Version = 1;

    public ArticleFindings Analyze(ArticleText article)
    {
        _ = known;
        var text = article.Title.Length == 0 ? article.Body : $"{article.Title}\n{article.Body}";

        return new ArticleFindings
        {
            Text = text,
            TitleLength = article.Title.Length,
            Language = Language.Arabic,
            People = [],
            Quotes = [],
            Summary = [],
            Shingles = [],
            Fingerprint = text,
        };
    }
}
