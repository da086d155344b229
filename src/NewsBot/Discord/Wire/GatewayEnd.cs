namespace NewsBot.Discord.Wire;

internal enum Next
{
    /// <summary>Come back and take the session up where it was left: what was missed is sent again.</summary>
    Resume,

    /// <summary>Come back with a new session.</summary>
    Identify,

    /// <summary>Do not come back: it would end in the same way.</summary>
    Stop,
}

/// <summary>How a connection to the gateway ended, and how to go on.</summary>
internal sealed record GatewayEnd(Next Next, string Reason)
{
    /// <summary>Whether the gateway asked for a pause of some seconds.</summary>
    public bool IsInvalidSession { get; init; }

    /// <summary>What a close code means, by Discord's table; a code without an entry there is worth another try.</summary>
    public static GatewayEnd OfCode(int code) => code switch
    {
        4004 => new(Next.Stop, "the token was refused (4004): set a valid Discord__Token"),
        4010 => new(Next.Stop, "the shard is not valid (4010)"),
        4011 => new(Next.Stop, "the bot is in too many servers for one connection (4011)"),
        4012 => new(Next.Stop, "this version of the gateway is no longer served (4012)"),
        4013 => new(Next.Stop, "the intents are not valid (4013)"),
        4014 => new(Next.Stop, "the intents are not allowed for this bot (4014)"),
        4003 or 4006 or 4007 or 4009 => new(Next.Identify, FormattableString.Invariant($"closed with {code}")),
        _ => new(Next.Resume, FormattableString.Invariant($"closed with {code}")),
    };
}
