namespace NewsBot.Conversation;

/// <summary>A digest somebody asks for: when, by whose clock, about whom or what, and where to. What was not said is null or empty.</summary>
internal sealed record DigestRequest
{
    /// <summary>As Delivery/Schedules writes it: "daily 09:00". It may be one nobody can read, when it was typed as such.</summary>
    public required string Schedule { get; init; }

    /// <summary>The time zone of the IANA database.</summary>
    public string? Zone { get; init; }

    /// <summary>Names or topics, as they were typed.</summary>
    public IReadOnlyList<Asked> About { get; init; } = [];

    /// <summary>The channel it is to go to: "@news".</summary>
    public string? Channel { get; init; }
}
