using Microsoft.Data.Sqlite;

namespace NewsBot.Archive.Store;

/// <summary>Writes received updates of Telegram: statements that run for each one.</summary>
internal sealed class TelegramUpdateRows(SqliteConnection connection)
{
    private readonly Statement add = new(
        connection,
        """
        INSERT INTO telegram_update (bot, update_id, received_at, body) VALUES (@bot, @update, @now, @body)
        ON CONFLICT (bot, update_id) DO NOTHING
        """);

    private readonly Statement answered = new(
        connection, "UPDATE telegram_update SET body = NULL WHERE bot = @bot AND update_id = @update AND body IS NOT NULL");

    /// <summary>False when the update was known already.</summary>
    public bool Add(long bot, WaitingUpdate update, long now) => add.Run(bot, update.UpdateId, now, update.Body) == 1;

    public bool Answered(long bot, long update) => answered.Run(bot, update) == 1;
}
