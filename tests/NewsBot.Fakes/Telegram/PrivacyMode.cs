namespace NewsBot.Fakes.Telegram;

/// <summary>Which messages of a group reach a bot in privacy mode: commands for it or for anybody, mentions of it, replies to it.</summary>
internal static class PrivacyMode
{
    public static bool LetsThrough(World world, FakeMessage message)
    {
        if (!message.Chat.IsGroup || world.Options.ReadsAllGroupMessages || message.Chat.Administrators.Contains(world.Bot))
        {
            return true;
        }

        var isReplyToBot = message.ReplyTo?.From == world.Bot;
        var named = message.Entities.Where(entity => entity.Type is "mention" or "bot_command")
            .Select(entity => (entity.Type, Text: message.Text.Substring(entity.Offset, entity.Length)));

        return isReplyToBot || named.Any(name => IsForBot(name.Type, name.Text, world.Bot.Username!));
    }

    private static bool IsForBot(string type, string text, string username)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);

        return at < 0 ? type == "bot_command" : text.AsSpan(at + 1).Equals(username, StringComparison.OrdinalIgnoreCase);
    }
}
