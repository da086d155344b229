using Dapper;
using Microsoft.Data.Sqlite;

namespace NewsBot.Archive.Store;

/// <summary>Which work comes first when several want to write.</summary>
public enum WriteLane
{
    Delivery,
    Chats,
    Ingest,
}

/// <summary>The archive's SQLite file: one writer with lanes, and readers beside it.</summary>
public sealed class Database : IAsyncDisposable
{
    /// <summary>SQLITE_CONFIG_MEMSTATUS of sqlite3.h.</summary>
    private const int SqliteMemoryStatus = 9;

    /// <summary>The writer itself moves them into the file only when <see cref="Checkpoints"/> cannot keep up: 80 MB.</summary>
    private const int MostPagesInLog = 20_000;

    private readonly ReaderPool readers;
    private readonly WriterQueue queue = new();
    private readonly SqliteConnection writer;
    private readonly WriterTransaction transaction;
    private readonly Checkpoints checkpoints;
    private readonly Lazy<ArchiveRows> rows;

    static Database()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;

        // Nobody reads SQLite's count of its memory; keeping it takes a lock at each allocation.
        SQLitePCL.Batteries_V2.Init();
        SQLitePCL.raw.sqlite3_config(SqliteMemoryStatus, 0);
    }

    private Database(string file)
    {
        File = file;
        var connectionString = DatabaseFile.ConnectionString(file);
        readers = new ReaderPool(connectionString);
        writer = new SqliteConnection(connectionString);
        transaction = new WriterTransaction(writer);
        checkpoints = new Checkpoints(connectionString);
        rows = new Lazy<ArchiveRows>(() => new ArchiveRows(writer));
    }

    public string File { get; }

    /// <summary>Opens the archive in <paramref name="directory"/>, making or migrating it as needed.</summary>
    /// <exception cref="StoreException">The store cannot be used; nothing was touched.</exception>
    public static async Task<Database> OpenAsync(string directory, CancellationToken cancellationToken)
    {
        var database = new Database(DatabaseFile.Prepare(directory));
        try
        {
            await database.writer.OpenAsync(cancellationToken);
            DatabaseFile.SetUp(database.writer);
            Sql.Run(
                database.writer,
                $"PRAGMA query_only = OFF; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -8000; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = {MostPagesInLog}");

            return database;
        }
        catch (SqliteException exception)
        {
            await database.DisposeAsync();
            throw StoreFailures.Of(exception, database.File);
        }
    }


    /// <summary>Runs <paramref name="work"/> in a transaction: all of it or nothing. Keep it short; it holds up everybody else.</summary>
    /// <exception cref="StoreException">The store cannot be written; nothing of the work is kept.</exception>
    public Task<T> WriteAsync<T>(WriteLane lane, Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var write = new PendingWrite<T>(lane, work, cancellationToken);
        if (queue.Add(write))
        {
            WriteNext();
        }

        return write.Outcome;
    }

    /// <summary>Copies the archive, while it is in use, to a file that does not exist yet.</summary>
    /// <exception cref="StoreException">The target exists or cannot be written.</exception>
    public async Task BackupAsync(string target, CancellationToken cancellationToken)
    {
        if (System.IO.File.Exists(target) || Directory.Exists(target))
        {
            throw new StoreException(StoreFailure.TargetExists, $"{target} exists; a backup never overwrites a file");
        }

        await using var connection = new SqliteConnection(DatabaseFile.ConnectionString(File));
        await connection.OpenAsync(cancellationToken);
        DatabaseFile.SetUp(connection);
        try
        {
            await connection.ExecuteAsync(
                new CommandDefinition("VACUUM INTO @target", new { target }, cancellationToken: cancellationToken));
        }
        catch (SqliteException exception)
        {
            // What could not be finished must not be taken for a backup.
            System.IO.File.Delete(target);
            throw StoreFailures.Of(exception, target);
        }
    }

    /// <summary>Reads the whole file for damage; null when there is none, else what SQLite found first.</summary>
    public async Task<string?> DamageAsync(CancellationToken cancellationToken)
    {
        await using var connection = await ReadAsync(cancellationToken);
        try
        {
            var found = Sql.Text(connection, "PRAGMA quick_check(1)");

            return found == "ok" ? null : found;
        }
        catch (SqliteException exception)
        {
            return exception.Message;
        }
    }

    public async ValueTask DisposeAsync()
    {
        checkpoints.Dispose();
        readers.Dispose();
        await writer.DisposeAsync();
        SqliteConnection.ClearPool(writer);
    }

    /// <summary>A connection that only reads, all of it at one moment; dispose it soon, so that it can be lent again.</summary>
    internal ValueTask<ReaderConnection> ReadAsync(CancellationToken cancellationToken) => readers.LendAsync(cancellationToken);

    /// <summary>
    /// The same as <see cref="WriteAsync"/>, with the archive's own statements, compiled once: the way people and articles change.
    /// </summary>
    internal Task<T> WriteRowsAsync<T>(WriteLane lane, Func<SqliteConnection, ArchiveRows, T> work, CancellationToken cancellationToken) =>
        WriteAsync(
            lane,
            connection =>
            {
                rows.Value.CountChange();

                return work(connection, rows.Value);
            },
            cancellationToken);

    /// <summary>Writes what waits; whoever came first does so for itself and those who came with it, and leaves the rest to another turn.</summary>
    private void WriteNext()
    {
        if (queue.Next() is not { Count: > 0 } writes)
        {
            return;
        }

        try
        {
            transaction.Begin();
            foreach (var write in writes)
            {
                Run(write, isAlone: writes.Count == 1);
            }

            if (writes.TrueForAll(write => write.Failure is not null))
            {
                transaction.RollBack();
            }
            else
            {
                transaction.Commit();
                checkpoints.Look(writer);
            }
        }
        catch (Exception exception)
        {
            RollBack();
            writes.ForEach(write => write.Failure ??= Explained(exception));
        }

        writes.ForEach(write => write.Complete());
        if (queue.GoesOn())
        {
            // By this thread as soon as it is free, not behind all that waits for one: what is not written yet would be lost in a crash.
            ThreadPool.UnsafeQueueUserWorkItem(static database => database.WriteNext(), this, preferLocal: true);
        }
    }

    // A savepoint, so that what fails takes nothing of the others with it.
    private void Run(PendingWrite write, bool isAlone)
    {
        if (!isAlone)
        {
            transaction.BeginPart();
        }

        try
        {
            write.Run(writer);
        }
        catch (Exception exception)
        {
            write.Failure = Explained(exception);
            if (!isAlone)
            {
                transaction.UndoPart();
            }
        }

        if (!isAlone)
        {
            transaction.EndPart();
        }
    }

    private Exception Explained(Exception exception) =>
        exception is SqliteException sqlite && StoreFailures.Explain(sqlite) ? StoreFailures.Of(sqlite, File) : exception;

    private void RollBack()
    {
        try
        {
            transaction.RollBack();
        }
        catch (SqliteException)
        {
            // A full disk rolls back by itself; the first failure is the one to tell.
        }
    }
}
