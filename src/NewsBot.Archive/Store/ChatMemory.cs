using System.Collections.Concurrent;
using Dapper;
using Microsoft.Data.Sqlite;

namespace NewsBot.Archive.Store;

/// <summary>"ar" or "en" when the chat has chosen; the data of the "why?" button under the asker's last answer there when there was one.</summary>
public sealed record Remembered(string? Language, string? LastAnswer);

/// <summary>
/// Remembers what a conversation needs after a restart: a chat's language, whom somebody meant by a name, the last answer.
/// <c>chat</c> is the platform with its chat id, <c>asker</c> the platform's user id.
/// </summary>
public sealed class ChatMemory(Database database)
{
    private const string Remember =
        """
        INSERT INTO chat_last_answer (chat, asker, button) VALUES (@chat, @asker, @button)
        ON CONFLICT (chat, asker) DO UPDATE SET button = excluded.button
        """;

    private const string Known =
        """
        SELECT (SELECT language FROM chat_language WHERE chat = @chat),
          (SELECT button FROM chat_last_answer WHERE chat = @chat AND asker = @asker)
        """;

    // What was answered and is not written yet: it is written for nearly every answer, so many at a time when there are many.
    private readonly ConcurrentDictionary<(string Chat, string Asker), string> unwritten = new();
    private int isWriteDue;

    // Made and used on the writer's turn only.
    private Statement? remember;

    /// <summary>What is remembered of a chat and of an asker in it, for the start of an answer.</summary>
    public async Task<Remembered> OfAsync(string chat, string asker, CancellationToken cancellationToken)
    {
        var latest = unwritten.GetValueOrDefault((chat, asker));
        await using var connection = await database.ReadAsync(cancellationToken);
        var written = connection.Compiled(Known).First(reader => new Remembered(reader.TextOrNull(0), reader.TextOrNull(1)), chat, asker)!;

        return latest is null ? written : written with { LastAnswer = latest };
    }

    /// <summary>"ar" or "en"; null when the chat has not chosen.</summary>
    public Task<string?> LanguageAsync(string chat, CancellationToken cancellationToken) =>
        ReadAsync<string>("SELECT language FROM chat_language WHERE chat = @chat", new { chat }, cancellationToken);

    public Task RememberLanguageAsync(string chat, string language, CancellationToken cancellationToken) =>
        WriteAsync(
            "INSERT INTO chat_language (chat, language) VALUES (@chat, @language) ON CONFLICT (chat) DO UPDATE SET language = excluded.language",
            new { chat, language },
            cancellationToken);

    /// <summary>Whom the asker chose for this name the last time; null when never asked.</summary>
    public Task<long?> ChoiceAsync(string chat, string asker, string name, CancellationToken cancellationToken) =>
        ReadAsync<long?>(
            "SELECT person_id FROM chat_choice WHERE chat = @chat AND asker = @asker AND name = @name",
            new { chat, asker, name },
            cancellationToken);

    public Task RememberChoiceAsync(string chat, string asker, string name, long personId, DateTimeOffset at, CancellationToken cancellationToken) =>
        WriteAsync(
            """
            INSERT INTO chat_choice (chat, asker, name, person_id, chosen_at) VALUES (@chat, @asker, @name, @personId, @chosenAt)
            ON CONFLICT (chat, asker, name) DO UPDATE SET person_id = excluded.person_id, chosen_at = excluded.chosen_at
            """,
            new { chat, asker, name, personId, chosenAt = at.ToUnixTimeMilliseconds() },
            cancellationToken);

    /// <summary>Waits for the writing when nobody else writes answers down, and else leaves it to them: a crash may lose the latest few.</summary>
    public Task RememberAnswerAsync(string chat, string asker, string button, CancellationToken cancellationToken)
    {
        unwritten[(chat, asker)] = button;

        return Interlocked.Exchange(ref isWriteDue, 1) == 0 ? WriteAnswersAsync().WaitAsync(cancellationToken) : Task.CompletedTask;
    }

    /// <summary>Forgets the whole chat, or, given one, only what its asker chose and was answered there.</summary>
    public Task ForgetAsync(string chat, string? asker, CancellationToken cancellationToken)
    {
        Forget(kept => kept.Chat == chat && (asker is null || kept.Asker == asker));

        return WriteAsync(
            """
            DELETE FROM chat_language WHERE chat = @chat AND @asker IS NULL;
            DELETE FROM chat_choice WHERE chat = @chat AND (@asker IS NULL OR asker = @asker);
            DELETE FROM chat_last_answer WHERE chat = @chat AND (@asker IS NULL OR asker = @asker);
            DELETE FROM chat_quiet WHERE chat = @chat AND @asker IS NULL;
            DELETE FROM follow WHERE chat = @chat AND @asker IS NULL;
            DELETE FROM delivery WHERE chat = @chat AND @asker IS NULL;
            DELETE FROM digest_person WHERE digest_id IN (SELECT id FROM digest WHERE chat = @chat AND name IS NULL) AND @asker IS NULL;
            DELETE FROM digest WHERE chat = @chat AND name IS NULL AND @asker IS NULL
            """,
            new { chat, asker },
            cancellationToken);
    }

    /// <summary>Forgets what one asker chose and was answered in any chat of a platform.</summary>
    public Task ForgetAskerAsync(string platform, string asker, CancellationToken cancellationToken)
    {
        Forget(kept => kept.Asker == asker && kept.Chat.StartsWith($"{platform}:", StringComparison.Ordinal));

        return WriteAsync(
            """
            DELETE FROM chat_choice WHERE asker = @asker AND chat >= @first AND chat < @end;
            DELETE FROM chat_last_answer WHERE asker = @asker AND chat >= @first AND chat < @end
            """,
            new { asker, first = $"{platform}:", end = $"{platform};" },
            cancellationToken);
    }

    private void Forget(Func<(string Chat, string Asker), bool> isMeant)
    {
        foreach (var kept in unwritten.Keys.Where(isMeant))
        {
            unwritten.TryRemove(kept, out _);
        }
    }

    private async Task WriteAnswersAsync()
    {
        try
        {
            await database.WriteAsync(WriteLane.Chats, WriteAnswers, CancellationToken.None);
        }
        catch
        {
            // Whatever failed, the next answer tries again, with these.
            Volatile.Write(ref isWriteDue, 0);
            throw;
        }
    }

    private int WriteAnswers(SqliteConnection connection)
    {
        // What comes from here on asks for another turn.
        Volatile.Write(ref isWriteDue, 0);
        remember ??= new Statement(connection, Remember);
        foreach (var answer in unwritten)
        {
            remember.Run(answer.Key.Chat, answer.Key.Asker, answer.Value);
            unwritten.TryRemove(answer);
        }

        return 0;
    }

    private async Task<T?> ReadAsync<T>(string sql, object parameters, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);

        return await connection.QueryFirstOrDefaultAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
    }

    private Task<int> WriteAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        database.WriteAsync(WriteLane.Chats, connection => Execute(connection, sql, parameters), cancellationToken);

    private static int Execute(SqliteConnection connection, string sql, object parameters) => connection.Execute(sql, parameters);
}
