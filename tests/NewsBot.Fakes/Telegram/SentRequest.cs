using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Telegram;

/// <summary>One request of the bot and how it was answered. Polls are not kept.</summary>
public sealed record SentRequest
{
    public required string Method { get; init; }

    /// <summary>As they came; text stays text even where a number was meant.</summary>
    public required JsonObject Parameters { get; init; }

    public required DateTimeOffset At { get; init; }

    public long? ChatId { get; init; }

    /// <summary>The message that was sent or edited.</summary>
    public FakeMessage? Message { get; init; }

    /// <summary>What the reader sees, markup taken away, as it was then.</summary>
    public string Text { get; init; } = "";

    public IReadOnlyList<FakeEntity> Entities { get; init; } = [];

    public IReadOnlyList<IReadOnlyList<FakeButton>> Keyboard { get; init; } = [];

    /// <summary>Telegram's words when it refused; null when it did what was asked.</summary>
    public string? Error { get; init; }

    public int ErrorCode { get; init; }

    public int? ThreadId => Message?.ThreadId;
}
