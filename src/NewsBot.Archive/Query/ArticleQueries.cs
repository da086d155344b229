using NewsBot.Archive.Store;

namespace NewsBot.Archive.Query;

/// <summary>Answers which articles there are. Reads only.</summary>
public sealed class ArticleQueries(Database database)
{
    internal static readonly string Seen =
        $"""
        SELECT {ListedRow.Columns}, mention.sentences
        FROM seen
        JOIN article ON article.id = seen.article_id
        JOIN mention ON mention.article_id = seen.article_id AND mention.person_id = seen.person_id
        WHERE seen.person_id = {Survivors.Of("@person")} AND seen.sort_at <= @At AND (seen.sort_at < @At OR seen.article_id > @After)
          AND seen.sort_at >= @From AND (@Dated = 0 OR seen.is_dated = 1)
        ORDER BY seen.sort_at DESC, seen.article_id
        LIMIT @Take
        """;

    internal const string Latest =
        $"""
        SELECT {ListedRow.Columns}, '' AS sentences
        FROM article
        WHERE article.story_id = article.id AND article.sort_at <= @At AND (article.sort_at < @At OR article.id > @After)
          AND article.sort_at >= @From AND (@Dated = 0 OR article.published_at IS NOT NULL)
        ORDER BY article.sort_at DESC, article.id
        LIMIT @Take
        """;

    private const string One = $"SELECT {TextRow.Columns}, article.author FROM article WHERE article.id = @article";

    private const string PeopleIn =
        $"""
        SELECT {PersonRow.Columns} FROM mention JOIN person ON person.id = mention.person_id
        WHERE mention.article_id = @article AND person.status <> 2
        ORDER BY person.status DESC, LENGTH(mention.spans) DESC, person.id
        """;

    /// <summary>The articles that name a person, newest first, one for each story.</summary>
    public async Task<Page<ArticleHit>> ByPersonAsync(long personId, PageRequest page, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);

        return PageOf(connection, Seen, page, personId);
    }

    /// <summary>The newest articles, one for each story.</summary>
    public async Task<Page<ArticleHit>> LatestAsync(PageRequest page, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);

        return PageOf(connection, Latest, page);
    }

    /// <summary>One article; null when it is not there.</summary>
    public async Task<ArticleDetail?> GetAsync(long articleId, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);
        var (row, author) = connection.Compiled(One).First(reader => (new TextRow(reader), reader.TextOrNull(TextRow.End)), articleId);
        if (row is null)
        {
            return null;
        }

        var people = connection.Compiled(PeopleIn).Rows(reader => new PersonRow(reader).Ref, articleId);

        return new ArticleDetail(row.Ref, author, row.Text, people, Receipts.BesideStory(connection, row));
    }

    private static Page<ArticleHit> PageOf(ReaderConnection connection, string sql, PageRequest page, params ReadOnlySpan<object?> subject)
    {
        var timeline = Timeline.Of(page);
        var rows = connection.Compiled(sql).Rows(reader => new ListedRow(reader), [.. subject, .. timeline.Values]);

        return timeline.PageOf(rows, row => (row.Ref.SortAt, row.Ref.Id), row => row.Hit(Receipts.BesideStory(connection, row)));
    }
}
