using Dapper;
using Microsoft.Data.Sqlite;
using NewsBot.Archive.Store;

namespace NewsBot.Archive.Query;

/// <summary>Answers which articles there are. Reads only.</summary>
public sealed class ArticleQueries(Database database)
{
    internal const string Seen =
        $"""
        SELECT {ArticleRow.Columns}, article.summary, article.text, mention.sentences
        FROM seen
        JOIN article ON article.id = seen.article_id
        JOIN mention ON mention.article_id = seen.article_id AND mention.person_id = seen.person_id
        WHERE seen.person_id = @personId AND seen.sort_at <= @At AND (seen.sort_at < @At OR seen.article_id > @After)
          AND seen.sort_at >= @From AND (@Dated = 0 OR seen.is_dated = 1)
        ORDER BY seen.sort_at DESC, seen.article_id
        LIMIT @Take
        """;

    internal const string Latest =
        $"""
        SELECT {ArticleRow.Columns}, article.summary, article.text, '' AS sentences
        FROM article
        WHERE article.story_id = article.id AND article.sort_at <= @At AND (article.sort_at < @At OR article.id > @After)
          AND article.sort_at >= @From AND (@Dated = 0 OR article.published_at IS NOT NULL)
        ORDER BY article.sort_at DESC, article.id
        LIMIT @Take
        """;

    /// <summary>The articles that name a person, newest first, one for each story.</summary>
    public async Task<Page<ArticleHit>> ByPersonAsync(long personId, PageRequest page, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);

        return await Survivors.OfAsync(connection, personId, cancellationToken) is { } person
            ? await PageAsync(connection, Seen, person, page, cancellationToken)
            : new Page<ArticleHit>([], Next: null);
    }

    /// <summary>The newest articles, one for each story.</summary>
    public async Task<Page<ArticleHit>> LatestAsync(PageRequest page, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);

        return await PageAsync(connection, Latest, personId: null, page, cancellationToken);
    }

    /// <summary>One article; null when it is not there.</summary>
    public async Task<ArticleDetail?> GetAsync(long articleId, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<DetailRow>(new CommandDefinition(
            $"SELECT {ArticleRow.Columns}, article.text, article.author FROM article WHERE article.id = @articleId",
            new { articleId },
            cancellationToken: cancellationToken));
        if (row is null)
        {
            return null;
        }

        var people = await connection.QueryAsync<PersonRow>(new CommandDefinition(
            $"""
            SELECT {PersonRow.Columns} FROM mention JOIN person ON person.id = mention.person_id
            WHERE mention.article_id = @articleId AND person.status <> 2
            ORDER BY person.status DESC, LENGTH(mention.spans) DESC, person.id
            """,
            new { articleId },
            cancellationToken: cancellationToken));
        var story = (await Receipts.OfStoriesAsync(connection, [row.StoryId], cancellationToken))[row.StoryId];
        var others = Receipts.Others(story, row.ArticleId);

        return new ArticleDetail(row.Ref, row.Author, row.Text, [.. people.Select(person => person.Ref)], others);
    }

    private static async Task<Page<ArticleHit>> PageAsync(
        SqliteConnection connection, string sql, long? personId, PageRequest page, CancellationToken cancellationToken)
    {
        var timeline = Timeline.Of(page);
        var parameters = new DynamicParameters(timeline);
        parameters.Add("personId", personId);
        var rows = await connection.QueryAsync<ListRow>(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
        var shown = timeline.PageOf(rows.AsList(), row => (row.Ref.SortAt, row.ArticleId));
        var stories = await Receipts.OfStoriesAsync(connection, [.. shown.Items.Select(row => row.StoryId)], cancellationToken);

        return new Page<ArticleHit>([.. shown.Items.Select(row => row.Hit(stories[row.StoryId]))], shown.Next);
    }

    private sealed record DetailRow : TextRow
    {
        public string? Author { get; init; }
    }

    private sealed record ListRow : TextRow
    {
        public required string Summary { get; init; }

        public required string Sentences { get; init; }

        /// <summary>With the sentence that tells most about the person asked for, else about the article.</summary>
        public ArticleHit Hit(IEnumerable<ArticleRef> story)
        {
            var told = Spans.ReadSentences(Sentences).Select(sentence => sentence.Span).Concat(Spans.Read(Summary)).ToList();
            var snippet = Excerpt.Cut(Text, told is [var first, ..] ? first : Snippet.Opening(Text, Title));

            return new ArticleHit(Ref, snippet, snippet.In(Text), Receipts.Others(story, ArticleId));
        }
    }
}
