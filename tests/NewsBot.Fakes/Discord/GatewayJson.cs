using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Discord;

/// <summary>The world as JSON, in the shapes of REST and of the gateway.</summary>
internal static class GatewayJson
{
    private const string LongAgo = "2024-05-20T12:00:00.000000+00:00";

    public static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);

    public static JsonObject User(FakeUser user) => new()
    {
        ["id"] = Text(user.Id),
        ["username"] = user.Name,
        ["discriminator"] = user.IsBot ? "0042" : "0",
        ["global_name"] = user.IsBot ? null : user.Name,
        ["avatar"] = null,
        ["public_flags"] = 0,
        ["flags"] = 0,
        ["bot"] = user.IsBot,
    };

    public static JsonObject Member(FakeMember member, FakeChannel? asked = null)
    {
        JsonObject json = new()
        {
            ["user"] = User(member.User),
            ["roles"] = new JsonArray([.. member.Roles.Select(role => JsonValue.Create(Text(role)))]),
            ["nick"] = null,
            ["avatar"] = null,
            ["joined_at"] = LongAgo,
            ["premium_since"] = null,
            ["communication_disabled_until"] = null,
            ["deaf"] = false,
            ["mute"] = false,
            ["pending"] = false,
            ["flags"] = 0,
        };
        if (asked is not null)
        {
            json["permissions"] = Text(Permissions.Of(member.User.Id, asked));
        }

        return json;
    }

    public static JsonObject Role(FakeRole role, int position = 0) => new()
    {
        ["id"] = Text(role.Id),
        ["name"] = role.Name,
        ["permissions"] = Text(role.Permissions),
        ["position"] = position,
        ["color"] = 0,
        ["colors"] = new JsonObject { ["primary_color"] = 0, ["secondary_color"] = null, ["tertiary_color"] = null },
        ["hoist"] = false,
        ["managed"] = false,
        ["mentionable"] = false,
        ["flags"] = 0,
    };

    public static JsonObject Channel(FakeChannel channel)
    {
        JsonObject json = new() { ["id"] = Text(channel.Id), ["type"] = channel.Type, ["flags"] = 0, ["last_message_id"] = null };
        if (channel.Guild is null)
        {
            json["recipients"] = channel.Recipient is { } recipient ? new JsonArray(User(recipient)) : [];
            return json;
        }

        json["name"] = channel.Name;
        json["guild_id"] = Text(channel.Guild.Id);
        json["parent_id"] = channel.Parent is { } parent ? Text(parent.Id) : null;
        json["position"] = 0;
        json["nsfw"] = false;
        json["rate_limit_per_user"] = 0;
        json["topic"] = null;
        json["permission_overwrites"] = new JsonArray([.. channel.Overwrites.Select(rule => new JsonObject
        {
            ["id"] = Text(rule.Id), ["type"] = rule.Type, ["allow"] = Text(rule.Allow), ["deny"] = Text(rule.Deny),
        })]);
        if (channel.Type == ChannelType.Thread)
        {
            json["owner_id"] = Text(channel.Guild.Owner.Id);
            json["member_count"] = 1;
            json["message_count"] = channel.Messages.Count;
            json["thread_metadata"] = new JsonObject
            {
                ["archived"] = channel.IsLocked,
                ["locked"] = channel.IsLocked,
                ["auto_archive_duration"] = 1440,
                ["archive_timestamp"] = LongAgo,
            };
        }

        return json;
    }

    public static JsonObject Guild(FakeGuild guild) => new()
    {
        ["id"] = Text(guild.Id),
        ["name"] = guild.Name,
        ["owner_id"] = Text(guild.Owner.Id),
        ["preferred_locale"] = guild.Locale,
        ["icon"] = null,
        ["description"] = null,
        ["features"] = new JsonArray(),
        ["emojis"] = new JsonArray(),
        ["stickers"] = new JsonArray(),
        ["roles"] = new JsonArray([.. guild.Roles.Select(Role)]),
        ["verification_level"] = 0,
        ["default_message_notifications"] = 0,
        ["explicit_content_filter"] = 0,
        ["mfa_level"] = 0,
        ["nsfw_level"] = 0,
        ["premium_tier"] = 0,
        ["system_channel_flags"] = 0,
        ["afk_timeout"] = 300,
        ["premium_progress_bar_enabled"] = false,
    };

    public static JsonObject GuildCreate(World world, FakeGuild guild)
    {
        var json = Guild(guild);
        var channels = world.Channels.Where(channel => channel.Guild == guild).ToList();
        json["joined_at"] = LongAgo;
        json["large"] = false;
        json["unavailable"] = false;
        json["member_count"] = guild.Members.Count;
        json["members"] = new JsonArray(Member(guild.Members[world.Bot.Id]));
        json["channels"] = new JsonArray([.. channels.Where(channel => channel.Type != ChannelType.Thread).Select(Channel)]);
        json["threads"] = new JsonArray([.. channels.Where(channel => channel.Type == ChannelType.Thread).Select(Channel)]);
        json["voice_states"] = new JsonArray();
        json["presences"] = new JsonArray();
        json["stage_instances"] = new JsonArray();
        json["guild_scheduled_events"] = new JsonArray();
        json["soundboard_sounds"] = new JsonArray();

        return json;
    }

    public static JsonObject Ready(World world, GatewaySession session, IEnumerable<FakeGuild> guilds, Uri address) => new()
    {
        ["v"] = 10,
        ["user"] = User(world.Bot),
        ["user_settings"] = new JsonObject(),
        ["session_id"] = session.Id,
        ["session_type"] = "normal",
        ["resume_gateway_url"] = address.ToString().TrimEnd('/'),
        ["shard"] = new JsonArray(session.Shard, session.Shards),
        ["application"] = new JsonObject { ["id"] = Text(world.Bot.Id), ["flags"] = 0 },
        ["guilds"] = new JsonArray([.. guilds.Select(guild => new JsonObject { ["id"] = Text(guild.Id), ["unavailable"] = true })]),
        ["private_channels"] = new JsonArray(),
        ["relationships"] = new JsonArray(),
        ["presences"] = new JsonArray(),
        ["guild_join_requests"] = new JsonArray(),
        ["geo_ordered_rtc_regions"] = new JsonArray(),
        ["auth"] = new JsonObject(),
        ["_trace"] = new JsonArray("fake"),
    };
}
