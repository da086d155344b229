using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Telegram;

/// <summary>Reads the text of a request with its markup, and refuses what is too long, empty or malformed.</summary>
internal static class MessageText
{
    public const int LongestText = 4096;
    public const int LongestCaption = 1024;
    private const int MostEntities = 100;

    /// <summary>
    /// The text as readers see it. Entities beyond the hundredth are overlooked by Telegram; here that is a violation, since
    /// the reader would lose links.
    /// </summary>
    public static FormattedText Read(string? text, string? parseMode, JsonNode? entities, int longest, Violations violations)
    {
        var read = Parse(text ?? "", parseMode, entities).Trimmed();
        if (read.Text.Length > longest)
        {
            throw BotApiException.Fault(longest == LongestCaption ? "message caption is too long" : "message is too long");
        }

        if (read.Entities.Count > MostEntities)
        {
            violations.Add(FormattableString.Invariant($"{read.Entities.Count} entities in one message"));
        }

        return read with { Entities = [.. read.Entities.Take(MostEntities)] };
    }

    private static FormattedText Parse(string text, string? parseMode, JsonNode? entities)
    {
        if (text.Any(char.IsSurrogate) && !IsWellFormed(text))
        {
            throw BotApiException.Fault("strings must be encoded in UTF-8");
        }

        return parseMode?.ToUpperInvariant() switch
        {
            "HTML" => HtmlMarkup.Parse(text),
            null or "" or "NONE" => new FormattedText(text, [.. (entities as JsonArray ?? []).Select(entity => EntityOf(entity, text))]),
            _ => throw BotApiException.Fault("unsupported parse_mode"),
        };
    }

    private static FakeEntity EntityOf(JsonNode? json, string text)
    {
        var type = json?["type"]?.ToString() ?? throw BotApiException.Fault("can't parse MessageEntity: Can't find field \"type\"");
        var offset = (int?)json["offset"] ?? throw BotApiException.Fault("can't parse MessageEntity: Can't find field \"offset\"");
        var length = (int?)json["length"] ?? throw BotApiException.Fault("can't parse MessageEntity: Can't find field \"length\"");
        if (offset < 0 || length <= 0 || offset + length > text.Length)
        {
            throw BotApiException.Fault("entity beyond the text");
        }

        return new FakeEntity(type, offset, length, json["url"]?.ToString(), json["language"]?.ToString());
    }

    private static bool IsWellFormed(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                index++;
            }
            else if (char.IsSurrogate(text[index]))
            {
                return false;
            }
        }

        return true;
    }
}
