namespace NewsBot.Discord.Wire;

/// <summary>How long the client waits for what, as Discord's documentation asks.</summary>
internal sealed record WirePace
{
    /// <summary>Between two IDENTIFYs of one bucket of shards.</summary>
    public TimeSpan BetweenIdentifies { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The pause after an invalid session: somewhere between these.</summary>
    public TimeSpan LeastAfterInvalid { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan MostAfterInvalid { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Before the first attempt to come back; doubled for each that fails.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(300);

    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>For a socket to open, and for the gateway to say HELLO.</summary>
    public TimeSpan ForHello { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Before a request that failed is sent again; doubled each time.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>For one answer to a request.</summary>
    public TimeSpan ForAnswer { get; init; } = TimeSpan.FromSeconds(15);
}
