using Dapper;
using Microsoft.Data.Sqlite;

namespace NewsBot.Archive.Query;

/// <summary>Leads the id of a merged person, which an old button may still hold, to the person who stands for it.</summary>
internal static class Survivors
{
    /// <summary>Null for nobody, and for somebody rejected.</summary>
    public static Task<long?> OfAsync(SqliteConnection connection, long personId, CancellationToken cancellationToken) =>
        connection.ExecuteScalarAsync<long?>(new CommandDefinition(
            """
            SELECT person.id FROM person AS asked JOIN person ON person.id = COALESCE(asked.merged_into, asked.id)
            WHERE asked.id = @personId AND person.status <> 2
            """,
            new { personId },
            cancellationToken: cancellationToken));
}
