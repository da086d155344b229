using Dapper;

namespace NewsBot.Archive.Store;

/// <summary>Remembers what was registered for a Telegram bot, as a hash.</summary>
public sealed class TelegramSetups(Database database, long bot)
{
    /// <summary>The hash of what was registered last; null when nothing was.</summary>
    public async Task<string?> HashAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);

        return await connection.QueryFirstOrDefaultAsync<string>(
            new CommandDefinition("SELECT hash FROM telegram_setup WHERE bot = @bot", new { bot }, cancellationToken: cancellationToken));
    }

    public Task RememberAsync(string hash, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WriteLane.Chats,
            connection => connection.Execute(
                "INSERT INTO telegram_setup (bot, hash) VALUES (@bot, @hash) ON CONFLICT (bot) DO UPDATE SET hash = excluded.hash",
                new { bot, hash }),
            cancellationToken);
}
