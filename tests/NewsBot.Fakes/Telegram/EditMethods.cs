using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Telegram;

/// <summary>The methods that change or delete messages.</summary>
internal sealed class EditMethods(World world, Violations violations)
{
    private static readonly TimeSpan DeletableFor = TimeSpan.FromHours(48);

    public IEnumerable<KeyValuePair<string, Func<ApiCall, Done>>> All =>
    [
        new("editMessageText", EditMessageText),
        new("editMessageReplyMarkup", call => Edit(call, message => new FormattedText(message.Text, message.Entities), isRightToLeft: null)),
        new("deleteMessage", DeleteMessage),
        new("deleteMessages", DeleteMessages),
    ];

    private Done EditMessageText(ApiCall call)
    {
        if (call.Structure("rich_message") is { } rich && world.Options.OffersRichMessages)
        {
            var (richText, isRightToLeft) = MessageMethods.RichText(rich);
            return Edit(call, _ => richText, isRightToLeft);
        }

        var text = MessageText.Read(call.Text("text"), call.Text("parse_mode"), call.Structure("entities"), MessageText.LongestText, violations);

        return text.Text.Length == 0 ? throw BotApiException.Fault("message text is empty") : Edit(call, _ => text, isRightToLeft: null);
    }

    private Done Edit(ApiCall call, Func<FakeMessage, FormattedText> change, bool? isRightToLeft)
    {
        var message = call.Text("inline_message_id") is { } inline
            ? world.InlineMessages.GetValueOrDefault(inline) ?? throw BotApiException.Bad("MESSAGE_ID_INVALID")
            : OwnMessage(call);
        var text = change(message);
        var markup = call.Structure("reply_markup") as JsonObject;
        var keyboard = InlineKeyboard.Read(markup);
        markup = keyboard.Count > 0 ? markup : null;
        if (message.Text == text.Text && message.Entities.SequenceEqual(text.Entities) && JsonNode.DeepEquals(message.ReplyMarkup, markup))
        {
            throw BotApiException.Bad(
                "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
        }

        (message.Text, message.Entities) = (text.Text, text.Entities);
        (message.Keyboard, message.ReplyMarkup) = (keyboard, (JsonObject?)markup?.DeepClone());
        message.IsRich = isRightToLeft is not null;
        message.IsRightToLeft = isRightToLeft ?? false;
        message.EditedAt = call.At;

        return new Done(call.Text("inline_message_id") is null ? message.ToJson() : true, message);
    }

    private FakeMessage OwnMessage(ApiCall call)
    {
        var chat = world.ChatOf(call);
        var message = chat.Messages.GetValueOrDefault((int)(call.Number("message_id") ?? 0)) ?? throw BotApiException.Bad("message to edit not found");

        return message.From == world.Bot || (message.From is null && chat.Administrators.Contains(world.Bot))
            ? message
            : throw BotApiException.Fault("message can't be edited");
    }

    private Done DeleteMessage(ApiCall call)
    {
        var chat = world.ChatOf(call);
        var message = chat.Messages.GetValueOrDefault((int)(call.Number("message_id") ?? 0)) ?? throw BotApiException.Bad("message to delete not found");
        var mayDelete = message.From == world.Bot || chat.Type == FakeChatType.Private || chat.Administrators.Contains(world.Bot);
        if (!mayDelete || world.Now - message.Date > DeletableFor)
        {
            throw BotApiException.Bad("message can't be deleted for everyone");
        }

        chat.Messages.Remove(message.Id);

        return Done.True;
    }

    private Done DeleteMessages(ApiCall call)
    {
        var chat = world.ChatOf(call);
        foreach (var id in call.Structure("message_ids") as JsonArray ?? throw BotApiException.Fault("message identifiers are not specified"))
        {
            chat.Messages.Remove((int)id!);
        }

        return Done.True;
    }
}
