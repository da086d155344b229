using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Telegram;

/// <summary>What a method gave back, and the message it made or changed.</summary>
internal sealed record Done(JsonNode Result, FakeMessage? Message = null)
{
    public static Done True { get; } = new(true);
}

/// <summary>The people, chats and messages of one bot. Whoever reads or changes them holds <see cref="Gate"/>.</summary>
internal sealed class World(FakeTelegramOptions options)
{
    private long lastGroupId = 4_100_000;
    private long lastQueryId = 880_000_000_000;

    public Lock Gate { get; } = new();

    public FakeTelegramOptions Options => options;

    public FakeUser Bot { get; } =
        new(long.Parse(options.Token.Split(':')[0], CultureInfo.InvariantCulture), options.BotName, Username: options.BotUsername) { IsBot = true };

    public Dictionary<long, FakeUser> Users { get; } = [];

    public Dictionary<long, FakeChat> Chats { get; } = [];

    public UpdateQueue Updates { get; } = new();

    /// <summary>Pressed buttons and inline queries that wait for an answer, with the time they came.</summary>
    public Dictionary<string, DateTimeOffset> OpenQueries { get; } = [];

    /// <summary>Messages people shared from inline answers, by their id.</summary>
    public Dictionary<string, FakeMessage> InlineMessages { get; } = [];

    public DateTimeOffset Now => options.Time.GetUtcNow();

    /// <summary>Groups count down from one number, supergroups and channels from another, as on Telegram.</summary>
    public FakeChat AddChat(FakeChatType type, string title, string? username, bool isForum)
    {
        var number = ++lastGroupId;
        var chat = new FakeChat
        {
            Id = type == FakeChatType.Group ? -number : -1_000_000_000_000 - number,
            Type = type,
            Title = title,
            Username = username,
            IsForum = isForum,
        };
        Chats[chat.Id] = chat;

        return chat;
    }

    public FakeChat PrivateChat(FakeUser user)
    {
        if (!Chats.TryGetValue(user.Id, out var chat))
        {
            chat = new FakeChat { Id = user.Id, Type = FakeChatType.Private, Partner = user };
            Chats[user.Id] = chat;
        }

        return chat;
    }

    public string OpenQuery()
    {
        var id = (++lastQueryId).ToString(CultureInfo.InvariantCulture);
        OpenQueries[id] = Now;

        return id;
    }

    /// <summary>The chat a request means, when the bot may act there.</summary>
    public FakeChat ChatOf(ApiCall call)
    {
        var chat = Named(call);
        if (chat.MigratedTo is { } successor)
        {
            throw new BotApiException(400, "Bad Request: group chat was upgraded to a supergroup chat") { MigrateToChatId = successor.Id };
        }

        return chat.Refusal is { } refusal ? throw new BotApiException(403, refusal) : chat;
    }

    /// <summary>The chat a request means, wherever the bot stands with it.</summary>
    public FakeChat Named(ApiCall call)
    {
        var name = call.Text("chat_id");
        if (string.IsNullOrEmpty(name))
        {
            throw BotApiException.Fault("chat_id is empty");
        }

        var chat = name[0] == '@'
            ? Chats.Values.FirstOrDefault(chat => chat.Username?.Equals(name[1..], StringComparison.OrdinalIgnoreCase) == true)
            : Chats.GetValueOrDefault(call.ChatId ?? 0);
        if (chat is null && Users.ContainsKey(call.ChatId ?? 0))
        {
            throw new BotApiException(403, "Forbidden: bot can't initiate conversation with a user");
        }

        return chat ?? throw BotApiException.Bad("chat not found");
    }

    /// <summary>Puts a message into its chat under the next id. The bot does not hear of it yet.</summary>
    public static FakeMessage Post(FakeChat chat, Func<int, FakeMessage> write)
    {
        var message = write(chat.NextMessageId());
        chat.Messages[message.Id] = message;

        return message;
    }

    /// <summary>Puts a message among the updates.</summary>
    public void Announce(FakeMessage message) =>
        Updates.Add(message.Chat.Type == FakeChatType.Channel ? "channel_post" : "message", message.ToJson());
}
