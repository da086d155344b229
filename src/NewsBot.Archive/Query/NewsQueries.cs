using System.Data.Common;
using Dapper;
using NewsBot.Archive.Store;

namespace NewsBot.Archive.Query;

/// <summary>Answers what is new since a reader was last told: people, quotes, stories. Reads only.</summary>
public sealed class NewsQueries(Database database)
{
    /// <summary>After an import of thousands the newest of them are looked at.</summary>
    private const int MostArticles = 5_000;

    private const int MostPeople = 50;

    internal static readonly string InTheNews =
        $"""
        SELECT {PersonRow.Columns}, counted FROM (
          SELECT mention.person_id, COUNT(DISTINCT fresh.story_id) AS counted
          FROM (SELECT article.id, article.story_id FROM article WHERE {NewsWindow.IsNew} ORDER BY article.id DESC LIMIT {MostArticles}) AS fresh
          JOIN mention ON mention.article_id = fresh.id
          WHERE NOT EXISTS (SELECT 1 FROM article AS told WHERE told.story_id = fresh.story_id AND told.id <= @After)
          GROUP BY mention.person_id) AS counts
        JOIN person ON person.id = counts.person_id
        WHERE person.status <> 2
        ORDER BY person.status DESC, counted DESC, person.quotes DESC, person.id
        LIMIT {MostPeople}
        """;

    internal static readonly string Said =
        $"""
        SELECT {QuoteRow.Columns}
        FROM said JOIN quote ON quote.id = said.quote_id {QuoteRow.Joins}
        WHERE said.person_id = {Survivors.Of("@personId")} AND said.sort_at >= {NewsWindow.Oldest} AND {NewsWindow.IsNew}
          AND NOT EXISTS (
            SELECT 1 FROM quote AS earlier WHERE earlier.group_id = quote.id AND earlier.group_id <> earlier.id AND earlier.article_id <= @After)
        ORDER BY said.sort_at DESC, said.quote_id
        LIMIT @limit
        """;

    internal static readonly string Told =
        $"""
        SELECT {ListedRow.Columns}, mention.sentences
        FROM seen JOIN article ON article.id = seen.article_id
        JOIN mention ON mention.article_id = seen.article_id AND mention.person_id = seen.person_id
        WHERE seen.person_id = {Survivors.Of("@personId")} AND seen.sort_at >= {NewsWindow.Oldest} AND {NewsWindow.IsNew}
          AND NOT EXISTS (
            SELECT 1 FROM article AS told JOIN mention AS named ON named.article_id = told.id AND named.person_id = seen.person_id
            WHERE told.story_id = article.story_id AND told.id <= @After)
        ORDER BY seen.sort_at DESC, seen.article_id
        LIMIT @limit
        """;

    internal static readonly string Leading =
        $"""
        SELECT {ListedRow.Columns}, '' AS sentences
        FROM (
          SELECT MIN(fresh.id) AS id, COUNT(*) AS papers
          FROM (SELECT article.id, article.story_id FROM article WHERE {NewsWindow.IsNew} ORDER BY article.id DESC LIMIT {MostArticles}) AS fresh
          WHERE NOT EXISTS (SELECT 1 FROM article AS told WHERE told.story_id = fresh.story_id AND told.id <= @After)
          GROUP BY fresh.story_id ORDER BY papers DESC, id DESC LIMIT @limit) AS story
        JOIN article ON article.id = story.id
        ORDER BY story.papers DESC, article.sort_at DESC
        """;

    internal static readonly string Holding =
        $"""
        SELECT {ListedRow.Columns}, '' AS sentences
        FROM article_search JOIN article ON article.id = article_search.rowid
        WHERE article_search MATCH @match AND article_search.rowid > @After AND article_search.rowid <= @Upto AND {NewsWindow.IsNew}
          AND NOT EXISTS (SELECT 1 FROM article AS told WHERE told.story_id = article.story_id AND told.id <= @After)
        ORDER BY article_search.rowid DESC LIMIT @limit
        """;

    /// <summary>The newest article there is: where a window that ends now ends.</summary>
    public async Task<long> NewestAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);

        return await connection.ExecuteScalarAsync<long>(new CommandDefinition("SELECT COALESCE(MAX(id), 0) FROM article", cancellationToken: cancellationToken));
    }

    /// <summary>Where a window begins that holds what was imported since <paramref name="at"/>.</summary>
    public async Task<long> BeforeAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);

        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            "SELECT COALESCE((SELECT id FROM article WHERE imported_at < @at ORDER BY id DESC LIMIT 1), 0)",
            new { at = at.ToUnixTimeMilliseconds() },
            cancellationToken: cancellationToken));
    }

    /// <summary>Who is in new stories, most stories first, known people before candidates.</summary>
    public async Task<IReadOnlyList<PersonInTheNews>> PeopleAsync(NewsWindow window, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);

        return await RowsAsync(
            connection, InTheNews, window.Parameters(), reader => new PersonInTheNews(new PersonRow(reader).Ref, reader.GetInt64(PersonRow.End)), cancellationToken);
    }

    /// <summary>What a person newly said, newest first, each once; nothing that was printed elsewhere before.</summary>
    public async Task<IReadOnlyList<QuoteHit>> QuotesAsync(NewsWindow window, long personId, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);
        var rows = await RowsAsync(connection, Said, window.Parameters(new { personId, limit }), reader => new QuoteRow(reader), cancellationToken);

        return rows.ConvertAll(row => row.Hit(Receipts.BesideQuote(connection, row)));
    }

    /// <summary>New stories that name a person, newest first.</summary>
    public async Task<IReadOnlyList<StoryHit>> StoriesAsync(NewsWindow window, long personId, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);

        return await StoriesAsync(connection, Told, window.Parameters(new { personId, limit }), cancellationToken);
    }

    /// <summary>New stories, those of most papers first.</summary>
    public async Task<IReadOnlyList<StoryHit>> StoriesAsync(NewsWindow window, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);

        return await StoriesAsync(connection, Leading, window.Parameters(new { limit }), cancellationToken);
    }

    /// <summary>New stories whose words are all of <paramref name="terms"/> (of SearchText.Terms), newest first.</summary>
    public async Task<IReadOnlyList<StoryHit>> StoriesAsync(
        NewsWindow window, IReadOnlyList<string> terms, int limit, CancellationToken cancellationToken)
    {
        if (terms.Count == 0)
        {
            return [];
        }

        await using var connection = await database.ReadAsync(cancellationToken);
        var found = await StoriesAsync(
            connection, Holding, window.Parameters(new { match = SearchMatch.AllOf(terms), limit }), cancellationToken);

        return [.. found.DistinctBy(hit => hit.StoryId)];
    }

    private static async Task<IReadOnlyList<StoryHit>> StoriesAsync(
        ReaderConnection connection, string sql, object parameters, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(connection, sql, parameters, reader => new ListedRow(reader), cancellationToken);

        return rows.ConvertAll(row => new StoryHit(row.StoryId, row.Hit(Receipts.BesideStory(connection, row))));
    }

    private static async Task<List<T>> RowsAsync<T>(
        ReaderConnection connection, string sql, object parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var reader = await connection.ExecuteReaderAsync(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}

/// <summary>A story by one of its articles.</summary>
public sealed record StoryHit(long StoryId, ArticleHit Article);
