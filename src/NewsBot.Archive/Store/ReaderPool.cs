using System.Collections.Concurrent;

namespace NewsBot.Archive.Store;

/// <summary>
/// Lends connections that only read, as many as are asked for at the same time, and keeps them open between two uses. While it is lent, a
/// connection sees the archive of one moment: what an answer puts together fits together.
/// </summary>
internal sealed class ReaderPool(string connectionString) : IDisposable
{
    private readonly ConcurrentBag<ReaderConnection> idle = [];
    private volatile bool isClosed;

    public async ValueTask<ReaderConnection> LendAsync(CancellationToken cancellationToken)
    {
        if (!idle.TryTake(out var connection))
        {
            connection = await MakeAsync(cancellationToken);
        }

        connection.BeginMoment();

        return connection;
    }

    public void Dispose()
    {
        isClosed = true;
        while (idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }

    private async Task<ReaderConnection> MakeAsync(CancellationToken cancellationToken)
    {
        var made = new ReaderConnection(connectionString, TakeBack);
        await made.OpenAsync(cancellationToken);
        DatabaseFile.SetUp(made);
        Sql.Run(made, "PRAGMA query_only = ON");

        return made;
    }

    private bool TakeBack(ReaderConnection connection)
    {
        connection.EndMoment();
        if (isClosed)
        {
            return false;
        }

        idle.Add(connection);

        return true;
    }
}
