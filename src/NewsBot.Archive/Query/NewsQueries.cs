using Dapper;
using Microsoft.Data.Sqlite;
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
        WHERE said.person_id = @personId AND said.sort_at >= {NewsWindow.Oldest} AND {NewsWindow.IsNew}
          AND NOT EXISTS (
            SELECT 1 FROM quote AS earlier WHERE earlier.group_id = quote.id AND earlier.group_id <> earlier.id AND earlier.article_id <= @After)
        ORDER BY said.sort_at DESC, said.quote_id
        LIMIT @limit
        """;

    internal static readonly string Told =
        $"""
        SELECT {ArticleRow.Columns}, article.text, article.summary, mention.sentences
        FROM seen JOIN article ON article.id = seen.article_id
        JOIN mention ON mention.article_id = seen.article_id AND mention.person_id = seen.person_id
        WHERE seen.person_id = @personId AND seen.sort_at >= {NewsWindow.Oldest} AND {NewsWindow.IsNew}
          AND NOT EXISTS (
            SELECT 1 FROM article AS told JOIN mention AS named ON named.article_id = told.id AND named.person_id = @personId
            WHERE told.story_id = article.story_id AND told.id <= @After)
        ORDER BY seen.sort_at DESC, seen.article_id
        LIMIT @limit
        """;

    internal static readonly string Leading =
        $"""
        SELECT {ArticleRow.Columns}, article.text, article.summary, '' AS sentences
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
        SELECT {ArticleRow.Columns}, article.text, article.summary, '' AS sentences
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
        var rows = await connection.QueryAsync<CountedRow>(new CommandDefinition(InTheNews, window.Parameters(), cancellationToken: cancellationToken));

        return [.. rows.Select(row => new PersonInTheNews(row.Ref, row.Counted))];
    }

    /// <summary>What a person newly said, newest first, each once; nothing that was printed elsewhere before.</summary>
    public async Task<IReadOnlyList<QuoteHit>> QuotesAsync(NewsWindow window, long personId, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);
        if (await Survivors.OfAsync(connection, personId, cancellationToken) is not { } person)
        {
            return [];
        }

        var rows = (await connection.QueryAsync<QuoteRow>(new CommandDefinition(
            Said, window.Parameters(new { personId = person, limit }), cancellationToken: cancellationToken))).AsList();
        var articles = await Receipts.OfQuotesAsync(connection, [.. rows.Select(row => row.Id)], cancellationToken);

        return [.. rows.Select(row => row.Hit(articles[row.Id]))];
    }

    /// <summary>New stories that name a person, newest first.</summary>
    public async Task<IReadOnlyList<StoryHit>> StoriesAsync(NewsWindow window, long personId, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);

        return await Survivors.OfAsync(connection, personId, cancellationToken) is { } person
            ? await StoriesAsync(connection, Told, window.Parameters(new { personId = person, limit }), cancellationToken)
            : [];
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
        SqliteConnection connection, string sql, object parameters, CancellationToken cancellationToken)
    {
        var rows = (await connection.QueryAsync<StoryRow>(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken))).AsList();
        var stories = await Receipts.OfStoriesAsync(connection, [.. rows.Select(row => row.StoryId)], cancellationToken);

        return [.. rows.Select(row => row.Hit(stories[row.StoryId]))];
    }

    private sealed record CountedRow : PersonRow
    {
        public required long Counted { get; init; }
    }

    private sealed record StoryRow : TextRow
    {
        public required string Summary { get; init; }

        public required string Sentences { get; init; }

        public StoryHit Hit(IEnumerable<ArticleRef> story)
        {
            var told = Spans.ReadSentences(Sentences).Select(sentence => sentence.Span).Concat(Spans.Read(Summary)).ToList();
            var snippet = Excerpt.Cut(Text, told is [var first, ..] ? first : Snippet.Opening(Text, Title));

            return new StoryHit(StoryId, new ArticleHit(Ref, snippet, snippet.In(Text), Receipts.Others(story, ArticleId)));
        }
    }
}

/// <summary>A story by one of its articles.</summary>
public sealed record StoryHit(long StoryId, ArticleHit Article);
