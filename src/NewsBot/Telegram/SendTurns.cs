namespace NewsBot.Telegram;

/// <summary>Lets one sender in at a time: answers before bulk, each in the order of their coming.</summary>
internal sealed class SendTurns
{
    private readonly Lock gate = new();
    private PriorityQueue<TaskCompletionSource, (SendLane, long)>? waiting;
    private bool isTaken;
    private long arrivals;

    public bool IsIdle
    {
        get
        {
            lock (gate)
            {
                return !isTaken;
            }
        }
    }

    public Task EnterAsync(SendLane lane, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (!isTaken)
            {
                isTaken = true;
                return Task.CompletedTask;
            }

            var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting ??= new PriorityQueue<TaskCompletionSource, (SendLane, long)>();
            waiting.Enqueue(turn, (lane, arrivals++));

            return WaitAsync(turn, cancellationToken);
        }
    }

    public void Leave()
    {
        lock (gate)
        {
            while (waiting?.TryDequeue(out var turn, out _) == true)
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

    private static async Task WaitAsync(TaskCompletionSource turn, CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.Register(() => turn.TrySetCanceled(cancellationToken));
        await turn.Task;
    }
}
