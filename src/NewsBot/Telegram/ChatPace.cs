namespace NewsBot.Telegram;

/// <summary>One chat's own limits: one message a second, in groups and channels also twenty a minute; one message on its way at a time.</summary>
internal sealed class ChatPace(bool isGroup)
{
    private static readonly TimeSpan Second = TimeSpan.FromMilliseconds(1_020);
    private static readonly TimeSpan Minute = TimeSpan.FromMilliseconds(60_500);

    private readonly SlidingWindow second = new(1, Second);
    private readonly SlidingWindow? minute = isGroup ? new SlidingWindow(20, Minute) : null;

    public SendTurns Turns { get; } = new();

    public long WaitAt(long now) => long.Max(second.WaitAt(now), minute?.WaitAt(now) ?? 0);

    public void Take(long now)
    {
        second.Take(now);
        minute?.Take(now);
    }

    /// <summary>Whether nothing of it need be remembered.</summary>
    public bool IsForgettableAt(long now) => Turns.IsIdle && second.IsEmptyAt(now) && minute?.IsEmptyAt(now) != false;
}
