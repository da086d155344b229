using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Discord;

public static class InteractionType
{
    public const int Command = 2;
    public const int Component = 3;
    public const int Autocomplete = 4;
}

public static class CallbackType
{
    public const int Message = 4;
    public const int DeferredMessage = 5;
    public const int DeferredUpdate = 6;
    public const int Update = 7;
    public const int Choices = 8;
    public const int Modal = 9;
}

/// <summary>A message as it stands; <see cref="Versions"/> holds every state it had, the first first.</summary>
public sealed class FakeMessage(ulong id, FakeChannel channel)
{
    public ulong Id => id;

    public FakeChannel Channel => channel;

    public JsonObject Body { get; internal set; } = [];

    public List<JsonObject> Versions { get; } = [];

    /// <summary>The only one who sees it; null when everybody in the channel does.</summary>
    public FakeUser? OnlyFor { get; init; }

    public bool IsEphemeral => OnlyFor is not null;

    /// <summary>Whether it only says that the bot is thinking.</summary>
    public bool IsLoading { get; internal set; }

    public bool IsDeleted { get; internal set; }

    public string Content => (string?)Body["content"] ?? "";

    public IReadOnlyList<JsonObject> Embeds => [.. (Body["embeds"] as JsonArray ?? []).OfType<JsonObject>()];

    /// <summary>Buttons and menus in reading order, out of their rows.</summary>
    public IReadOnlyList<JsonObject> Components =>
        [.. (Body["components"] as JsonArray ?? []).OfType<JsonObject>().SelectMany(row => (row["components"] as JsonArray ?? []).OfType<JsonObject>())];

    /// <summary>The names and sizes of uploaded files.</summary>
    public IReadOnlyDictionary<string, int> Files { get; internal set; } = new Dictionary<string, int>();
}

/// <summary>Something a person did, and all that the bot did about it.</summary>
public sealed class FakeInteraction
{
    private readonly TaskCompletionSource acknowledged = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public required ulong Id { get; init; }

    public required string Token { get; init; }

    public required int Type { get; init; }

    public required FakeUser User { get; init; }

    public required FakeChannel Channel { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The message whose button or menu was used.</summary>
    public FakeMessage? Source { get; init; }

    internal JsonObject Payload { get; init; } = [];

    /// <summary>When it was last written to a socket; null when no session was there to take it.</summary>
    public DateTimeOffset? DeliveredAt { get; internal set; }

    public int Deliveries { get; internal set; }

    public int? Acknowledgement { get; internal set; }

    public DateTimeOffset? AcknowledgedAt { get; internal set; }

    /// <summary>How often the bot tried to acknowledge it, the refused attempts included.</summary>
    public int Attempts { get; internal set; }

    /// <summary>How long the person waited for any sign; null when none came.</summary>
    public TimeSpan? TimeToAcknowledge => AcknowledgedAt - CreatedAt;

    /// <summary>From the socket to the callback: the bot's own share of the time.</summary>
    public TimeSpan? TimeToHandle => AcknowledgedAt - DeliveredAt;

    public bool IsEphemeral { get; internal set; }

    /// <summary>The offered completions, as name and value.</summary>
    public IReadOnlyList<(string Name, string Value)> Choices { get; internal set; } = [];

    /// <summary>The message behind @original.</summary>
    public FakeMessage? Original { get; internal set; }

    /// <summary>The messages this interaction made or changed, in order.</summary>
    public List<FakeMessage> Messages { get; } = [];

    public int FollowUps { get; internal set; }

    /// <summary>How often content was given: one answer is one.</summary>
    public int Answers { get; internal set; }

    /// <summary>Ends when the bot has acknowledged it.</summary>
    public Task Acknowledged => acknowledged.Task;

    /// <summary>Ends when the person sees an answer, and not only that the bot is thinking.</summary>
    public Task Answered => answered.Task;

    internal DateTimeOffset LastTouched { get; set; }

    internal void SetAcknowledged() => acknowledged.TrySetResult();

    internal void SetAnswered()
    {
        Answers++;
        answered.TrySetResult();
    }
}
