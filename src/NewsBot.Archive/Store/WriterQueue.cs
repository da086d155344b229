namespace NewsBot.Archive.Store;

/// <summary>
/// Lets one writer in at a time: of those waiting, the first of the most urgent lane. A digest must not wait for an import
/// of a million articles, whose transactions are short and many.
/// </summary>
internal sealed class WriterQueue
{
    private readonly Lock gate = new();
    private readonly PriorityQueue<TaskCompletionSource, (WriteLane, long)> waiting = new();
    private bool isTaken;
    private long arrivals;

    public async Task EnterAsync(WriteLane lane, CancellationToken cancellationToken)
    {
        TaskCompletionSource turn;
        lock (gate)
        {
            if (!isTaken)
            {
                isTaken = true;
                return;
            }

            turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Enqueue(turn, (lane, arrivals++));
        }

        await using var registration = cancellationToken.Register(() => turn.TrySetCanceled(cancellationToken));
        await turn.Task;
    }

    public void Leave()
    {
        lock (gate)
        {
            while (waiting.TryDequeue(out var turn, out _))
            {
                // Who has given up waiting cannot take the turn.
                if (turn.TrySetResult())
                {
                    return;
                }
            }

            isTaken = false;
        }
    }
}
