using Dapper;

namespace NewsBot.Archive.Store;

/// <summary>Remembers which commands a Discord bot told its platform last, as a hash; <c>place</c> is the bot and where.</summary>
public sealed class DiscordRegistrations(Database database)
{
    /// <summary>Null when nothing was told there yet.</summary>
    public async Task<string?> HashAsync(string place, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);

        return await connection.QueryFirstOrDefaultAsync<string>(
            new CommandDefinition("SELECT hash FROM discord_registration WHERE place = @place", new { place }, cancellationToken: cancellationToken));
    }

    public Task RememberAsync(string place, string hash, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WriteLane.Chats,
            connection => connection.Execute(
                "INSERT INTO discord_registration (place, hash) VALUES (@place, @hash) ON CONFLICT (place) DO UPDATE SET hash = excluded.hash",
                new { place, hash }),
            cancellationToken);
}
