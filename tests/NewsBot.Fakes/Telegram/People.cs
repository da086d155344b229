using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Telegram;

/// <summary>What people do to a bot: write, press, ask inline, block it, change their groups.</summary>
internal sealed class People(World world)
{
    private const string ChatInstance = "4611686018427387904";

    public bool LastWasDelivered { get; private set; }

    public static FormattedText TextOf(JsonNode result, Violations violations)
    {
        var content = result["input_message_content"];

        return MessageText.Read(content?["message_text"]?.ToString(), content?["parse_mode"]?.ToString(), content?["entities"], MessageText.LongestText, violations);
    }

    public FakeMessage Say(FakeChat chat, FakeUser? user, string text, FakeMessage? replyTo, int? thread)
    {
        var message = World.Post(chat, id => new FakeMessage
        {
            Chat = chat,
            Id = id,
            From = chat.Type == FakeChatType.Channel ? null : user,
            Date = world.Now,
            Text = text,
            Entities = [.. PlainEntities.In(text)],
            ThreadId = thread ?? replyTo?.ThreadId,
            ReplyTo = replyTo,
        });
        LastWasDelivered = PrivacyMode.LetsThrough(world, message);
        if (LastWasDelivered)
        {
            world.Announce(message);
        }

        return message;
    }

    public void Edit(FakeMessage message, string text)
    {
        (message.Text, message.Entities, message.EditedAt) = (text, [.. PlainEntities.In(text)], world.Now);
        if (PrivacyMode.LetsThrough(world, message))
        {
            world.Updates.Add(message.Chat.Type == FakeChatType.Channel ? "edited_channel_post" : "edited_message", message.ToJson());
        }
    }

    public string Press(FakeMessage message, FakeUser user, string data)
    {
        var id = world.OpenQuery();
        var inline = world.InlineMessages.FirstOrDefault(pair => pair.Value == message).Key;
        var json = new JsonObject { ["id"] = id, ["from"] = user.ToJson(), ["chat_instance"] = ChatInstance, ["data"] = data };
        json.AddGiven("inline_message_id", inline);
        json.AddGiven("message", inline is null ? message.ToJson() : null);
        world.Updates.Add("callback_query", json);

        return id;
    }

    public string AskInline(FakeUser user, string query, string offset)
    {
        var id = world.OpenQuery();
        world.Updates.Add("inline_query", new JsonObject
        {
            ["id"] = id,
            ["from"] = user.ToJson(),
            ["query"] = query,
            ["offset"] = offset,
            ["chat_type"] = "sender",
        });

        return id;
    }

    /// <summary>Somebody shares one of the results of an inline query in a chat the bot need not be in.</summary>
    public FakeMessage Share(FakeUser user, string query, JsonNode result, FakeChat chat, Violations violations)
    {
        var text = TextOf(result, violations);
        var keyboard = InlineKeyboard.Read(result["reply_markup"]);
        var message = World.Post(chat, id => new FakeMessage
        {
            Chat = chat,
            Id = id,
            From = user,
            Date = world.Now,
            Text = text.Text,
            Entities = text.Entities,
            Keyboard = keyboard,
            ReplyMarkup = (JsonObject?)result["reply_markup"]?.DeepClone(),
            Content = new JsonObject { ["via_bot"] = world.Bot.ToJson() },
        });
        if (chat.IsGroup && chat.Refusal is null)
        {
            world.Announce(message);
        }

        var inlineId = $"inline-{world.OpenQuery()}";
        world.InlineMessages[inlineId] = message;
        var chosen = new JsonObject { ["result_id"] = result["id"]!.ToString(), ["from"] = user.ToJson(), ["query"] = query };
        chosen.AddGiven("inline_message_id", keyboard.Count > 0 ? inlineId : null);
        world.Updates.Add("chosen_inline_result", chosen);

        return message;
    }

    /// <summary>The bot's standing in a chat changes, and the bot hears of it.</summary>
    public void Stand(FakeChat chat, FakeUser by, string? refusal, bool isAdministrator)
    {
        var before = StandingOf(chat);
        chat.Refusal = refusal;
        chat.Administrators.Remove(world.Bot);
        if (isAdministrator)
        {
            chat.Administrators.Add(world.Bot);
        }

        world.Updates.Add("my_chat_member", new JsonObject
        {
            ["chat"] = chat.ToJson(),
            ["from"] = by.ToJson(),
            ["date"] = world.Now.ToUnixTimeSeconds(),
            ["old_chat_member"] = before,
            ["new_chat_member"] = StandingOf(chat),
        });
    }

    public FakeChat Migrate(FakeChat group)
    {
        var successor = world.AddChat(FakeChatType.Supergroup, group.Title!, username: null, isForum: false);
        foreach (var (from, to) in new[] { (group.Administrators, successor.Administrators), (group.Members, successor.Members) })
        {
            foreach (var user in from)
            {
                to.Add(user);
            }
        }

        world.Announce(News(group, new JsonObject { ["migrate_to_chat_id"] = successor.Id }));
        world.Announce(News(successor, new JsonObject { ["migrate_from_chat_id"] = group.Id }));
        group.MigratedTo = successor;

        return successor;
    }

    private FakeMessage News(FakeChat chat, JsonObject content) =>
        World.Post(chat, id => new FakeMessage { Chat = chat, Id = id, From = chat.Administrators.FirstOrDefault(user => !user.IsBot), Date = world.Now, Content = content });

    private JsonObject StandingOf(FakeChat chat)
    {
        var json = ChatMethods.MemberJson(chat, world.Bot);
        if (chat.Refusal is not null)
        {
            json = new JsonObject { ["status"] = "kicked", ["user"] = world.Bot.ToJson(), ["until_date"] = 0 };
        }

        return json;
    }
}
