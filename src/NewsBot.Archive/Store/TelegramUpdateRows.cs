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

    private readonly Statement forget = new(connection, "DELETE FROM telegram_update WHERE bot = @bot AND update_id = @update");

    private readonly Statement forgetAnswered = new(
        connection, "DELETE FROM telegram_update WHERE bot = @bot AND update_id >= @from AND update_id < @to AND body IS NULL");

    /// <summary>False when the update was known already.</summary>
    public bool Add(long bot, WaitingUpdate update, long now) => add.Run(bot, update.UpdateId, now, update.Body) == 1;

    public bool Forget(long bot, long update) => forget.Run(bot, update) == 1;

    public int ForgetAnswered(long bot, long from, long to) => forgetAnswered.Run(bot, from, to);

    public bool Answered(long bot, long update) => answered.Run(bot, update) == 1;
}
