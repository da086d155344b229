namespace NewsBot.Tests.Support;

/// <summary>A clock that stands still until a test moves it; delays end when it passes their time.</summary>
internal sealed class SteppedClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<SteppedTimer> timers = [];
    private TimeSpan passed;
    private volatile int asked;

    /// <summary>Whether something is on its way that no delay holds up: time stands still as long as it is.</summary>
    public Func<bool> IsBusy { get; set; } = () => false;

    /// <summary>Delays longer than this end together, on its multiples, as if the machine were slow: a day has fewer steps then.</summary>
    public TimeSpan Grid { get; init; } = TimeSpan.MaxValue;

    /// <summary>How often in a row nothing may have happened before time goes on: the machine is busy with other things too.</summary>
    public int QuietLooks { get; init; } = 4;

    public TimeSpan Look { get; init; } = TimeSpan.FromMilliseconds(3);

    /// <summary>How many delays are running.</summary>
    public int Running
    {
        get
        {
            lock (gate)
            {
                return timers.Count;
            }
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => start + passed;

    public override long GetTimestamp() => passed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SteppedTimer(this, callback, state);
        timer.Change(dueTime, period);

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
        for (var quiet = 0; quiet < QuietLooks; quiet++)
        {
            var before = asked;
            await Task.Delay(Look, System, CancellationToken.None);
            quiet = asked == before && !IsBusy() ? quiet : -1;
        }
    }

    private void Start(SteppedTimer timer)
    {
        lock (gate)
        {
            timers.Remove(timer);
            if (timer.Due < TimeSpan.MaxValue)
            {
                timers.Add(timer);
                asked++;
            }
        }
    }

    private TimeSpan DueAfter(TimeSpan delay)
    {
        var due = passed + delay;

        return delay <= Grid ? due : TimeSpan.FromTicks((due.Ticks + Grid.Ticks - 1) / Grid.Ticks * Grid.Ticks);
    }

    private sealed class SteppedTimer(SteppedClock clock, TimerCallback callback, object? state) : ITimer
    {
        public TimeSpan Due { get; private set; } = TimeSpan.MaxValue;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : clock.DueAfter(dueTime);
            clock.Start(this);
            return true;
        }

        public void Ring() => callback(state);

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
