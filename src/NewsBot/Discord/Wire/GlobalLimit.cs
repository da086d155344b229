namespace NewsBot.Discord.Wire;

/// <summary>
/// Keeps the bot within what Discord allows it in all: 50 requests a second, and 10,000 refused ones (401, 403, 429) in ten
/// minutes, after which it would shut the bot's address out. Answers to interactions count for the second only.
/// </summary>
internal sealed class GlobalLimit(TimeProvider time)
{
    private const int MostPerSecond = 45;
    private const int MostRefused = 5_000;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RefusalsCount = TimeSpan.FromMinutes(10);

    private readonly Lock gate = new();
    private readonly Queue<DateTimeOffset> sent = [];
    private readonly Queue<DateTimeOffset> refused = [];
    private DateTimeOffset closedUntil;

    public async Task EnterAsync(CancellationToken cancellationToken)
    {
        while (Wait() is { } wait)
        {
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    /// <summary>Discord refused because of the bot's whole traffic: nothing goes out for so long.</summary>
    public void Close(TimeSpan duration)
    {
        lock (gate)
        {
            closedUntil = time.GetUtcNow() + duration;
        }
    }

    public void CountRefusal()
    {
        lock (gate)
        {
            refused.Enqueue(time.GetUtcNow());
        }
    }

    /// <summary>How long nothing but interactions may be sent, because so much was refused; null in normal times.</summary>
    public TimeSpan? Banned()
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            Forget(refused, now - RefusalsCount);

            return refused.Count < MostRefused ? null : refused.Peek() + RefusalsCount - now;
        }
    }

    private TimeSpan? Wait()
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            if (now < closedUntil)
            {
                return closedUntil - now;
            }

            Forget(sent, now - Second);
            if (sent.Count < MostPerSecond)
            {
                sent.Enqueue(now);
                return null;
            }

            return sent.Peek() + Second - now;
        }
    }

    private static void Forget(Queue<DateTimeOffset> instants, DateTimeOffset until)
    {
        while (instants.TryPeek(out var first) && first <= until)
        {
            instants.Dequeue();
        }
    }
}
