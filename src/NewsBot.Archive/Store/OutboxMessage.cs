namespace NewsBot.Archive.Store;

/// <summary>What a message owed is for.</summary>
public enum DeliveryKind
{
    Digest,
    Alert,
}

/// <summary>How far a message owed has come.</summary>
public enum DeliveryState
{
    Due,
    Sending,
    Sent,
    NothingToSend,
    Expired,
    GivenUp,
}

/// <summary>One message owed to one chat.</summary>
public sealed record OutboxMessage
{
    public required long Id { get; init; }

    /// <summary>What it is owed for, once.</summary>
    public required string Key { get; init; }

    public required DeliveryKind Kind { get; init; }

    public required long? DigestId { get; init; }

    public required string Chat { get; init; }

    public required string Thread { get; init; }

    public required long DueAt { get; init; }

    public required DeliveryState State { get; init; }

    /// <summary>The newest article it may tell of; null until it is first taken in hand.</summary>
    public required long? UptoArticle { get; init; }

    /// <summary>How many of the messages it goes out in the platform has taken.</summary>
    public required long PartsSent { get; init; }

    public required long Attempts { get; init; }

    /// <summary>Why it was not sent (yet).</summary>
    public required string? Reason { get; init; }

    public required long? FinishedAt { get; init; }
}

/// <summary>A message about to be owed.</summary>
public sealed record NewMessage(string Key, DeliveryKind Kind, string Chat, string Thread, long DueAt, long ExpiresAt)
{
    public long? DigestId { get; init; }
}
