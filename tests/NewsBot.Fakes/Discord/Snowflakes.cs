namespace NewsBot.Fakes.Discord;

/// <summary>Ids that tell the time they were made, as clients read it off them.</summary>
public sealed class Snowflakes(TimeProvider time)
{
    private const int BitsBelowTheTime = 22;

    private static readonly DateTimeOffset Epoch = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Lock order = new();
    private ulong last;

    public ulong Next()
    {
        lock (order)
        {
            var now = (ulong)(time.GetUtcNow() - Epoch).TotalMilliseconds << BitsBelowTheTime;
            return last = ulong.Max(now, last + 1);
        }
    }

    public static DateTimeOffset TimeOf(ulong id) => Epoch.AddMilliseconds(id >> BitsBelowTheTime);
}
