using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Telegram;

/// <summary>The methods that send messages.</summary>
internal sealed class MessageMethods(World world, Violations violations)
{
    private const int LongestRichText = 32_768;

    private static readonly HashSet<string> Actions =
    [
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document", "choose_sticker",
        "find_location", "record_video_note", "upload_video_note",
    ];

    public IEnumerable<KeyValuePair<string, Func<ApiCall, Done>>> All =>
    [
        new("sendMessage", SendMessage),
        new("sendPhoto", call => SendFile(call, "photo")),
        new("sendDocument", call => SendFile(call, "document")),
        new("sendChatAction", SendChatAction),
        .. world.Options.OffersRichMessages ? [new KeyValuePair<string, Func<ApiCall, Done>>("sendRichMessage", SendRichMessage)] : Array.Empty<KeyValuePair<string, Func<ApiCall, Done>>>(),
    ];

    private Done SendMessage(ApiCall call)
    {
        var chat = world.ChatOf(call);
        var text = MessageText.Read(call.Text("text"), call.Text("parse_mode"), call.Structure("entities"), MessageText.LongestText, violations);
        if (text.Text.Length == 0)
        {
            throw BotApiException.Fault("message text is empty");
        }

        return Send(call, chat, text, content: null);
    }

    private Done SendFile(ApiCall call, string kind)
    {
        var chat = world.ChatOf(call);
        if (call.Parameters[kind] is null)
        {
            throw BotApiException.Fault($"there is no {kind} in the request");
        }

        var caption = MessageText.Read(call.Text("caption"), call.Text("parse_mode"), call.Structure("caption_entities"), MessageText.LongestCaption, violations);
        var file = new JsonObject { ["file_id"] = $"file-{kind}", ["file_unique_id"] = $"unique-{kind}" };
        JsonNode content = kind == "photo" ? new JsonArray(new JsonObject { ["file_id"] = "file-photo", ["file_unique_id"] = "unique-photo", ["width"] = 800, ["height"] = 418 }) : file;

        return Send(call, chat, caption, new JsonObject { [kind] = content });
    }

    private Done SendRichMessage(ApiCall call)
    {
        var chat = world.ChatOf(call);
        var (text, isRightToLeft) = RichText(call.Structure("rich_message"));
        var message = Send(call, chat, text, content: null).Message!;
        (message.IsRich, message.IsRightToLeft) = (true, isRightToLeft);

        return new Done(message.ToJson(), message);
    }

    /// <summary>The text of a rich message. Its HTML has more tags than that of a plain message.</summary>
    public static (FormattedText Text, bool IsRightToLeft) RichText(JsonNode? rich)
    {
        if (rich is not JsonObject || (rich["html"] is null) == (rich["markdown"] is null) || (rich["html"] ?? rich["markdown"]) is not { } source)
        {
            throw BotApiException.Fault("rich message must contain exactly one of html and markdown");
        }

        var text = rich["html"] is null ? source.ToString() : RichMarkup.TextOf(source.ToString());
        if (text.Length is 0 or > LongestRichText)
        {
            throw BotApiException.Fault(text.Length == 0 ? "message text is empty" : "message is too long");
        }

        return (new FormattedText(text, []), (bool?)rich["is_rtl"] ?? false);
    }

    private Done SendChatAction(ApiCall call)
    {
        world.ChatOf(call);

        return Actions.Contains(call.Text("action") ?? "") ? Done.True : throw BotApiException.Fault("wrong parameter action in request");
    }

    private Done Send(ApiCall call, FakeChat chat, FormattedText text, JsonObject? content)
    {
        if (chat.Type == FakeChatType.Channel && !chat.Administrators.Contains(world.Bot))
        {
            throw BotApiException.Bad("need administrator rights in the channel chat");
        }

        var reply = RepliedTo(call, chat);
        var markup = call.Structure("reply_markup") as JsonObject;
        var keyboard = InlineKeyboard.Read(markup);
        var message = World.Post(chat, id => new FakeMessage
        {
            Chat = chat,
            Id = id,
            From = chat.Type == FakeChatType.Channel ? null : world.Bot,
            Date = call.At,
            Text = text.Text,
            Entities = text.Entities,
            Keyboard = keyboard,
            ReplyMarkup = keyboard.Count > 0 ? (JsonObject)markup!.DeepClone() : null,
            ThreadId = ThreadOf(call, chat) ?? reply?.ThreadId,
            ReplyTo = reply,
            Content = content,
        });

        return new Done(message.ToJson(), message);
    }

    private static FakeMessage? RepliedTo(ApiCall call, FakeChat chat)
    {
        var parameters = call.Structure("reply_parameters");
        var id = (int?)(parameters?["message_id"]?.GetValue<long>()) ?? (int?)call.Number("reply_to_message_id");
        if (id is null)
        {
            return null;
        }

        var mayBeMissing = (bool?)parameters?["allow_sending_without_reply"] ?? call.Flag("allow_sending_without_reply");
        var message = chat.Messages.GetValueOrDefault(id.Value);

        return message is null && !mayBeMissing ? throw BotApiException.Bad("message to be replied not found") : message;
    }

    private static int? ThreadOf(ApiCall call, FakeChat chat)
    {
        if (call.ThreadId is not { } thread)
        {
            return null;
        }

        if (!chat.Topics.ContainsKey(thread))
        {
            throw BotApiException.Bad("message thread not found");
        }

        return chat.ClosedTopics.Contains(thread) ? throw BotApiException.Bad("TOPIC_CLOSED") : thread;
    }
}
