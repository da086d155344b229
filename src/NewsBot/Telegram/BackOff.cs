namespace NewsBot.Telegram;

/// <summary>How long to wait after so many failures in a row: half a second, doubling, at most half a minute.</summary>
internal static class BackOff
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public static TimeSpan After(int failures)
    {
        var wait = TimeSpan.FromMilliseconds(250 * Math.Pow(2, int.Min(failures, 10)));

        return wait < Longest ? wait : Longest;
    }
}
