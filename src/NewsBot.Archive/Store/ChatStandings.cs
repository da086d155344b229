using Dapper;

namespace NewsBot.Archive.Store;

/// <summary>Remembers which chats blocked, removed or demoted the bot, and under which id a chat lives on. <c>chat</c> is the platform with its chat id.</summary>
public sealed class ChatStandings(Database database, TimeProvider time)
{
    /// <summary>Why nothing can be sent to the chat; null when it can.</summary>
    public async Task<string?> GoneAsync(string chat, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);

        return connection.Compiled("SELECT reason FROM chat_standing WHERE chat = @chat AND gone_at IS NOT NULL")
            .First(reader => reader.TextOrNull(0), chat);
    }

    /// <summary>The chat's present name; the same when it never moved.</summary>
    public async Task<string> PresentAsync(string chat, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);

        return await connection.QueryFirstOrDefaultAsync<string>(new CommandDefinition(
            "SELECT moved_to FROM chat_standing WHERE chat = @chat AND moved_to IS NOT NULL", new { chat }, cancellationToken: cancellationToken)) ?? chat;
    }

    /// <summary>Notes that the chat cannot be written to; the first reason stands until it is back.</summary>
    public Task LeftAsync(string chat, string reason, CancellationToken cancellationToken) =>
        WriteAsync(
            """
            INSERT INTO chat_standing (chat, gone_at, reason) VALUES (@chat, @now, @reason)
            ON CONFLICT (chat) DO UPDATE SET gone_at = excluded.gone_at, reason = excluded.reason WHERE gone_at IS NULL
            """,
            new { chat, reason, now = time.GetUtcNow().ToUnixTimeMilliseconds() },
            cancellationToken);

    /// <summary>Notes that the chat can be written to again.</summary>
    public Task IsBackAsync(string chat, CancellationToken cancellationToken) =>
        WriteAsync("UPDATE chat_standing SET gone_at = NULL, reason = NULL WHERE chat = @chat", new { chat }, cancellationToken);

    /// <summary>Notes the chat's new id, and takes what is remembered of it along.</summary>
    public Task MovedAsync(string chat, string to, CancellationToken cancellationToken) =>
        WriteAsync(
            """
            INSERT INTO chat_standing (chat, moved_to) VALUES (@chat, @to) ON CONFLICT (chat) DO UPDATE SET moved_to = excluded.moved_to;
            UPDATE OR IGNORE chat_language SET chat = @to WHERE chat = @chat;
            UPDATE OR IGNORE chat_choice SET chat = @to WHERE chat = @chat;
            UPDATE OR IGNORE chat_last_answer SET chat = @to WHERE chat = @chat;
            UPDATE OR IGNORE chat_quiet SET chat = @to WHERE chat = @chat;
            UPDATE OR IGNORE follow SET chat = @to WHERE chat = @chat;
            UPDATE digest SET chat = @to WHERE chat = @chat;
            UPDATE delivery SET chat = @to, state = 0, holder = NULL, claimed_until = 0 WHERE chat = @chat AND state < 2
            """,
            new { chat, to },
            cancellationToken);

    private Task<int> WriteAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        database.WriteAsync(WriteLane.Delivery, connection => connection.Execute(sql, parameters), cancellationToken);
}
