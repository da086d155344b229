using Dapper;

namespace NewsBot.Archive.Store;

/// <summary>A chat that follows a person, after merges.</summary>
public sealed record Follow
{
    public required long Id { get; init; }

    public required string Chat { get; init; }

    public required string Thread { get; init; }

    public required long PersonId { get; init; }

    public required string Language { get; init; }

    public required long SeenArticle { get; init; }
}

/// <summary>When a chat is not to be disturbed: minutes of the day by the clock of the zone.</summary>
public sealed record QuietHours
{
    public required string Zone { get; init; }

    public required long QuietFrom { get; init; }

    public required long QuietTo { get; init; }
}

/// <summary>Keeps who follows whom. A follower hears of what is imported from then on, never of what was there before.</summary>
public sealed class Follows(Database database, TimeProvider time)
{
    internal const string Columns =
        """
        follow.id, follow.chat, follow.thread, COALESCE(person.merged_into, person.id) AS person_id, follow.language, follow.seen_article
        FROM follow JOIN person ON person.id = follow.person_id
        """;

    /// <summary>False: the chat follows the person already.</summary>
    public Task<bool> AddAsync(string chat, string thread, long personId, string language, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WriteLane.Chats,
            connection => connection.Execute(
                """
                INSERT INTO follow (chat, thread, person_id, language, made_at, seen_article)
                VALUES (@chat, @thread, @personId, @language, @now, (SELECT COALESCE(MAX(id), 0) FROM article))
                ON CONFLICT DO NOTHING
                """,
                new { chat, thread, personId, language, now = time.GetUtcNow().ToUnixTimeMilliseconds() }) == 1,
            cancellationToken);

    /// <summary>False: the chat did not follow the person. Whoever was merged into the person is meant too.</summary>
    public Task<bool> RemoveAsync(string chat, string thread, long personId, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WriteLane.Chats,
            connection => connection.Execute(
                """
                DELETE FROM follow WHERE chat = @chat AND thread = @thread
                  AND person_id IN (SELECT id FROM person WHERE id = @personId OR merged_into = @personId)
                """,
                new { chat, thread, personId }) > 0,
            cancellationToken);

    /// <summary>Whom the chat, or the thread of it, follows, in the order in which it began to.</summary>
    public async Task<IReadOnlyList<Follow>> OfChatAsync(string chat, string thread, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);
        var follows = await connection.QueryAsync<Follow>(new CommandDefinition(
            $"SELECT {Columns} WHERE follow.chat = @chat AND follow.thread = @thread AND person.status <> 2 ORDER BY follow.id",
            new { chat, thread },
            cancellationToken: cancellationToken));

        return [.. follows.DistinctBy(follow => follow.PersonId)];
    }

    public async Task<QuietHours?> QuietAsync(string chat, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);

        return await connection.QueryFirstOrDefaultAsync<QuietHours>(new CommandDefinition(
            "SELECT zone, quiet_from, quiet_to FROM chat_quiet WHERE chat = @chat", new { chat }, cancellationToken: cancellationToken));
    }

    /// <summary>Sets the chat's quiet hours; null ends them.</summary>
    public Task SetQuietAsync(string chat, QuietHours? quiet, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WriteLane.Chats,
            connection => quiet is null
                ? connection.Execute("DELETE FROM chat_quiet WHERE chat = @chat", new { chat })
                : connection.Execute(
                    """
                    INSERT INTO chat_quiet (chat, zone, quiet_from, quiet_to) VALUES (@chat, @Zone, @QuietFrom, @QuietTo)
                    ON CONFLICT (chat) DO UPDATE SET zone = excluded.zone, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to
                    """,
                    new { chat, quiet.Zone, quiet.QuietFrom, quiet.QuietTo }),
            cancellationToken);
}
