using NewsBot.Analysis;
using NewsBot.Analysis.Text;
using NewsBot.Archive.Articles;

namespace NewsBot.Archive.Store;

/// <summary>An article with everything worked out that needs no database, so that the transaction only has to write.</summary>
internal sealed record PreparedArticle
{
    private const int MostShingles = 256;

    public required Article Article { get; init; }

    public required ArticleFindings Findings { get; init; }

    public required byte[]? Packed { get; init; }

    public required string SearchWords { get; init; }

    public required IReadOnlyList<long> Shingles { get; init; }

    /// <summary>In reading order, as in the findings.</summary>
    public required IReadOnlyList<PreparedQuote> Quotes { get; init; }

    public string Title => Findings.Text[..Findings.TitleLength];

    public static PreparedArticle Of(Article article, ArticleFindings findings) => new()
    {
        Article = article,
        Findings = findings,
        Packed = RawArticle.Pack(new ArticleText(article.Title, article.Body), findings),
        // The title's words count twice when articles are ranked.
        SearchWords = $"{SearchText.Of(findings.Text[..findings.TitleLength])} {SearchText.Of(findings.Text)}",
        Shingles = [.. findings.Shingles.Where(Analysis.Stories.Shingles.IsKeptByAll).Distinct().Take(MostShingles)],
        Quotes = [.. findings.Quotes.Select(quote => PreparedQuote.Of(quote, findings.Text))],
    };
}

/// <summary>A quote with its sentence and the words it is found again by.</summary>
internal sealed record PreparedQuote(QuoteFinding Finding, string Text, TextSpan Sentence, WordHashes Words)
{
    public static PreparedQuote Of(QuoteFinding quote, string text)
    {
        var words = quote.Span.In(text);

        return new PreparedQuote(quote, words, SentenceAround.Of(text, quote.Span), WordHashes.Of(SearchText.Of(words)));
    }
}
