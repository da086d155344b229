using System.Globalization;
using NewsBot.Analysis;
using NewsBot.Conversation;

namespace NewsBot.Telegram;

/// <summary>
/// Decides what is said to the bot. In private everything is; elsewhere a command, a mention of its name, or a reply to one of its
/// messages. Shared inline results and the words of other bots never are.
/// </summary>
internal static class Hearing
{
    /// <summary>The words said to the bot; null when they are meant for others.</summary>
    public static string? In(TelegramMessage message, TelegramUser bot)
    {
        var text = message.Text ?? message.Caption;
        var isBot = message.From is { IsBot: true } && message.SenderChat is null;
        if (string.IsNullOrWhiteSpace(text) || isBot || message.ViaBot is not null)
        {
            return null;
        }

        if (message.Chat.IsPrivate)
        {
            return text;
        }

        var handle = $"@{bot.Username}";
        if (text.StartsWith('/'))
        {
            var command = text.Split([' ', '\n'], 2)[0];
            var at = command.IndexOf('@', StringComparison.Ordinal);

            return at < 0 || command[at..].Equals(handle, StringComparison.OrdinalIgnoreCase) ? text : null;
        }

        if (WithoutMention(text, handle) is { } rest)
        {
            return rest.Length == 0 ? "/help" : rest;
        }

        return message.ReplyToMessage?.From?.Id == bot.Id ? text : null;
    }

    /// <summary>A command that does not say for which bot: when it is none of ours, it was meant for another one.</summary>
    public static bool MayBeForOthers(TelegramMessage message) =>
        !message.Chat.IsPrivate && message.Text is ['/', ..] text && !text.Split([' ', '\n'], 2)[0].Contains('@', StringComparison.Ordinal);

    /// <summary>The language a user's Telegram is in; null when it is neither of ours.</summary>
    public static Language? LanguageOf(TelegramUser? user) => user?.LanguageCode switch
    {
        { } code when code.StartsWith("ar", StringComparison.OrdinalIgnoreCase) => Language.Arabic,
        { } code when code.StartsWith("en", StringComparison.OrdinalIgnoreCase) => Language.English,
        _ => null,
    };

    public static Incoming Asking(TelegramChat chat, long? topic, TelegramUser? user) => new()
    {
        Platform = TelegramPlatform.PlatformName,
        ChatId = Id(chat.Id),
        Thread = topic is { } thread ? Id(thread) : null,
        // A channel's posts have no author but the channel.
        UserId = Id(user?.Id ?? chat.Id),
        UserLanguage = LanguageOf(user),
    };

    private static string? WithoutMention(string text, string handle)
    {
        var at = handle.Length > 1 ? text.IndexOf(handle, StringComparison.OrdinalIgnoreCase) : -1;
        var end = at + handle.Length;
        if (at < 0 || (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_')))
        {
            return null;
        }

        return $"{text[..at].TrimEnd()} {text[end..].TrimStart([' ', ',', '،', ':'])}".Trim();
    }

    private static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);
}
