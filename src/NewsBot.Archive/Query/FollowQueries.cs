using Dapper;
using NewsBot.Archive.Store;

namespace NewsBot.Archive.Query;

/// <summary>A chat (or thread) that follows somebody whom new articles name, and the newest of them.</summary>
public sealed record FollowedInTheNews
{
    public required string Chat { get; init; }

    public required string Thread { get; init; }

    public required long Article { get; init; }
}

/// <summary>Answers whose followers new articles concern. Reads only.</summary>
public sealed class FollowQueries(Database database)
{
    internal static readonly string Concerned =
        $"""
        SELECT follow.chat, follow.thread, MAX(article.id) AS article
        FROM article CROSS JOIN mention ON mention.article_id = article.id
        CROSS JOIN person ON person.id = mention.person_id OR person.merged_into = mention.person_id
        CROSS JOIN follow ON follow.person_id = person.id
        LEFT JOIN chat_standing AS standing ON standing.chat = follow.chat AND standing.gone_at IS NOT NULL
        WHERE {NewsWindow.IsNew} AND follow.seen_article < article.id AND standing.chat IS NULL
        GROUP BY follow.chat, follow.thread
        """;

    /// <summary>The chats that the articles of the window concern; none that is gone.</summary>
    public async Task<IReadOnlyList<FollowedInTheNews>> ConcernedAsync(NewsWindow window, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);

        return (await connection.QueryAsync<FollowedInTheNews>(new CommandDefinition(
            Concerned, window.Parameters(), cancellationToken: cancellationToken))).AsList();
    }
}
