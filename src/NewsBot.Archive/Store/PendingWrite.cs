using Microsoft.Data.Sqlite;

namespace NewsBot.Archive.Store;

/// <summary>A write that waits for its turn: it is run inside somebody's transaction, and tells its own outcome when that is committed.</summary>
internal abstract class PendingWrite(WriteLane lane)
{
    public WriteLane Lane { get; } = lane;

    /// <summary>Whether nobody waits for it any more; it is not run then.</summary>
    public abstract bool IsGivenUp { get; }

    /// <summary>What went wrong in it; null while nothing did.</summary>
    public Exception? Failure { get; set; }

    public abstract void Run(SqliteConnection connection);

    /// <summary>Tells whoever waits: after the commit, or with the failure.</summary>
    public abstract void Complete();
}

/// <summary>The write of one caller, with the result it waits for.</summary>
internal sealed class PendingWrite<T>(WriteLane lane, Func<SqliteConnection, T> work, CancellationToken cancellationToken) : PendingWrite(lane)
{
    private readonly TaskCompletionSource<T> outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;

    public Task<T> Outcome => outcome.Task;

    public override bool IsGivenUp
    {
        get
        {
            if (!cancellationToken.IsCancellationRequested)
            {
                return false;
            }

            outcome.TrySetCanceled(cancellationToken);

            return true;
        }
    }

    public override void Run(SqliteConnection connection) => result = work(connection);

    public override void Complete()
    {
        if (Failure is null)
        {
            outcome.TrySetResult(result!);
        }
        else
        {
            outcome.TrySetException(Failure);
        }
    }
}
