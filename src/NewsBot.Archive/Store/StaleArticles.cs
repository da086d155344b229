using Dapper;
using NewsBot.Analysis;
using NewsBot.Archive.Articles;

namespace NewsBot.Archive.Store;

/// <summary>An article an older analysis has read, as it once came.</summary>
internal sealed record StaleArticle(long Id, long Version, Article Article);

/// <summary>Reads the articles whose analysis is older than the rules.</summary>
internal sealed class StaleArticles(Database database)
{
    /// <summary>The next few after <paramref name="last"/>, oldest rules first; none at the end.</summary>
    public async Task<IReadOnlyList<StaleArticle>> AfterAsync(StaleArticle? last, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            """
            SELECT article.id, article.analysis_version, article.title, article.text, article_raw.packed, article.url, article.source,
              article.author, article.published_at, article.is_sample
            FROM article JOIN article_raw ON article_raw.article_id = article.id
            WHERE (article.analysis_version, article.id) > (@version, @id) AND article.analysis_version < @current
            ORDER BY article.analysis_version, article.id
            LIMIT @limit
            """,
            new { version = last?.Version ?? -1, id = last?.Id ?? 0, current = ArticleAnalyzer.Version, limit },
            cancellationToken: cancellationToken));

        return [.. rows.Select(row => row.ToArticle())];
    }

    private sealed class Row
    {
        public required long Id { get; init; }

        public required long AnalysisVersion { get; init; }

        public required string Title { get; init; }

        public required string Text { get; init; }

        public byte[]? Packed { get; init; }

        public string? Url { get; init; }

        public string? Source { get; init; }

        public string? Author { get; init; }

        public long? PublishedAt { get; init; }

        public required long IsSample { get; init; }

        public StaleArticle ToArticle()
        {
            var raw = RawArticle.Unpack(Packed, Text, Title.Length);

            return new StaleArticle(Id, AnalysisVersion, new Article
            {
                Title = raw.Title,
                Body = raw.Body,
                Url = Url,
                Source = Source,
                Author = Author,
                PublishedAt = PublishedAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null,
                IsSample = IsSample != 0,
            });
        }
    }
}
