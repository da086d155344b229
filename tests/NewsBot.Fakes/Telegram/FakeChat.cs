using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Telegram;

public enum FakeChatType
{
    Private,
    Group,
    Supergroup,
    Channel,
}

/// <summary>A chat with its messages. Whoever holds the fake's lock may change it.</summary>
public sealed class FakeChat
{
    private int lastMessageId;

    public required long Id { get; init; }

    public required FakeChatType Type { get; init; }

    public string? Title { get; init; }

    public string? Username { get; init; }

    /// <summary>The one person of a private chat.</summary>
    public FakeUser? Partner { get; init; }

    public bool IsForum { get; init; }

    /// <summary>People who may do everything here; the bot is one of them when it is in the list.</summary>
    public IList<FakeUser> Administrators { get; } = [];

    public IList<FakeUser> Members { get; } = [];

    /// <summary>Names of topics by their thread.</summary>
    public IDictionary<int, string> Topics { get; } = new Dictionary<int, string>();

    public ISet<int> ClosedTopics { get; } = new HashSet<int>();

    /// <summary>Why the bot may not write here, in Telegram's words; null when it may.</summary>
    public string? Refusal { get; internal set; }

    /// <summary>Set once the group became a supergroup.</summary>
    public FakeChat? MigratedTo { get; internal set; }

    internal SortedDictionary<int, FakeMessage> Messages { get; } = [];

    internal bool IsGroup => Type is FakeChatType.Group or FakeChatType.Supergroup;

    internal string TypeName =>
        Type switch
        {
            FakeChatType.Private => "private",
            FakeChatType.Group => "group",
            FakeChatType.Supergroup => "supergroup",
            _ => "channel",
        };

    internal int NextMessageId() => ++lastMessageId;

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id, ["type"] = TypeName };
        json.AddGiven("title", Title);
        json.AddGiven("username", Username);
        json.AddGiven("first_name", Partner?.FirstName);
        if (IsForum)
        {
            json["is_forum"] = true;
        }

        return json;
    }
}
