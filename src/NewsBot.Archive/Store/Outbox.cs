using Dapper;
using Microsoft.Data.Sqlite;

namespace NewsBot.Archive.Store;

/// <summary>
/// The messages owed to chats. One process takes a message in hand for a while, and says what became of it; when it dies, the
/// message is taken up by another once that while is over. Of one chat only the oldest message open is ever in hand.
/// </summary>
public sealed class Outbox(Database database, TimeProvider time)
{
    /// <summary>Why a message expired that nothing else was known of.</summary>
    public const string NotInTime = "it could not be sent in time";

    internal const string Columns =
        "id, key, kind, digest_id, chat, thread, due_at, state, upto_article, parts_sent, attempts, reason, finished_at";

    internal const string Open =
        """
        FROM delivery WHERE state < 2 AND next_at <= @now AND claimed_until <= @now
          AND substr(chat, 1, instr(chat, ':') - 1) IN (SELECT value FROM json_each(@platforms))
          AND NOT EXISTS (
            SELECT 1 FROM delivery AS earlier
            WHERE earlier.chat = delivery.chat AND earlier.state < 2 AND (earlier.due_at, earlier.id) < (delivery.due_at, delivery.id))
        ORDER BY next_at, id LIMIT 1
        """;

    private const string Insert =
        """
        INSERT INTO delivery (key, kind, digest_id, chat, thread, due_at, expires_at, state, attempts, next_at, claimed_until)
        VALUES (@Key, @Kind, @DigestId, @Chat, @Thread, @DueAt, @ExpiresAt, 0, 0, @DueAt, 0) ON CONFLICT (key) DO NOTHING
        """;

    private const string NotePast = "state = @state, reason = @reason, finished_at = @now, holder = NULL, claimed_until = 0";

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>
    /// Moves a digest on from the due time <paramref name="at"/> to the next, with the message owed for it, if any, in one go;
    /// false when another process has done so.
    /// </summary>
    public Task<bool> PlanDigestAsync(long digestId, long at, DueAt? next, NewMessage? owed, string? note, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WriteLane.Delivery,
            connection =>
            {
                var moved = connection.Execute(
                    "UPDATE digest SET next_at = @next, next_wall = @wall, note = COALESCE(@note, note) WHERE id = @digestId AND next_at = @at",
                    new { digestId, at, next = next?.At, wall = next?.Wall, note });
                if (moved == 1 && owed is not null)
                {
                    connection.Execute(Insert, owed);
                }

                return moved == 1;
            },
            cancellationToken);

    /// <summary>
    /// Writes down alerts for articles up to <paramref name="upto"/>. A chat whose alert has not been taken in hand gets no
    /// second: the first will tell it all.
    /// </summary>
    public Task<int> PlanAlertsAsync(IReadOnlyList<NewMessage> alerts, long upto, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WriteLane.Delivery,
            connection =>
            {
                connection.Execute(
                    "INSERT INTO setting (name, value) VALUES ('alerts-upto', @upto) ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE CAST(value AS INTEGER) < @upto",
                    new { upto });

                return alerts.Sum(alert => IsWaiting(connection, alert) ? 0 : connection.Execute(Insert, alert));
            },
            cancellationToken);

    /// <summary>The newest article alerts were planned for; null before the first time.</summary>
    public async Task<long?> AlertsUptoAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);

        return await connection.ExecuteScalarAsync<long?>(new CommandDefinition(
            "SELECT CAST(value AS INTEGER) FROM setting WHERE name = 'alerts-upto'", cancellationToken: cancellationToken));
    }

    /// <summary>Takes one message of these platforms in hand for <paramref name="duration"/>; null when none is due.</summary>
    public async Task<OutboxMessage?> ClaimAsync(
        IReadOnlyList<string> platforms, string holder, TimeSpan duration, CancellationToken cancellationToken)
    {
        var parameters = new
        {
            platforms = System.Text.Json.JsonSerializer.Serialize(platforms),
            holder,
            now = Now,
            until = Now + (long)duration.TotalMilliseconds,
        };
        await using (var reader = await database.ReadAsync(cancellationToken))
        {
            // Most of the time nothing is due, and looking must not keep writers waiting.
            if (await reader.ExecuteScalarAsync<long?>(new CommandDefinition($"SELECT id {Open}", parameters, cancellationToken: cancellationToken)) is null)
            {
                return null;
            }
        }

        return await database.WriteAsync(
            WriteLane.Delivery,
            connection => connection.QuerySingleOrDefault<OutboxMessage>(
                $"""
                UPDATE delivery SET state = 1, holder = @holder, claimed_until = @until, attempts = attempts + 1,
                  upto_article = COALESCE(upto_article, (SELECT COALESCE(MAX(id), 0) FROM article))
                WHERE id = (SELECT id {Open}) RETURNING {Columns}
                """,
                parameters),
            cancellationToken);
    }

    /// <summary>Keeps a message in hand while it is being sent.</summary>
    public Task RenewAsync(long id, string holder, TimeSpan duration, CancellationToken cancellationToken) =>
        WriteAsync(
            "UPDATE delivery SET claimed_until = @until WHERE id = @id AND holder = @holder AND state = 1",
            new { id, holder, until = Now + (long)duration.TotalMilliseconds },
            cancellationToken);

    /// <summary>The platform has the first so many messages of those it goes out in.</summary>
    public Task PartSentAsync(long id, int parts, CancellationToken cancellationToken) =>
        WriteAsync("UPDATE delivery SET parts_sent = @parts WHERE id = @id", new { id, parts }, cancellationToken);

    /// <summary>Lets go of what a process had in hand that is known to be dead.</summary>
    public Task ReleaseAsync(string holder, CancellationToken cancellationToken) =>
        WriteAsync("UPDATE delivery SET claimed_until = 0 WHERE holder = @holder AND state = 1", new { holder }, cancellationToken);

    /// <summary>Who has messages in hand.</summary>
    public async Task<IReadOnlyList<string>> HoldersAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);

        return (await connection.QueryAsync<string>(new CommandDefinition(
            "SELECT DISTINCT holder FROM delivery WHERE state = 1 AND holder IS NOT NULL", cancellationToken: cancellationToken))).AsList();
    }

    /// <summary>The platform has it: what it told of is told.</summary>
    public Task SentAsync(OutboxMessage message, CancellationToken cancellationToken) => ToldAsync(message, DeliveryState.Sent, cancellationToken);

    /// <summary>There was nothing to tell, and that counts as told.</summary>
    public Task NothingAsync(OutboxMessage message, CancellationToken cancellationToken) => ToldAsync(message, DeliveryState.NothingToSend, cancellationToken);

    /// <summary>Not now. What it tells of stays the same, and so does its place in the chat's line.</summary>
    public Task LaterAsync(long id, DateTimeOffset at, string reason, CancellationToken cancellationToken) =>
        WriteAsync(
            "UPDATE delivery SET state = 0, next_at = @at, reason = @reason, holder = NULL, claimed_until = 0 WHERE id = @id AND state = 1",
            new { id, at = at.ToUnixTimeMilliseconds(), reason },
            cancellationToken);

    /// <summary>Never. A digest's news stay untold, and are told by the next one.</summary>
    public Task GiveUpAsync(OutboxMessage message, string reason, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WriteLane.Delivery,
            connection =>
            {
                connection.Execute("UPDATE digest SET note = @reason WHERE id = @DigestId", new { reason, message.DigestId });

                return connection.Execute(
                    $"UPDATE delivery SET {NotePast} WHERE id = @Id", new { message.Id, state = DeliveryState.GivenUp, reason, now = Now });
            },
            cancellationToken);

    /// <summary>Gives up all that is owed to a chat that is gone.</summary>
    public Task GiveUpChatAsync(string chat, string reason, CancellationToken cancellationToken) =>
        WriteAsync(
            $"UPDATE delivery SET {NotePast} WHERE chat = @chat AND state < 2",
            new { chat, state = DeliveryState.GivenUp, reason, now = Now },
            cancellationToken);

    /// <summary>Gives up what nobody wants to read any more; how many that was.</summary>
    public Task<int> ExpireAsync(CancellationToken cancellationToken) =>
        database.WriteAsync(
            WriteLane.Delivery,
            connection =>
            {
                connection.Execute(
                    """
                    UPDATE digest SET note = (SELECT COALESCE(reason, @NotInTime) FROM delivery WHERE digest_id = digest.id AND state < 2 AND expires_at <= @now LIMIT 1)
                    WHERE id IN (SELECT digest_id FROM delivery WHERE state < 2 AND expires_at <= @now AND claimed_until <= @now)
                    """,
                    new { now = Now, NotInTime });

                return connection.Execute(
                    """
                    UPDATE delivery SET state = 4, reason = COALESCE(reason, @NotInTime), finished_at = @now
                    WHERE state < 2 AND expires_at <= @now AND claimed_until <= @now
                    """,
                    new { now = Now, NotInTime });
            },
            cancellationToken);

    /// <summary>Forgets what was finished before <paramref name="before"/>.</summary>
    public Task ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        WriteAsync(
            "DELETE FROM delivery WHERE state >= 2 AND finished_at < @before", new { before = before.ToUnixTimeMilliseconds() }, cancellationToken);

    /// <summary>What a chat was owed lately, newest first.</summary>
    public async Task<IReadOnlyList<OutboxMessage>> LatelyAsync(string chat, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);

        return (await connection.QueryAsync<OutboxMessage>(new CommandDefinition(
            $"SELECT {Columns} FROM delivery WHERE chat = @chat ORDER BY id DESC LIMIT @limit", new { chat, limit }, cancellationToken: cancellationToken))).AsList();
    }

    /// <summary>How many messages are in each state.</summary>
    public async Task<IReadOnlyDictionary<DeliveryState, long>> CountsAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);
        var counts = await connection.QueryAsync<(long State, long Count)>(new CommandDefinition(
            "SELECT state, COUNT(*) FROM delivery GROUP BY state", cancellationToken: cancellationToken));

        return counts.ToDictionary(count => (DeliveryState)count.State, count => count.Count);
    }

    private static bool IsWaiting(SqliteConnection connection, NewMessage alert) =>
        connection.ExecuteScalar<long>(
            "SELECT EXISTS (SELECT 1 FROM delivery WHERE chat = @Chat AND thread = @Thread AND kind = 1 AND state < 2 AND upto_article IS NULL)", alert) == 1;

    private Task<int> ToldAsync(OutboxMessage message, DeliveryState state, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WriteLane.Delivery,
            connection =>
            {
                connection.Execute(
                    message.Kind == DeliveryKind.Digest
                        ? "UPDATE digest SET seen_article = MAX(seen_article, @UptoArticle), last_at = @now, note = NULL WHERE id = @DigestId"
                        : "UPDATE follow SET seen_article = MAX(seen_article, @UptoArticle) WHERE chat = @Chat AND thread = @Thread",
                    new { message.UptoArticle, message.DigestId, message.Chat, message.Thread, now = Now });

                return connection.Execute(
                    $"UPDATE delivery SET {NotePast} WHERE id = @Id", new { message.Id, state, reason = (string?)null, now = Now });
            },
            cancellationToken);

    private Task<int> WriteAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        database.WriteAsync(WriteLane.Delivery, connection => connection.Execute(sql, parameters), cancellationToken);
}
