namespace NewsBot.Delivery;

/// <summary>What became of a message that was handed to a platform.</summary>
internal abstract record SendOutcome
{
    /// <summary>The platform has it.</summary>
    internal sealed record Sent : SendOutcome;

    /// <summary>Not now: the network, the server or a limit. Nothing was posted, as far as can be known.</summary>
    internal sealed record Later(TimeSpan? After, string Reason) : SendOutcome;

    /// <summary>The chat blocked, removed or demoted the bot: nothing goes there until it comes back.</summary>
    internal sealed record Gone(string Reason) : SendOutcome;

    /// <summary>The platform will never take this message.</summary>
    internal sealed record Refused(string Reason) : SendOutcome;

    /// <summary>The chat lives on under another id, where the message is still owed.</summary>
    internal sealed record Moved(ChatAddress To) : SendOutcome;
}
