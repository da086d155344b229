using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Discord;

/// <summary>Makes and changes messages by what a request says, once the rules have let it through.</summary>
internal sealed class Messages(FakeDiscordOptions options, World world, Snowflakes ids, Violations violations)
{
    private static readonly string[] Given = ["content", "embeds", "components", "flags", "tts"];

    /// <summary>Refuses a body Discord would refuse, and notes what it would only regret.</summary>
    public void Check(RestRequest request, JsonObject body, bool isNew)
    {
        if (isNew && MessageRules.IsEmpty(body, request.Files.Count > 0))
        {
            violations.Add("empty-message", $"{request.Method} {request.Path}");
            throw DiscordRefusal.EmptyMessage();
        }

        var faults = MessageRules.Faults(body, request.Files.Select(file => file.Name));
        foreach (var (path, code, message) in faults)
        {
            violations.Add("message-limit", $"{request.Method} {request.Path}: {path} {code} {message}");
        }

        if (faults.Count > 0)
        {
            throw DiscordRefusal.Form(faults);
        }

        var hasText = !string.IsNullOrEmpty((string?)body["content"]) || body["embeds"] is JsonArray { Count: > 0 };
        if (hasText && !CallsNobody(body["allowed_mentions"]))
        {
            violations.Add("allowed-mentions", $"{request.Method} {request.Path}: a quote with @everyone in it would call everyone.");
        }

        CheckAttachments(request, body);
    }

    public FakeMessage Create(FakeChannel channel, RestRequest request, JsonObject body, FakeUser? onlyFor = null, bool isLoading = false)
    {
        var message = new FakeMessage(ids.Next(), channel) { OnlyFor = onlyFor, IsLoading = isLoading };
        message.Body = new JsonObject
        {
            ["id"] = GatewayJson.Text(message.Id),
            ["channel_id"] = GatewayJson.Text(channel.Id),
            ["type"] = 0,
            ["author"] = GatewayJson.User(world.Bot),
            ["content"] = "",
            ["embeds"] = new JsonArray(),
            ["components"] = new JsonArray(),
            ["attachments"] = new JsonArray(),
            ["mentions"] = new JsonArray(),
            ["mention_roles"] = new JsonArray(),
            ["mention_everyone"] = false,
            ["pinned"] = false,
            ["tts"] = false,
            ["flags"] = 0,
            ["timestamp"] = Timestamp(),
            ["edited_timestamp"] = null,
        };
        channel.Messages.Add(message);
        Put(message, request, body);
        if (message.IsEphemeral)
        {
            message.Body["flags"] = ((int?)message.Body["flags"] ?? 0) | 64;
        }

        if (body["nonce"] is { } nonce)
        {
            message.Body["nonce"] = nonce.DeepClone();
        }

        if (!isLoading)
        {
            message.Versions.Add((JsonObject)message.Body.DeepClone());
        }

        return message;
    }

    public void Change(FakeMessage message, RestRequest request, JsonObject body)
    {
        if (!message.IsLoading)
        {
            message.Body["edited_timestamp"] = Timestamp();
        }

        message.IsLoading = false;
        Put(message, request, body);
        if (message.IsEphemeral)
        {
            message.Body["flags"] = ((int?)message.Body["flags"] ?? 0) | 64;
        }

        message.Versions.Add((JsonObject)message.Body.DeepClone());
    }

    private void Put(FakeMessage message, RestRequest request, JsonObject body)
    {
        foreach (var name in Given.Where(body.ContainsKey))
        {
            message.Body[name] = body[name]?.DeepClone() ?? (name is "content" ? "" : name is "flags" ? 0 : name is "tts" ? false : new JsonArray());
        }

        if (request.Files.Count > 0)
        {
            message.Files = request.Files.ToDictionary(file => file.Name, file => file.Size);
            message.Body["attachments"] = new JsonArray([.. request.Files.Select(file => new JsonObject
            {
                ["id"] = GatewayJson.Text(ids.Next()),
                ["filename"] = file.Name,
                ["size"] = file.Size,
                ["url"] = $"https://cdn.discordapp.com/attachments/{GatewayJson.Text(message.Channel.Id)}/{Uri.EscapeDataString(file.Name)}",
                ["proxy_url"] = $"https://media.discordapp.net/attachments/{GatewayJson.Text(message.Channel.Id)}/{Uri.EscapeDataString(file.Name)}",
            })]);
        }

        foreach (var embed in message.Embeds)
        {
            embed["type"] = "rich";
        }
    }

    private void CheckAttachments(RestRequest request, JsonObject body)
    {
        foreach (var (part, name, _) in request.Files)
        {
            var described = (body["attachments"] as JsonArray ?? []).OfType<JsonObject>().Any(attachment => $"files[{attachment["id"]}]" == part);
            if (!part.StartsWith("files[", StringComparison.Ordinal) || (body["attachments"] is not null && !described))
            {
                violations.Add("attachment", $"The upload {part} ({name}) is described by no attachment.");
            }
        }
    }

    // Discord.Net writes "parse":null with empty lists, which is as good as an empty list.
    private static bool CallsNobody(JsonNode? mentions) => mentions is JsonObject given && (given["parse"] is null or JsonArray { Count: 0 });

    private string Timestamp() => options.Time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture);
}
