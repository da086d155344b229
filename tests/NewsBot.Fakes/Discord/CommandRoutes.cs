using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Discord;

/// <summary>The registered slash commands, for everywhere and for single servers.</summary>
internal sealed class CommandRoutes(World world, Snowflakes ids, Violations violations)
{
    private const int CreatesADay = 200;

    private readonly Dictionary<string, List<JsonObject>> registered = [];
    private readonly Dictionary<string, int> creates = [];

    /// <summary>The commands of a server, or those of everywhere.</summary>
    public IReadOnlyList<JsonObject> Of(FakeGuild? guild) => registered.GetValueOrDefault(Key(guild is null ? null : GatewayJson.Text(guild.Id))) ?? [];

    /// <summary>The command a person in that server would run: the server's own stands before that of everywhere.</summary>
    public JsonObject? Find(FakeGuild? guild, string name) =>
        (guild is null ? [] : Of(guild)).Concat(Of(null)).FirstOrDefault(command => (string?)command["name"] == name);

    public RestAnswer Answer(RestRequest request, string[] segments)
    {
        if (segments[1] != GatewayJson.Text(world.Bot.Id))
        {
            throw new DiscordRefusal(403, 20012, "You are not authorized to perform this action on this application");
        }

        string? guild = segments is [_, _, "guilds", var id, ..] ? id : null;
        if (guild is not null && world.Guilds.Find(known => GatewayJson.Text(known.Id) == guild) is not { HasBot: true })
        {
            throw DiscordRefusal.MissingAccess();
        }

        var all = registered.TryGetValue(Key(guild), out var list) ? list : registered[Key(guild)] = [];

        return (request.Method, segments[(guild is null ? 3 : 5)..]) switch
        {
            ("GET", []) => RestAnswer.Of(Json(all)),
            ("PUT", []) => Put(request.Body as JsonArray ?? throw DiscordRefusal.NoJson(), all, guild),
            ("POST", []) => Post(request.Form, all, guild),
            ("GET", [var command]) => RestAnswer.Of(Known(all, command).DeepClone()),
            ("DELETE", [var command]) => Delete(all, command),
            _ => throw DiscordRefusal.NotFound(),
        };
    }

    private RestAnswer Put(JsonArray given, List<JsonObject> all, string? guild)
    {
        Check(given);
        var made = given.OfType<JsonObject>().Select(command => Complete(command, all, guild)).ToList();
        all.Clear();
        all.AddRange(made);

        return RestAnswer.Of(Json(all));
    }

    private RestAnswer Post(JsonObject given, List<JsonObject> all, string? guild)
    {
        Check([given.DeepClone()]);
        var made = Complete(given, all, guild);
        all.RemoveAll(command => (string?)command["name"] == (string?)made["name"]);
        all.Add(made);

        return new RestAnswer(201, made.DeepClone());
    }

    private static RestAnswer Delete(List<JsonObject> all, string id)
    {
        all.Remove(Known(all, id));
        return RestAnswer.Nothing;
    }

    private void Check(JsonArray given)
    {
        var faults = CommandRules.Faults(given);
        foreach (var (path, code, message) in faults)
        {
            violations.Add("command", $"{path} {code} {message}");
        }

        if (faults.Count > 0)
        {
            throw DiscordRefusal.Form(faults);
        }
    }

    private JsonObject Complete(JsonObject given, List<JsonObject> all, string? guild)
    {
        var old = all.Find(command => (string?)command["name"] == (string?)given["name"] && ((int?)command["type"] ?? 1) == ((int?)given["type"] ?? 1));
        if (old is null && (creates[Key(guild)] = creates.GetValueOrDefault(Key(guild)) + 1) > CreatesADay)
        {
            throw new DiscordRefusal(400, 30034, "Max number of daily application command creates has been reached (200)");
        }

        var made = (JsonObject)given.DeepClone();
        made["id"] = (string?)old?["id"] ?? GatewayJson.Text(ids.Next());
        made["application_id"] = GatewayJson.Text(world.Bot.Id);
        made["version"] = GatewayJson.Text(ids.Next());
        made["type"] ??= 1;
        made["nsfw"] ??= false;
        made["description"] ??= "";
        made["default_member_permissions"] = given["default_member_permissions"]?.ToString();
        made["name_localizations"] ??= null;
        made["description_localizations"] ??= null;
        if (guild is not null)
        {
            made["guild_id"] = guild;
        }
        else
        {
            made["contexts"] ??= null;
            made["integration_types"] ??= new JsonArray(0);
        }

        return made;
    }

    private static JsonObject Known(List<JsonObject> all, string id) => all.Find(command => (string?)command["id"] == id) ?? throw DiscordRefusal.UnknownCommand();

    private static JsonArray Json(List<JsonObject> all) => [.. all.Select(command => command.DeepClone())];

    private static string Key(string? guild) => guild ?? "";
}
