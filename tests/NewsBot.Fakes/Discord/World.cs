namespace NewsBot.Fakes.Discord;

/// <summary>An account; the locale is that of the person's client, which knows no Arabic.</summary>
public sealed record FakeUser(ulong Id, string Name, string Locale = "en-US", bool IsBot = false);

/// <summary>A role; the one with the guild's own id is everybody's.</summary>
public sealed record FakeRole(ulong Id, string Name, ulong Permissions);

/// <summary>What a channel grants or denies to a role (type 0) or a user (type 1).</summary>
public sealed record FakeOverwrite(ulong Id, int Type, ulong Allow, ulong Deny);

public sealed record FakeMember(FakeUser User)
{
    public List<ulong> Roles { get; } = [];
}

public sealed class FakeGuild(ulong id, string name, string locale, FakeUser owner)
{
    public ulong Id => id;

    public string Name => name;

    public string Locale => locale;

    public FakeUser Owner => owner;

    public List<FakeRole> Roles { get; } = [new(id, "@everyone", Permissions.Usual)];

    public Dictionary<ulong, FakeMember> Members { get; } = [];

    /// <summary>Whether the bot was added to the server, and not only to the account of one of its members.</summary>
    public bool HasBot { get; set; } = true;
}

public static class ChannelType
{
    public const int Text = 0;
    public const int Direct = 1;
    public const int News = 5;
    public const int Thread = 11;
}

public sealed class FakeChannel(ulong id, string name, int type, FakeGuild? guild)
{
    public ulong Id => id;

    public string Name => name;

    public int Type => type;

    public FakeGuild? Guild => guild;

    /// <summary>The channel a thread belongs to.</summary>
    public FakeChannel? Parent { get; init; }

    /// <summary>The person on the other side of a direct channel with the bot.</summary>
    public FakeUser? Recipient { get; init; }

    public List<FakeOverwrite> Overwrites { get; } = [];

    public bool IsLocked { get; set; }

    /// <summary>Whether the person has closed direct messages: nothing can be sent.</summary>
    public bool IsClosed { get; set; }

    internal List<FakeMessage> Messages { get; } = [];
}

/// <summary>Who and what there is: the servers, channels and people a test talks as.</summary>
public sealed class World
{
    private readonly Snowflakes ids;

    internal World(Snowflakes ids)
    {
        this.ids = ids;
        Bot = AddUser("NewsBot", isBot: true);
        Owner = AddUser("owner");
        Reader = AddUser("reader");
        Guild = AddGuild("Readers", Owner);
        Join(Guild, Reader);
        Channel = AddChannel(Guild, "general");
    }

    public FakeUser Bot { get; }

    /// <summary>Owns the first server, and so may do everything in it.</summary>
    public FakeUser Owner { get; }

    /// <summary>A member without any role.</summary>
    public FakeUser Reader { get; }

    public FakeGuild Guild { get; }

    public FakeChannel Channel { get; }

    public List<FakeUser> Users { get; } = [];

    public List<FakeGuild> Guilds { get; } = [];

    public List<FakeChannel> Channels { get; } = [];

    public FakeUser AddUser(string name, string locale = "en-US", bool isBot = false)
    {
        var user = new FakeUser(ids.Next(), name, locale, isBot);
        Users.Add(user);
        return user;
    }

    public FakeGuild AddGuild(string name, FakeUser owner, string locale = "en-US")
    {
        var guild = new FakeGuild(ids.Next(), name, locale, owner);
        Guilds.Add(guild);
        Join(guild, owner);
        Join(guild, Bot);
        return guild;
    }

    public static FakeMember Join(FakeGuild guild, FakeUser user)
    {
        var member = new FakeMember(user);
        guild.Members[user.Id] = member;
        return member;
    }

    public FakeRole AddRole(FakeGuild guild, string name, ulong permissions)
    {
        var role = new FakeRole(ids.Next(), name, permissions);
        guild.Roles.Add(role);
        return role;
    }

    public FakeChannel AddChannel(FakeGuild guild, string name, int type = ChannelType.Text) => Add(new FakeChannel(ids.Next(), name, type, guild));

    public FakeChannel AddThread(FakeChannel parent, string name) =>
        Add(new FakeChannel(ids.Next(), name, ChannelType.Thread, parent.Guild) { Parent = parent });

    /// <summary>The direct channel between the bot and a person, made when there is none.</summary>
    public FakeChannel DirectChannel(FakeUser user) =>
        Channels.Find(channel => channel.Recipient?.Id == user.Id) ?? Add(new FakeChannel(ids.Next(), user.Name, ChannelType.Direct, guild: null) { Recipient = user });

    /// <summary>A direct channel among people, where the bot is only as somebody's own app.</summary>
    public FakeChannel PeoplesChannel(string name) => Add(new FakeChannel(ids.Next(), name, ChannelType.Direct, guild: null));

    private FakeChannel Add(FakeChannel channel)
    {
        Channels.Add(channel);
        return channel;
    }
}
