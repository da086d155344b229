namespace NewsBot.Telegram;

/// <summary>At most so many in any stretch of time. Times are milliseconds of one monotonic clock.</summary>
internal sealed class SlidingWindow(int most, TimeSpan span)
{
    private readonly long[] taken = new long[most];
    private readonly long milliseconds = (long)span.TotalMilliseconds;
    private int next;
    private int count;

    /// <summary>How many milliseconds until the next one is allowed; 0 for now.</summary>
    public long WaitAt(long now) => count < taken.Length ? 0 : long.Max(0, taken[next] + milliseconds - now);

    public bool IsEmptyAt(long now) => count == 0 || taken[(next + taken.Length - 1) % taken.Length] + milliseconds <= now;

    public void Take(long now)
    {
        taken[next] = now;
        next = (next + 1) % taken.Length;
        count = int.Min(count + 1, taken.Length);
    }
}
