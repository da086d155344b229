using System.Globalization;
using Microsoft.Data.Sqlite;

namespace NewsBot.Archive.Store;

/// <summary>Statements without parameters, where Dapper would add nothing: pragmas and transactions.</summary>
internal static class Sql
{
    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every caller passes its own words; values come as parameters elsewhere.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public static long Number(SqliteConnection connection, string sql) =>
        Convert.ToInt64(Value(connection, sql), CultureInfo.InvariantCulture);

    public static string Text(SqliteConnection connection, string sql) =>
        Convert.ToString(Value(connection, sql), CultureInfo.InvariantCulture) ?? "";

    private static object? Value(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // As above.
        command.CommandText = sql;
#pragma warning restore CA2100

        return command.ExecuteScalar();
    }
}
