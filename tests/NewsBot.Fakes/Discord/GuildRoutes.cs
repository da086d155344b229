using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Discord;

/// <summary>Servers, members, and the bot's own account.</summary>
internal sealed class GuildRoutes(FakeDiscordOptions options, World world, GatewaySessions sessions, FakeFaults faults)
{
    public RestAnswer Guild(RestRequest request, string[] segments)
    {
        var guild = world.Guilds.Find(guild => GatewayJson.Text(guild.Id) == segments[1]) ?? throw DiscordRefusal.UnknownGuild();
        if (!guild.HasBot)
        {
            throw DiscordRefusal.MissingAccess();
        }

        return (request.Method, segments[2..]) switch
        {
            ("GET", []) => RestAnswer.Of(GatewayJson.Guild(guild)),
            ("GET", ["roles"]) => RestAnswer.Of(new JsonArray([.. guild.Roles.Select(GatewayJson.Role)])),
            ("GET", ["channels"]) => RestAnswer.Of(new JsonArray([.. world.Channels
                .Where(channel => channel.Guild == guild && channel.Type != ChannelType.Thread).Select(GatewayJson.Channel)])),
            ("GET", ["members", var id]) => RestAnswer.Of(GatewayJson.Member(
                guild.Members.Values.FirstOrDefault(member => GatewayJson.Text(member.User.Id) == id) ?? throw DiscordRefusal.UnknownMember())),
            _ => throw DiscordRefusal.NotFound(),
        };
    }

    public RestAnswer User(string id) => RestAnswer.Of(GatewayJson.User(
        id == "@me" ? world.Bot : world.Users.Find(user => GatewayJson.Text(user.Id) == id) ?? throw DiscordRefusal.UnknownUser()));

    public RestAnswer Application() => RestAnswer.Of(new JsonObject
    {
        ["id"] = GatewayJson.Text(world.Bot.Id),
        ["name"] = world.Bot.Name,
        ["icon"] = null,
        ["description"] = "",
        ["bot_public"] = true,
        ["bot_require_code_grant"] = false,
        ["verify_key"] = new string('0', 64),
        ["flags"] = 0,
        ["owner"] = GatewayJson.User(world.Owner),
        ["team"] = null,
        ["bot"] = GatewayJson.User(world.Bot),
        ["approximate_guild_count"] = world.Guilds.Count,
        ["integration_types_config"] = new JsonObject { ["0"] = new JsonObject(), ["1"] = new JsonObject() },
    });

    public RestAnswer GatewayAddress(bool forBot)
    {
        JsonObject body = new() { ["url"] = sessions.Address!.ToString().TrimEnd('/') };
        if (forBot)
        {
            body["shards"] = options.Shards;
            body["session_start_limit"] = new JsonObject
            {
                ["total"] = options.IdentifiesADay,
                ["remaining"] = sessions.IdentifiesLeft,
                ["reset_after"] = (int)TimeSpan.FromHours(23).TotalMilliseconds,
                ["max_concurrency"] = faults.MaxConcurrency,
            };
        }

        return RestAnswer.Of(body);
    }
}
