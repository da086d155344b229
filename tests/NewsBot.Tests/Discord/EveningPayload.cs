using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using NewsBot.Fakes.Discord;

namespace NewsBot.Tests.Discord;

/// <summary>A message's payload as a file can show it: field by field, with the marks of direction in sight.</summary>
internal static class EveningPayload
{
    private static readonly Dictionary<char, string> Marks = new()
    {
        ['\u200E'] = "‹LRM›",
        ['\u200F'] = "‹RLM›",
        ['\u2066'] = "‹LRI›",
        ['\u2067'] = "‹RLI›",
        ['\u2068'] = "‹FSI›",
        ['\u2069'] = "‹PDI›",
        ['\u200B'] = "‹ZWSP›",
        ['\u2060'] = "‹WJ›",
    };

    public static string Of(FakeMessage message)
    {
        var text = new StringBuilder();
        Line(text, "content", message.Content);
        foreach (var embed in message.Embeds)
        {
            foreach (var (name, value) in embed.Where(field => field.Key != "type"))
            {
                Line(text, $"embed {name}", Words(value));
            }
        }

        foreach (var row in (message.Body["components"] as JsonArray ?? []).OfType<JsonObject>())
        {
            text.Append("row: ").AppendJoin(' ', (row["components"] as JsonArray ?? []).OfType<JsonObject>().Select(Component)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The text with its invisible marks spelt out.</summary>
    public static string Show(string text) =>
        text.Aggregate(new StringBuilder(), (shown, letter) => Marks.TryGetValue(letter, out var mark) ? shown.Append(mark) : shown.Append(letter)).ToString();

    private static void Line(StringBuilder text, string name, string value)
    {
        if (value.Length > 0)
        {
            text.Append(name).Append(": ").Append(Show(value).ReplaceLineEndings("\n    ")).Append('\n');
        }
    }

    private static string Words(JsonNode? value) => value switch
    {
        JsonObject inner => (string?)inner["text"] ?? (string?)inner["name"] ?? (string?)inner["url"] ?? "",
        JsonValue number when number.TryGetValue<int>(out var count) => count.ToString(CultureInfo.InvariantCulture),
        null => "",
        _ => value is JsonValue ? value.ToString() : value.ToJsonString(),
    };

    private static string Component(JsonObject component)
    {
        if ((int?)component["type"] == 2)
        {
            return $"[{Show((string?)component["label"] ?? "")}]";
        }

        var options = (component["options"] as JsonArray ?? []).OfType<JsonObject>().Select(option => Option((string)option["label"]!, (string?)option["description"]));

        return $"{{{Show((string?)component["placeholder"] ?? "")}: {string.Join(" / ", options)}}}";
    }

    private static string Option(string label, string? description) => Show(description is null ? label : $"{label} ({description})");
}
