namespace NewsBot.Tests.Telegram;

/// <summary>A clock that stands still until a test moves it; delays end when it passes their time.</summary>
internal sealed class SteppedClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<SteppedTimer> timers = [];
    private TimeSpan passed;

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
        }

        return timer;
    }

    /// <summary>Moves on in small steps, so that what one delay starts can wait for the next; real time passes hardly at all.</summary>
    public async Task AdvanceAsync(TimeSpan by)
    {
        var step = TimeSpan.FromMilliseconds(10);
        for (var done = TimeSpan.Zero; done < by; done += step)
        {
            passed += step;
            List<SteppedTimer> due;
            lock (gate)
            {
                due = timers.FindAll(timer => timer.Due <= passed);
                timers.RemoveAll(due.Contains);
            }

            due.ForEach(timer => timer.Ring());
            for (var turn = 0; turn < (due.Count > 0 ? 20 : 1); turn++)
            {
                await Task.Yield();
            }
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
