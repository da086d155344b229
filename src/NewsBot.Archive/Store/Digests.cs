using Dapper;
using Microsoft.Data.Sqlite;

namespace NewsBot.Archive.Store;

/// <summary>Keeps the digests: who wants what, when it is due next, and how far the last one told.</summary>
public sealed class Digests(Database database, TimeProvider time)
{
    public Task<IReadOnlyList<StoredDigest>> AllAsync(CancellationToken cancellationToken) =>
        ReadAsync("ORDER BY digest.chat, digest.id", new { }, cancellationToken);

    public Task<IReadOnlyList<StoredDigest>> OfChatAsync(string chat, CancellationToken cancellationToken) =>
        ReadAsync("WHERE digest.chat = @chat ORDER BY digest.id", new { chat }, cancellationToken);

    /// <summary>Those whose time has come.</summary>
    public Task<IReadOnlyList<StoredDigest>> DueAsync(CancellationToken cancellationToken) =>
        ReadAsync(
            "WHERE digest.next_at <= @now AND digest.paused IS NULL ORDER BY digest.next_at, digest.id LIMIT 1000",
            new { now = time.GetUtcNow().ToUnixTimeMilliseconds() },
            cancellationToken);

    public async Task<StoredDigest?> FindAsync(long id, CancellationToken cancellationToken) =>
        (await ReadAsync("WHERE digest.id = @id", new { id }, cancellationToken)).SingleOrDefault();

    /// <summary>
    /// Adds a digest, or changes the one of that name; its id. The first one tells of articles imported since
    /// <paramref name="newsSince"/>; one that went out before goes on where it was.
    /// </summary>
    public Task<long> SetAsync(string? name, DigestWish wish, DueAt? next, DateTimeOffset newsSince, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WriteLane.Delivery,
            connection =>
            {
                var id = connection.ExecuteScalar<long>(
                    """
                    INSERT INTO digest (name, chat, thread, schedule, zone, topics, language, items, when_empty, catch_up, made_at, next_at, next_wall, seen_article)
                    VALUES (@name, @Chat, @Thread, @Schedule, @Zone, @topics, @Language, @Items, @whenEmpty, @catchUp, @now, @at, @wall,
                      COALESCE((SELECT id FROM article WHERE imported_at < @since ORDER BY id DESC LIMIT 1), 0))
                    ON CONFLICT (name) DO UPDATE SET
                      next_at = CASE WHEN schedule = excluded.schedule AND zone = excluded.zone THEN next_at ELSE excluded.next_at END,
                      next_wall = CASE WHEN schedule = excluded.schedule AND zone = excluded.zone THEN next_wall ELSE excluded.next_wall END,
                      chat = excluded.chat, thread = excluded.thread, schedule = excluded.schedule, zone = excluded.zone, topics = excluded.topics,
                      language = excluded.language, items = excluded.items, when_empty = excluded.when_empty, catch_up = excluded.catch_up
                    RETURNING id
                    """,
                    new
                    {
                        name,
                        wish.Chat,
                        wish.Thread,
                        wish.Schedule,
                        wish.Zone,
                        topics = string.Join('\n', wish.Topics),
                        wish.Language,
                        wish.Items,
                        whenEmpty = wish.SaysWhenEmpty ? "say" : "skip",
                        catchUp = (long)wish.CatchUp.TotalMilliseconds,
                        now = time.GetUtcNow().ToUnixTimeMilliseconds(),
                        at = next?.At,
                        wall = next?.Wall,
                        since = newsSince.ToUnixTimeMilliseconds(),
                    });
                connection.Execute("DELETE FROM digest_person WHERE digest_id = @id", new { id });
                connection.Execute(
                    "INSERT OR IGNORE INTO digest_person (digest_id, person_id) VALUES (@id, @person)",
                    wish.People.Select(person => new { id, person }));

                return id;
            },
            cancellationToken);

    /// <summary>False: there is no such digest.</summary>
    public Task<bool> RemoveAsync(long id, CancellationToken cancellationToken) =>
        database.WriteAsync(WriteLane.Delivery, connection => Remove(connection, "WHERE id = @id", new { id }) == 1, cancellationToken);

    /// <summary>Removes the digests of the settings that are not in them any more.</summary>
    public Task<int> RemoveNamedExceptAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WriteLane.Delivery,
            connection => Remove(connection, "WHERE name IS NOT NULL AND name NOT IN (SELECT value FROM json_each(@names))", new { names = System.Text.Json.JsonSerializer.Serialize(names) }),
            cancellationToken);

    /// <summary>Pauses the digest for a reason, or, with null, lets it go on from <paramref name="next"/>.</summary>
    public Task PauseAsync(long id, string? reason, DueAt? next, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WriteLane.Delivery,
            connection => connection.Execute(
                "UPDATE digest SET paused = @reason, next_at = COALESCE(@at, next_at), next_wall = COALESCE(@wall, next_wall) WHERE id = @id",
                new { id, reason, at = next?.At, wall = next?.Wall }),
            cancellationToken);

    private static int Remove(SqliteConnection connection, string which, object parameters)
    {
#pragma warning disable CA2100 // The condition is one of the two above.
        connection.Execute($"UPDATE delivery SET state = 5, reason = 'the digest was removed', finished_at = due_at WHERE state < 2 AND digest_id IN (SELECT id FROM digest {which})", parameters);
        connection.Execute($"DELETE FROM digest_person WHERE digest_id IN (SELECT id FROM digest {which})", parameters);

        return connection.Execute($"DELETE FROM digest {which}", parameters);
#pragma warning restore CA2100
    }

    private async Task<IReadOnlyList<StoredDigest>> ReadAsync(string which, object parameters, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);
        var rows = await connection.QueryAsync<DigestRow>(new CommandDefinition($"{DigestRow.Select} {which}", parameters, cancellationToken: cancellationToken));

        return [.. rows.Select(row => row.Digest)];
    }
}
