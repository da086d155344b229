using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Discord;

/// <summary>What Discord takes as a message: lengths are counted in code points, as it counts them.</summary>
internal sealed class MessageRules
{
    private const int EmbedsInAll = 6000;
    private const int SuppressEmbeds = 1 << 2;
    private const int Ephemeral = 1 << 6;
    private const int SuppressNotifications = 1 << 12;
    private const int ComponentsV2 = 1 << 15;

    private readonly List<(string Path, string Code, string Message)> faults = [];

    /// <summary>The faults of a message body; empty when it may be sent.</summary>
    public static IReadOnlyList<(string Path, string Code, string Message)> Faults(JsonObject body, IEnumerable<string> files)
    {
        var rules = new MessageRules();
        rules.See(body, [.. files]);
        return rules.faults;
    }

    public static bool IsEmpty(JsonObject body, bool hasFiles) =>
        !hasFiles && string.IsNullOrEmpty((string?)body["content"]) && body["embeds"] is not JsonArray { Count: > 0 }
        && body["components"] is not JsonArray { Count: > 0 } && body["attachments"] is not JsonArray { Count: > 0 } && body["poll"] is null;

    private void See(JsonObject body, string[] files)
    {
        Length(body, "content", "content", 0, 2000);
        var flags = (int?)body["flags"] ?? 0;
        if ((flags & ~(SuppressEmbeds | Ephemeral | SuppressNotifications | ComponentsV2)) != 0)
        {
            Add("flags", "MESSAGE_FLAGS_INVALID", "A flag that may not be set");
        }

        if ((flags & ComponentsV2) != 0 && (body["content"] is not null || body["embeds"] is not null))
        {
            Add("content", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", "The 'content' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
        }

        if (body["nonce"] is JsonValue nonce && nonce.TryGetValue<string>(out var text) && text.Length > 25)
        {
            Add("nonce", "NONCE_TYPE_TOO_LONG", "Must be 25 or fewer in length.");
        }

        var embeds = (body["embeds"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        Count(embeds.Count, "embeds", 10);
        var total = embeds.Select((embed, i) => Embed(embed, $"embeds.{Number(i)}", files)).Sum();
        if (total > EmbedsInAll)
        {
            Add("embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
        }

        if ((flags & ComponentsV2) == 0)
        {
            ComponentRules.See(body["components"] as JsonArray ?? [], Add);
        }
    }

    private int Embed(JsonObject embed, string path, string[] files)
    {
        var total = Length(embed, "title", $"{path}.title", 0, 256) + Length(embed, "description", $"{path}.description", 0, 4096);
        if (embed["footer"] is JsonObject footer)
        {
            total += Length(footer, "text", $"{path}.footer.text", 1, 2048);
        }

        if (embed["author"] is JsonObject author)
        {
            total += Length(author, "name", $"{path}.author.name", 1, 256);
        }

        var fields = (embed["fields"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        Count(fields.Count, $"{path}.fields", 25);
        foreach (var (i, field) in fields.Index())
        {
            total += Length(field, "name", $"{path}.fields.{Number(i)}.name", 1, 256, isRequired: true);
            total += Length(field, "value", $"{path}.fields.{Number(i)}.value", 1, 1024, isRequired: true);
        }

        Url(embed["url"], $"{path}.url", files, "http", "https");
        Url(embed["image"]?["url"], $"{path}.image.url", files, "http", "https", "attachment");
        Url(embed["thumbnail"]?["url"], $"{path}.thumbnail.url", files, "http", "https", "attachment");
        return total;
    }

    private void Url(JsonNode? node, string path, string[] files, params string[] schemes)
    {
        if (node is null)
        {
            return;
        }

        var url = (string?)node ?? "";
        if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed) || !schemes.Contains(parsed.Scheme))
        {
            Add(path, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
        }
        else if (parsed.Scheme == "attachment" && !files.Contains(url["attachment://".Length..]))
        {
            Add(path, "ATTACHMENT_NOT_FOUND", $"Referenced attachment '{url}' not found in attachment list");
        }
    }

    private int Length(JsonObject from, string name, string path, int least, int most, bool isRequired = false)
    {
        if (from[name] is not JsonValue value)
        {
            if (isRequired)
            {
                Add(path, "BASE_TYPE_REQUIRED", "This field is required");
            }

            return 0;
        }

        if (!value.TryGetValue<string>(out var text))
        {
            Add(path, "STRING_TYPE_CONVERT", "Could not convert to a string.");
            return 0;
        }

        var length = LengthOf(text);
        if (length > most)
        {
            Add(path, "BASE_TYPE_MAX_LENGTH", $"Must be {Number(most)} or fewer in length.");
        }
        else if (length < least || (isRequired && string.IsNullOrWhiteSpace(text)))
        {
            Add(path, "BASE_TYPE_REQUIRED", "This field is required");
        }

        return length;
    }

    private void Count(int count, string path, int most)
    {
        if (count > most)
        {
            Add(path, "BASE_TYPE_BAD_LENGTH", $"Must be {Number(most)} or fewer in length.");
        }
    }

    private void Add(string path, string code, string message) => faults.Add((path, code, message));

    internal static int LengthOf(string text) => text.EnumerateRunes().Count();

    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
