using Dapper;
using Microsoft.Data.Sqlite;

namespace NewsBot.Archive.Store;

/// <summary>An update as it waits for its answer.</summary>
public sealed record WaitingUpdate(long UpdateId, string Body);

/// <summary>
/// Keeps the updates of one Telegram bot from their arrival until they are answered, and their ids for as long as they may be delivered
/// again, so that none is lost in a crash and none answered twice.
/// </summary>
public sealed class TelegramInbox(Database database, long bot, TimeProvider time)
{
    /// <summary>Telegram itself gives up an update after a day.</summary>
    private static readonly TimeSpan IdsKeptFor = TimeSpan.FromDays(3);

    /// <summary>Updates before this one will not come again. Read and written on the writer's turn only.</summary>
    private long confirmed;

    private TelegramUpdateRows? updateRows;

    /// <summary>Writes updates down; the ids of those that were not known yet.</summary>
    public Task<IReadOnlySet<long>> TakeAsync(IReadOnlyList<WaitingUpdate> updates, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();

        return database.WriteAsync<IReadOnlySet<long>>(
            WriteLane.Chats,
            connection => updates.Where(update => Rows(connection).Add(bot, update, now)).Select(update => update.UpdateId).ToHashSet(),
            cancellationToken);
    }

    /// <summary>Notes that Telegram has accepted an offset: updates before it are gone there, so their ids need not be kept.</summary>
    public Task ConfirmAsync(long offset, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WriteLane.Chats,
            connection =>
            {
                var forgotten = Rows(connection).ForgetAnswered(bot, confirmed, offset);
                confirmed = offset;

                return forgotten;
            },
            cancellationToken);

    /// <summary>Notes that an update is answered, and forgets what was in it.</summary>
    public Task AnsweredAsync(long update, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WriteLane.Delivery,
            connection => update < confirmed ? Rows(connection).Forget(bot, update) : Rows(connection).Answered(bot, update),
            cancellationToken);

    /// <summary>The updates nobody has answered yet, in their order, after an id: a page.</summary>
    public async Task<IReadOnlyList<WaitingUpdate>> WaitingAsync(long after, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);
        var rows = await connection.QueryAsync<WaitingUpdate>(new CommandDefinition(
            """
            SELECT update_id, body
            FROM telegram_update
            WHERE bot = @bot AND update_id > @after AND body IS NOT NULL
            ORDER BY update_id
            LIMIT @limit
            """,
            new { bot, after, limit },
            cancellationToken: cancellationToken));

        return rows.AsList();
    }

    /// <summary>Forgets the ids of updates that Telegram will not deliver again.</summary>
    public Task ForgetOldAsync(CancellationToken cancellationToken) =>
        database.WriteAsync(
            WriteLane.Ingest,
            connection => connection.Execute(
                "DELETE FROM telegram_update WHERE received_at < @before AND body IS NULL",
                new { before = (time.GetUtcNow() - IdsKeptFor).ToUnixTimeMilliseconds() }),
            cancellationToken);

    // All writes are made on one connection, the writer's.
    private TelegramUpdateRows Rows(SqliteConnection writer) => updateRows ??= new TelegramUpdateRows(writer);
}
