using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Telegram;

/// <summary>A request Telegram refuses, in its own words.</summary>
internal sealed class BotApiException(int code, string description) : Exception(description)
{
    public int Code { get; } = code;

    public int? RetryAfter { get; init; }

    public long? MigrateToChatId { get; init; }

    /// <summary>What a well-behaved bot never provokes; null when it may happen to any bot.</summary>
    public string? Violation { get; init; }

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["ok"] = false, ["error_code"] = Code, ["description"] = Message };
        if (RetryAfter is { } seconds)
        {
            json["parameters"] = new JsonObject { ["retry_after"] = seconds };
        }
        else if (MigrateToChatId is { } chat)
        {
            json["parameters"] = new JsonObject { ["migrate_to_chat_id"] = chat };
        }

        return json;
    }

    public static BotApiException Bad(string description) => new(400, $"Bad Request: {description}");

    /// <summary>A refusal that is the bot's own fault.</summary>
    public static BotApiException Fault(string description) =>
        new(400, $"Bad Request: {description}") { Violation = description };

    public static BotApiException TooMany(int seconds) =>
        new(429, FormattableString.Invariant($"Too Many Requests: retry after {seconds}")) { RetryAfter = seconds };
}
