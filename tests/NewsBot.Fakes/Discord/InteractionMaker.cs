using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Discord;

/// <summary>Makes what the gateway says when a person runs a command, types in an option, or uses a button or menu.</summary>
internal sealed class InteractionMaker(FakeDiscordOptions options, World world, Snowflakes ids, CommandRoutes commands)
{
    private const int Text = 3;
    private const int Integer = 4;
    private const int Boolean = 5;
    private const int UserOption = 6;
    private const int Number = 10;

    private long tokens;

    public FakeInteraction Command(FakeUser user, FakeChannel channel, string name, IEnumerable<(string Name, object Value)> given, string? typingIn)
    {
        var command = commands.Find(channel.Guild, name)
            ?? throw new InvalidOperationException($"No command {name} is registered for {channel.Name}.");
        SeeWhetherAllowed(command, user, channel);
        var (known, values) = Innermost(command["options"] as JsonArray ?? [], [.. given], out var path);
        var chosen = Options(known, values, typingIn);
        path.Reverse();
        foreach (var (sub, type) in path)
        {
            chosen = [new JsonObject { ["name"] = sub, ["type"] = type, ["options"] = chosen }];
        }

        JsonObject data = new()
        {
            ["id"] = (string?)command["id"],
            ["name"] = name,
            ["type"] = 1,
            ["options"] = chosen,
        };
        if ((string?)command["guild_id"] is { } guild)
        {
            data["guild_id"] = guild;
        }

        return Make(typingIn is null ? InteractionType.Command : InteractionType.Autocomplete, user, channel, data, source: null);
    }

    public FakeInteraction Use(FakeUser user, FakeMessage message, string customId, IReadOnlyList<string> values)
    {
        var component = message.Components.FirstOrDefault(component => (string?)component["custom_id"] == customId)
            ?? throw new InvalidOperationException($"The message has no component {customId}.");
        if (message.OnlyFor is { } only && only.Id != user.Id)
        {
            throw new InvalidOperationException($"{user.Name} does not see this message.");
        }

        if ((bool?)component["disabled"] == true)
        {
            throw new InvalidOperationException($"The component {customId} is disabled.");
        }

        JsonObject data = new() { ["custom_id"] = customId, ["component_type"] = (int?)component["type"], ["id"] = 2 };
        if (values.Count > 0)
        {
            var offered = (component["options"] as JsonArray ?? []).Select(option => (string?)option?["value"]).ToHashSet();
            data["values"] = values.All(offered.Contains)
                ? new JsonArray([.. values.Select(value => JsonValue.Create(value))])
                : throw new InvalidOperationException($"The menu does not offer {string.Join(", ", values)}.");
        }

        return Make(InteractionType.Component, user, message.Channel, data, message);
    }

    private FakeInteraction Make(int type, FakeUser user, FakeChannel channel, JsonObject data, FakeMessage? source)
    {
        var id = ids.Next();
        var token = $"aW50ZXJhY3Rpb246{Convert.ToHexStringLower(BitConverter.GetBytes(++tokens))}{GatewayJson.Text(id)}{new string('x', 64)}";
        var guild = channel.Guild;
        JsonObject place = GatewayJson.Channel(channel);
        JsonObject payload = new()
        {
            ["id"] = GatewayJson.Text(id),
            ["application_id"] = GatewayJson.Text(world.Bot.Id),
            ["type"] = type,
            ["token"] = token,
            ["version"] = 1,
            ["data"] = data,
            ["channel_id"] = GatewayJson.Text(channel.Id),
            ["channel"] = place,
            ["locale"] = user.Locale,
            ["app_permissions"] = GatewayJson.Text(guild is { HasBot: true } ? Permissions.Of(world.Bot.Id, channel) : Permissions.Usual),
            ["entitlements"] = new JsonArray(),
            ["attachment_size_limit"] = 10 * 1024 * 1024,
            ["authorizing_integration_owners"] = Owners(user, channel),
            ["context"] = ContextOf(channel),
        };
        if (guild is not null)
        {
            var member = guild.Members.GetValueOrDefault(user.Id) ?? throw new InvalidOperationException($"{user.Name} is no member of {guild.Name}.");
            place["permissions"] = GatewayJson.Text(Permissions.Of(user.Id, channel));
            payload["guild_id"] = GatewayJson.Text(guild.Id);
            payload["guild"] = new JsonObject { ["id"] = GatewayJson.Text(guild.Id), ["locale"] = guild.Locale, ["features"] = new JsonArray() };
            payload["guild_locale"] = guild.Locale;
            payload["member"] = GatewayJson.Member(member, channel);
        }
        else
        {
            payload["user"] = GatewayJson.User(user);
        }

        if (source is not null)
        {
            payload["message"] = source.Body.DeepClone();
        }

        return new FakeInteraction
        {
            Id = id,
            Token = token,
            Type = type,
            User = user,
            Channel = channel,
            CreatedAt = options.Time.GetUtcNow(),
            Source = source,
            Payload = payload,
        };
    }

    /// <summary>In a server, in private with the bot, or in private among people.</summary>
    private static int ContextOf(FakeChannel channel) => channel.Guild is not null ? 0 : channel.Recipient is not null ? 1 : 2;

    private static JsonObject Owners(FakeUser user, FakeChannel channel) => channel switch
    {
        { Guild: { HasBot: true } guild } => new JsonObject { ["0"] = GatewayJson.Text(guild.Id) },
        { Guild: null, Recipient: not null } => new JsonObject { ["0"] = "0", ["1"] = GatewayJson.Text(user.Id) },
        _ => new JsonObject { ["1"] = GatewayJson.Text(user.Id) },
    };

    // What Discord's client would not even offer.
    private static void SeeWhetherAllowed(JsonObject command, FakeUser user, FakeChannel channel)
    {
        var needed = ulong.TryParse((string?)command["default_member_permissions"], out var bits) ? bits : (ulong?)null;
        if (channel.Guild is not null && needed is { } permissions && (Permissions.Of(user.Id, channel) & permissions) != permissions)
        {
            throw new InvalidOperationException($"{user.Name} may not run {command["name"]}.");
        }

        if (command["contexts"] is JsonArray contexts && contexts.All(allowed => (int?)allowed != ContextOf(channel)))
        {
            throw new InvalidOperationException($"{command["name"]} is not offered in {channel.Name}.");
        }

        if (channel is { Guild: { HasBot: false } } or { Guild: null, Recipient: null } && (command["integration_types"] as JsonArray)?.Any(type => (int?)type == 1) != true)
        {
            throw new InvalidOperationException($"{command["name"]} is not offered to people who installed the app for themselves.");
        }
    }

    private static (JsonArray Known, List<(string Name, object Value)> Values) Innermost(
        JsonArray known, List<(string Name, object Value)> values, out List<(string Name, int Type)> path)
    {
        path = [];
        while (values is [var (name, value), ..] && known.FirstOrDefault(option => (string?)option?["name"] == name) is { } sub
            && (int?)sub["type"] is 1 or 2 && value is true)
        {
            path.Add((name, (int)sub["type"]!));
            known = sub["options"] as JsonArray ?? [];
            values = values[1..];
        }

        return (known, values);
    }

    private static JsonArray Options(JsonArray known, List<(string Name, object Value)> values, string? typingIn)
    {
        var missing = known.Where(option => typingIn is null && (bool?)option?["required"] == true).Select(option => (string?)option!["name"])
            .Except(values.Select(value => value.Name)).ToList();
        if (missing.Count > 0)
        {
            throw new InvalidOperationException($"The option {missing[0]} is required.");
        }

        JsonArray chosen = [];
        foreach (var (name, value) in values)
        {
            var option = known.FirstOrDefault(option => (string?)option?["name"] == name) as JsonObject
                ?? throw new InvalidOperationException($"There is no option {name}.");
            JsonObject one = new() { ["name"] = name, ["type"] = (int?)option["type"], ["value"] = Value(option, value, name == typingIn) };
            if (name == typingIn)
            {
                one["focused"] = (bool?)option["autocomplete"] == true ? true : throw new InvalidOperationException($"The option {name} completes nothing.");
            }

            chosen.Add(one);
        }

        return chosen;
    }

    private static JsonNode Value(JsonObject option, object value, bool isTyping)
    {
        JsonNode node = ((int?)option["type"], value) switch
        {
            // What is being typed is text, whatever the option will hold.
            (_, string typed) when isTyping => JsonValue.Create(typed),
            (Text, string text) => JsonValue.Create(text),
            (Integer, int number) => JsonValue.Create(number),
            (Number, double number) => JsonValue.Create(number),
            (Boolean, bool yes) => JsonValue.Create(yes),
            (UserOption or (>= 7 and <= 9), ulong id) => JsonValue.Create(GatewayJson.Text(id)),
            _ => throw new InvalidOperationException($"{option["name"]} takes no {value.GetType().Name}."),
        };
        var isOffered = option["choices"] is not JsonArray { Count: > 0 } choices || choices.Any(choice => JsonNode.DeepEquals(choice?["value"], node));
        var isInRange = value is not int count || (count >= ((int?)option["min_value"] ?? int.MinValue) && count <= ((int?)option["max_value"] ?? int.MaxValue));

        return isOffered && isInRange ? node : throw new InvalidOperationException($"{option["name"]} does not offer {node.ToJsonString()}.");
    }
}
