using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Telegram;

/// <summary>
/// Compares requests with a description of the Bot API (methods, their parameters, required or not, and types). Values may be
/// written as text, as forms do. Types the description does not spell out pass.
/// </summary>
public sealed class BotApiSpecification
{
    private const string FileName = "telegram-bot-api.min.json";

    private readonly JsonObject methods;
    private readonly JsonObject types;
    private readonly Dictionary<string, string> names;

    private BotApiSpecification(JsonObject root)
    {
        methods = root["methods"]!.AsObject();
        types = root["types"]!.AsObject();
        names = methods.ToDictionary(method => method.Key.ToUpperInvariant(), method => method.Key);
    }

    /// <summary>The description beside the repository; null when it is not there.</summary>
    public static string? SharedPath { get; } = FindShared();

    public static BotApiSpecification Load(string path) => new(JsonNode.Parse(File.ReadAllText(path))!.AsObject());

    /// <summary>What is wrong with a request, one sentence each; nothing for a good one.</summary>
    public IReadOnlyList<string> FaultsOf(string method, JsonObject parameters)
    {
        if (!names.TryGetValue(method.ToUpperInvariant(), out var name))
        {
            return [$"{method}: no such method"];
        }

        return [.. FaultsOf(methods[name]!, parameters, name)];
    }

    private IEnumerable<string> FaultsOf(JsonNode description, JsonObject given, string where)
    {
        var fields = (description["fields"] as JsonArray ?? []).ToDictionary(field => field!["name"]!.ToString(), field => field!);
        var unknown = given.Where(pair => pair.Value is not null && !fields.ContainsKey(pair.Key)).Select(pair => $"{where}: unknown parameter {pair.Key}");
        var missing = fields.Where(field => (bool)field.Value["required"]! && given[field.Key] is null).Select(field => $"{where}: {field.Key} is missing");
        var wrong =
            from pair in given
            where pair.Value is not null && fields.ContainsKey(pair.Key)
            from fault in FaultsOf(pair.Value, fields[pair.Key]["types"]!.AsArray(), $"{where}.{pair.Key}")
            select fault;

        return unknown.Concat(missing).Concat(wrong);
    }

    /// <summary>A value must fit one of its types; when none fits, the faults of the nearest one tell what is wrong.</summary>
    private List<string> FaultsOf(JsonNode value, JsonArray allowed, string where) =>
        allowed.Select(type => FaultsOf(value, type!.ToString(), where).ToList()).MinBy(faults => faults.Count)!;

    private IEnumerable<string> FaultsOf(JsonNode value, string type, string where)
    {
        if (type.StartsWith("Array of ", StringComparison.Ordinal))
        {
            return Unpacked(value) is JsonArray items
                ? items.SelectMany((item, index) => item is null ? [$"{where}: null in an array"] : FaultsOf(item, type["Array of ".Length..], FormattableString.Invariant($"{where}[{index}]")))
                : [$"{where}: no array"];
        }

        if (types[type] is { } description)
        {
            return FaultsOfObject(value, description, type, where);
        }

        return Fits(value, type) ? [] : [$"{where}: no {type}"];
    }

    private IEnumerable<string> FaultsOfObject(JsonNode value, JsonNode description, string type, string where)
    {
        if (description["subtypes"] is JsonArray { Count: > 0 } subtypes)
        {
            return FaultsOf(value, subtypes, where);
        }

        if (description["fields"] is not JsonArray { Count: > 0 })
        {
            return [];
        }

        return Unpacked(value) is JsonObject given ? FaultsOf(description, given, where) : [$"{where}: no {type}"];
    }

    private static bool Fits(JsonNode value, string type)
    {
        var text = value.GetValueKind() is JsonValueKind.Array or JsonValueKind.Object ? null : value.ToString();

        return type switch
        {
            "Integer" => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "Float" => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
            "Boolean" => text?.ToUpperInvariant() is "TRUE" or "FALSE" or "0" or "1",
            "String" => value.GetValueKind() == JsonValueKind.String,
            _ => true,
        };
    }

    private static JsonNode? Unpacked(JsonNode value)
    {
        if (value.GetValueKind() != JsonValueKind.String)
        {
            return value;
        }

        try
        {
            return JsonNode.Parse(value.ToString());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? FindShared()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "NewsBot.sln")))
            {
                var path = Path.Combine(folder, "..", "shared", "specs", FileName);
                return File.Exists(path) ? path : null;
            }
        }

        return null;
    }
}
