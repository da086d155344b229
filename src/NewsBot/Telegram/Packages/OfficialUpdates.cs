using Official = global::Telegram.Bot.Types;

namespace NewsBot.Telegram.Packages;

/// <summary>Turns the package's updates into ours.</summary>
internal static class OfficialUpdates
{
    public static TelegramUpdate Update(Official.Update update) => new()
    {
        UpdateId = update.Id,
        Message = Message(update.Message),
        ChannelPost = Message(update.ChannelPost),
        CallbackQuery = update.CallbackQuery is { } pressed
            ? new PressedButton { Id = pressed.Id, From = User(pressed.From)!, Message = Message(pressed.Message), Data = pressed.Data }
            : null,
        InlineQuery = update.InlineQuery is { } question
            ? new InlineQuestion { Id = question.Id, From = User(question.From)!, Query = question.Query, Offset = question.Offset }
            : null,
        MyChatMember = update.MyChatMember is { } changed
            ? new ChangedMembership { Chat = Chat(changed.Chat), NewChatMember = Membership(changed.NewChatMember) }
            : null,
    };

    public static TelegramUser? User(Official.User? user) => user is null
        ? null
        : new TelegramUser { Id = user.Id, IsBot = user.IsBot, Username = user.Username, LanguageCode = user.LanguageCode };

    public static TelegramChat Chat(Official.Chat chat) => new()
    {
        Id = chat.Id,
        Type = chat.Type.ToString().ToLowerInvariant(),
        IsForum = chat.IsForum,
        Title = chat.Title,
        Username = chat.Username,
    };

    public static ChatMembership Membership(Official.ChatMember member) => new()
    {
        Status = member.Status.ToString().ToLowerInvariant(),
        // The package does not tell of the restricted who left; whoever is there can be written to.
        IsMember = true,
    };

    private static TelegramMessage? Message(Official.Message? message) => message is null
        ? null
        : new TelegramMessage
        {
            MessageId = message.Id,
            Chat = Chat(message.Chat),
            From = User(message.From),
            MessageThreadId = message.MessageThreadId,
            Date = new DateTimeOffset(DateTime.SpecifyKind(message.Date, DateTimeKind.Utc)).ToUnixTimeSeconds(),
            Text = message.Text,
            ReplyToMessage = Message(message.ReplyToMessage),
        };
}
