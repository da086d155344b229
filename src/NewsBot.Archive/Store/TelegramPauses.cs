using Dapper;

namespace NewsBot.Archive.Store;

/// <summary>Until when nothing may be sent to a chat, or at all when <see cref="Chat"/> is 0; unix milliseconds.</summary>
public sealed record ChatPause(long Chat, long Until);

/// <summary>Remembers how long Telegram asked one bot to wait: such waits have been twelve hours long, and outlast restarts.</summary>
public sealed class TelegramPauses(Database database, long bot, TimeProvider time)
{
    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>The pauses that are not over yet.</summary>
    public async Task<IReadOnlyList<ChatPause>> AllAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);
        var pauses = await connection.QueryAsync<ChatPause>(new CommandDefinition(
            "SELECT chat, until FROM telegram_pause WHERE bot = @bot AND until > @now", new { bot, now = Now }, cancellationToken: cancellationToken));

        return pauses.AsList();
    }

    /// <summary>Notes a pause; the longer of two for one chat holds. Those that are over are forgotten.</summary>
    public Task NoteAsync(long chat, DateTimeOffset until, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WriteLane.Delivery,
            connection => connection.Execute(
                """
                DELETE FROM telegram_pause WHERE until <= @now;
                INSERT INTO telegram_pause (bot, chat, until) VALUES (@bot, @chat, @until)
                ON CONFLICT (bot, chat) DO UPDATE SET until = max(until, excluded.until)
                """,
                new { bot, chat, until = until.ToUnixTimeMilliseconds(), now = Now }),
            cancellationToken);
}
