namespace NewsBot.Tests.Telegram;

/// <summary>A clock that stands still until a test moves it; delays end when it passes their time.</summary>
internal sealed class SteppedClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<SteppedTimer> timers = [];
    private TimeSpan passed;
    private volatile int asked;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => start + passed;

    public override long GetTimestamp() => passed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SteppedTimer(this, callback, state);
        timer.Change(dueTime, period);
        lock (gate)
        {
            timers.Add(timer);
            asked++;
        }

        return timer;
    }

    /// <summary>
    /// Lets time pass, from one delay's end to the next, until all the work is done or the time is over. Time stands still while what a
    /// delay held up goes on.
    /// </summary>
    public async Task PassAsync(TimeSpan by, params IReadOnlyList<Task> work)
    {
        var end = passed + by;
        await SettleAsync();
        while (!(work.Count > 0 && work.All(one => one.IsCompleted)) && NextDue() is var next && next <= end)
        {
            passed = next;
            List<SteppedTimer> due;
            lock (gate)
            {
                due = timers.FindAll(timer => timer.Due <= passed);
                timers.RemoveAll(due.Contains);
            }

            due.ForEach(timer => timer.Ring());
            await SettleAsync();
        }

        passed = work.Count > 0 && work.All(one => one.IsCompleted) ? passed : end;
        await Task.WhenAll(work);
    }

    private TimeSpan NextDue()
    {
        lock (gate)
        {
            return timers.Count == 0 ? TimeSpan.MaxValue : timers.Min(timer => timer.Due);
        }
    }

    // Until no new delay has been asked for in a while: other threads carry on what the last one held up.
    private async Task SettleAsync()
    {
        for (var quiet = 0; quiet < 4; quiet++)
        {
            var before = asked;
            await Task.Delay(TimeSpan.FromMilliseconds(3), System, CancellationToken.None);
            quiet = asked == before ? quiet : -1;
        }
    }

    private sealed class SteppedTimer(SteppedClock clock, TimerCallback callback, object? state) : ITimer
    {
        public TimeSpan Due { get; private set; } = TimeSpan.MaxValue;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : clock.passed + dueTime;
            return true;
        }

        public void Ring() => callback(state);

        public void Dispose() => Due = TimeSpan.MaxValue;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
