using Microsoft.Data.Sqlite;

namespace NewsBot.Archive.Store;

/// <summary>
/// Looks at a database file before anything is written to it, and says why it cannot be used. Order matters: a newer,
/// foreign or damaged file must stay as it is, down to its journal mode.
/// </summary>
internal static class DatabaseFile
{
    public const string Name = "newsbot.db";

    /// <summary>How long to wait for another process's transaction; ours take milliseconds.</summary>
    private const int BusyMilliseconds = 5_000;

    /// <summary>SQLITE_DBCONFIG_ENABLE_QPSG of sqlite3.h.</summary>
    private const int SqlitePlannerStability = 1007;

    private static ReadOnlySpan<byte> Magic => "SQLite format 3\0"u8;

    /// <summary>The database's path in a directory, which is made; the file is new or one of ours, and up to date.</summary>
    public static string Prepare(string directory)
    {
        var file = Path.Combine(directory, Name);
        try
        {
            Directory.CreateDirectory(directory);
            if (Mounts.IsNetwork(directory))
            {
                throw new StoreException(StoreFailure.NotLocal, $"{directory} is on a network file system; SQLite needs a local disk");
            }

            ProveWritable(directory);
            RefuseForeignBytes(file);
            using var connection = new SqliteConnection(ConnectionString(file) + ";Pooling=False");
            connection.Open();
            Sql.Run(connection, $"PRAGMA busy_timeout = {BusyMilliseconds}");
            RefuseForeignTables(connection, file);
            Create(connection);
        }
        catch (SqliteException exception) when (StoreFailures.Explain(exception))
        {
            throw StoreFailures.Of(exception, file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFailure.NotWritable, $"{directory} cannot be used: {exception.Message}", exception);
        }

        return file;
    }

    public static string ConnectionString(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = BusyMilliseconds / 1000 }.ConnectionString;

    /// <summary>What every connection needs, a pooled one again.</summary>
    public static void SetUp(SqliteConnection connection)
    {
        // Else the planner looks at the value of LIMIT, and compiles the statement anew each time it runs with another.
        SQLitePCL.raw.sqlite3_db_config(connection.Handle, SqlitePlannerStability, 1, out _);
        Sql.Run(connection, $"PRAGMA busy_timeout = {BusyMilliseconds}; PRAGMA foreign_keys = ON");
    }

    private static void ProveWritable(string directory)
    {
        var probe = Path.Combine(directory, $".{Guid.NewGuid():N}");
        File.WriteAllBytes(probe, []);
        File.Delete(probe);
    }

    private static void RefuseForeignBytes(string file)
    {
        if (!File.Exists(file))
        {
            return;
        }

        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        Span<byte> start = stackalloc byte[Magic.Length];
        var read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (read > 0 && !start[..read].SequenceEqual(Magic))
        {
            throw new StoreException(StoreFailure.Damaged, $"{file} is not a SQLite database");
        }
    }

    private static void RefuseForeignTables(SqliteConnection connection, string file)
    {
        var version = Sql.Number(connection, "PRAGMA user_version");
        var application = Sql.Number(connection, "PRAGMA application_id");
        var isEmpty = Sql.Number(connection, "SELECT COUNT(*) FROM sqlite_schema") == 0;
        if (application != Migrations.ApplicationId && !(isEmpty && version == 0))
        {
            throw new StoreException(StoreFailure.NotOurs, $"{file} belongs to another program");
        }

        if (version > Migrations.Latest)
        {
            throw new StoreException(
                StoreFailure.Newer, $"{file} was written by a later NewsBot (version {version}, this one knows {Migrations.Latest})");
        }
    }

    private static void Create(SqliteConnection connection)
    {
        if (Sql.Number(connection, "PRAGMA user_version") == Migrations.Latest)
        {
            return;
        }

        // Free pages can only be given back later when this is set before the first table.
        Sql.Run(connection, "PRAGMA auto_vacuum = INCREMENTAL");
        Sql.Run(connection, "PRAGMA journal_mode = WAL");
        Migrations.Apply(connection);
    }
}
