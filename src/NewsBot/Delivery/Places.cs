namespace NewsBot.Delivery;

/// <summary>So many places for work done at the same time: who finds none free waits, first come, first served.</summary>
internal sealed class Places(int most)
{
    private readonly Lock gate = new();
    private readonly Queue<TaskCompletionSource> waiting = new();
    private int taken;

    public Task TakeAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (taken < most)
            {
                taken++;
                return Task.CompletedTask;
            }

            var place = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Enqueue(place);

            return WaitAsync(place, cancellationToken);
        }
    }

    public void Leave()
    {
        lock (gate)
        {
            while (waiting.TryDequeue(out var place))
            {
                // Who has given up waiting cannot take the place.
                if (place.TrySetResult())
                {
                    return;
                }
            }

            taken--;
        }
    }

    private static async Task WaitAsync(TaskCompletionSource place, CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.Register(() => place.TrySetCanceled(cancellationToken));
        await place.Task;
    }
}
