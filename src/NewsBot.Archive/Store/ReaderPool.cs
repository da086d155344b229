using System.Collections.Concurrent;

namespace NewsBot.Archive.Store;

/// <summary>Lends connections that only read, as many as are asked for at the same time, and keeps them open between two uses.</summary>
internal sealed class ReaderPool(string connectionString) : IDisposable
{
    private readonly ConcurrentBag<ReaderConnection> idle = [];
    private volatile bool isClosed;

    public async Task<ReaderConnection> LendAsync(CancellationToken cancellationToken)
    {
        if (idle.TryTake(out var kept))
        {
            return kept;
        }

        var made = new ReaderConnection(connectionString, TakeBack);
        await made.OpenAsync(cancellationToken);
        DatabaseFile.SetUp(made);
        Sql.Run(made, "PRAGMA query_only = ON");

        return made;
    }

    public void Dispose()
    {
        isClosed = true;
        while (idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }

    private bool TakeBack(ReaderConnection connection)
    {
        if (isClosed)
        {
            return false;
        }

        idle.Add(connection);

        return true;
    }
}
