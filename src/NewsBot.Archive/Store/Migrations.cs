using System.Globalization;
using Microsoft.Data.Sqlite;

namespace NewsBot.Archive.Store;

/// <summary>The numbered scripts of Store/Schema: the number of the last one is the version of the database.</summary>
internal static class Migrations
{
    /// <summary>"News" in ASCII: tells our file from another program's.</summary>
    public const int ApplicationId = 0x4E657773;

    private static readonly IReadOnlyList<string> Names =
    [
        .. typeof(Migrations).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    public static long Latest => NumberOf(Names[^1]);

    /// <summary>Runs the scripts the database has not seen, each in its own transaction.</summary>
    public static void Apply(SqliteConnection connection)
    {
        foreach (var name in Names)
        {
            Sql.Run(connection, "BEGIN IMMEDIATE");
            try
            {
                // Another process may have run this one while we waited for the lock.
                if (Sql.Number(connection, "PRAGMA user_version") < NumberOf(name))
                {
                    Sql.Run(connection, TextOf(name));
                    Sql.Run(connection, string.Create(
                        CultureInfo.InvariantCulture, $"PRAGMA user_version = {NumberOf(name)}; PRAGMA application_id = {ApplicationId}"));
                }

                Sql.Run(connection, "COMMIT");
            }
            catch
            {
                Sql.Run(connection, "ROLLBACK");
                throw;
            }
        }
    }

    private static long NumberOf(string name) => long.Parse(name.Split('-')[0], CultureInfo.InvariantCulture);

    private static string TextOf(string name)
    {
        using var reader = new StreamReader(typeof(Migrations).Assembly.GetManifestResourceStream(name)!);

        return reader.ReadToEnd();
    }
}
