namespace NewsBot.Tests.Delivery;

/// <summary>A clock that knows how many delays by it are running: so many requests a fake holds back on purpose.</summary>
internal sealed class CountedDelays(TimeProvider clock) : TimeProvider
{
    private int running;

    public int Running => Volatile.Read(ref running);

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Interlocked.Increment(ref running);
        var isOver = 0;

        return clock.CreateTimer(
            given =>
            {
                if (Interlocked.Exchange(ref isOver, 1) == 0)
                {
                    Interlocked.Decrement(ref running);
                }

                callback(given);
            },
            state,
            dueTime,
            period);
    }
}
