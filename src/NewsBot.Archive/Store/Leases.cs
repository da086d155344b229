using Dapper;

namespace NewsBot.Archive.Store;

/// <summary>
/// What only one process may do at a time, kept in the store so that several processes on it agree. A lease that its holder no
/// longer renews is free once it has expired.
/// </summary>
public sealed class Leases(Database database, TimeProvider time)
{
    /// <summary>Takes or renews the lease; false while somebody else holds it.</summary>
    public Task<bool> TakeAsync(string name, string holder, TimeSpan duration, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();

        return database.WriteAsync(
            WriteLane.Delivery,
            connection => connection.Execute(
                """
                INSERT INTO lease (name, holder, expires_at) VALUES (@name, @holder, @expiresAt)
                ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, expires_at = excluded.expires_at
                WHERE lease.holder = excluded.holder OR lease.expires_at <= @now
                """,
                new { name, holder, expiresAt = (now + duration).ToUnixTimeMilliseconds(), now = now.ToUnixTimeMilliseconds() }) == 1,
            cancellationToken);
    }

    /// <summary>Who holds the lease, also when it has expired; null when nobody does.</summary>
    public async Task<string?> HolderAsync(string name, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);

        return await connection.QueryFirstOrDefaultAsync<string>(
            new CommandDefinition("SELECT holder FROM lease WHERE name = @name", new { name }, cancellationToken: cancellationToken));
    }

    /// <summary>Gives the lease back before it expires, so that the next process need not wait.</summary>
    public Task GiveBackAsync(string name, string holder, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WriteLane.Delivery,
            connection => connection.Execute("DELETE FROM lease WHERE name = @name AND holder = @holder", new { name, holder }),
            cancellationToken);
}
