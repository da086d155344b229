namespace NewsBot.Telegram;

/// <summary>The places for messages in all: so many a second, answers before bulk, and none at all during a pause.</summary>
internal sealed class SendSlots(int rate, TimeProvider time)
{
    // A little more than a second: on its way a message may gain on the one before.
    private static readonly TimeSpan Second = TimeSpan.FromMilliseconds(1_020);

    private readonly Lock gate = new();
    private readonly PriorityQueue<TaskCompletionSource, (SendLane, long)> waiting = new();
    private readonly SlidingWindow? window = rate == 0 ? null : new SlidingWindow(rate, Second);
    private readonly long start = time.GetTimestamp();
    private long pausedUntil;
    private long arrivals;
    private bool isPumping;

    private long Now => (long)time.GetElapsedTime(start).TotalMilliseconds;

    /// <summary>How long nothing may go out at all yet; zero for now.</summary>
    public TimeSpan Paused
    {
        get
        {
            lock (gate)
            {
                return TimeSpan.FromMilliseconds(long.Max(0, pausedUntil - Now));
            }
        }
    }

    /// <summary>Waits for a place.</summary>
    public async Task EnterAsync(SendLane lane, CancellationToken cancellationToken)
    {
        TaskCompletionSource turn;
        lock (gate)
        {
            if (waiting.Count == 0 && WaitAt(Now) == 0)
            {
                window?.Take(Now);
                return;
            }

            turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Enqueue(turn, (lane, arrivals++));
            if (!isPumping)
            {
                isPumping = true;
                _ = PumpAsync();
            }
        }

        await using var registration = cancellationToken.Register(() => turn.TrySetCanceled(cancellationToken));
        await turn.Task;
    }

    /// <summary>Nothing goes out for so long; the longer of two pauses holds.</summary>
    public void Pause(TimeSpan length)
    {
        lock (gate)
        {
            pausedUntil = long.Max(pausedUntil, Now + (long)length.TotalMilliseconds);
        }
    }

    private long WaitAt(long now) => long.Max(pausedUntil - now, window?.WaitAt(now) ?? 0);

    private async Task PumpAsync()
    {
        while (LetIn() is var wait and > 0)
        {
            // A pause of many hours is slept in parts: a timer has its limits, and a clock may be set.
            await Task.Delay(TimeSpan.FromMilliseconds(long.Min(wait, 60_000)), time, CancellationToken.None);
        }
    }

    /// <summary>Lets in who may enter now; how many milliseconds until the next may, or 0 when nobody waits.</summary>
    private long LetIn()
    {
        lock (gate)
        {
            while (waiting.Count > 0)
            {
                if (WaitAt(Now) is var wait and > 0)
                {
                    return wait;
                }

                if (waiting.Dequeue().TrySetResult())
                {
                    window?.Take(Now);
                }
            }

            isPumping = false;

            return 0;
        }
    }
}
