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
    private Database(string file) => File = file;

    public string File { get; }

    /// <summary>Opens the archive in <paramref name="directory"/>, making or migrating it as needed.</summary>
    /// <exception cref="StoreException">The store cannot be used; nothing was touched.</exception>
    public static Task<Database> OpenAsync(string directory, CancellationToken cancellationToken) =>
        Task.FromResult(new Database(Path.Combine(directory, "newsbot.db")));

    /// <summary>A connection that only reads.</summary>
    public async Task<SqliteConnection> ReadAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection($"Data Source={File}");
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    /// <summary>Runs <paramref name="work"/> in one transaction: all of it or nothing. Keep it short; it holds up everybody else.</summary>
    public Task<T> WriteAsync<T>(WriteLane lane, Func<SqliteConnection, T> work, CancellationToken cancellationToken) =>
        throw new StoreException(StoreFailure.NotWritable, File);

    /// <summary>Copies the archive, while it is in use, to a file that does not exist yet.</summary>
    public Task BackupAsync(string target, CancellationToken cancellationToken) =>
        throw new StoreException(StoreFailure.NotWritable, File);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
