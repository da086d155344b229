using System.Security.Cryptography;
using System.Text;
using Dapper;

namespace NewsBot.Archive.Store;

/// <summary>
/// Keeps texts that buttons are too small for, each under a short token. The same text has the same token, so that asking
/// again costs no new row; a text is kept until nobody asked for so long.
/// </summary>
public sealed class KeptTexts(Database database, TimeProvider time)
{
    private const int TokenBytes = 6;

    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(90);

    /// <summary>What was kept within a day is not written again.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromDays(1);

    /// <summary>The token of the text: twelve characters of 0-9 and a-f.</summary>
    public async Task<string> KeepAsync(string text, CancellationToken cancellationToken)
    {
        var token = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, TokenBytes));
        var now = time.GetUtcNow();
        if (await IsKeptAsync(token, now + KeptFor - Slack, cancellationToken))
        {
            return token;
        }

        return await database.WriteAsync(
            WriteLane.Chats,
            connection =>
            {
                connection.Execute("DELETE FROM kept_text WHERE expires_at < @now", new { now = now.ToUnixTimeMilliseconds() });
                connection.Execute(
                    """
                    INSERT INTO kept_text (token, text, expires_at) VALUES (@token, @text, @expiresAt)
                    ON CONFLICT (token) DO UPDATE SET text = excluded.text, expires_at = excluded.expires_at
                    """,
                    new { token, text, expiresAt = (now + KeptFor).ToUnixTimeMilliseconds() });

                return token;
            },
            cancellationToken);
    }

    /// <summary>The text of a token; null when it has expired or never was.</summary>
    public async Task<string?> FindAsync(string token, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);

        return connection.Compiled("SELECT text FROM kept_text WHERE token = @token AND expires_at >= @now")
            .First(reader => reader.GetString(0), token, time.GetUtcNow().ToUnixTimeMilliseconds());
    }

    private async Task<bool> IsKeptAsync(string token, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);

        return connection.Compiled("SELECT 1 FROM kept_text WHERE token = @token AND expires_at >= @until")
            .Number(token, until.ToUnixTimeMilliseconds()) is not null;
    }
}
