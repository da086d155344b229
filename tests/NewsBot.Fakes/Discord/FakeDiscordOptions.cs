namespace NewsBot.Fakes.Discord;

/// <summary>How the fake differs from a quiet day at Discord; every default is what Discord does.</summary>
public sealed record FakeDiscordOptions
{
    /// <summary>Zero takes any free port.</summary>
    public int Port { get; init; }

    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromSeconds(41.25);

    /// <summary>Between two IDENTIFYs of the same bucket.</summary>
    public TimeSpan IdentifyInterval { get; init; } = TimeSpan.FromSeconds(5);

    public int IdentifiesADay { get; init; } = 1000;

    public int Shards { get; init; } = 1;

    /// <summary>How long a session without a socket may be resumed.</summary>
    public TimeSpan SessionLife { get; init; } = TimeSpan.FromMinutes(3);

    public TimeSpan TimeToAcknowledge { get; init; } = TimeSpan.FromSeconds(3);

    public TimeSpan TokenLife { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Intents beyond these are refused with 4014: by default the privileged ones.</summary>
    public int AllowedIntents { get; init; } = ~((1 << 1) | (1 << 8) | (1 << 15));

    public int RequestsASecond { get; init; } = 50;

    /// <summary>Discord's OpenAPI description, to check every request against; null checks none.</summary>
    public string? OpenApiFile { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
