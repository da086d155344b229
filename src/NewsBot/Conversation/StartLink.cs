using NewsBot.Archive.Query;

namespace NewsBot.Conversation;

/// <summary>
/// What a link to the bot opens with: "person_1f" for t.me/bot?start=person_1f. At most 64 letters, digits, _ and -, as Telegram allows.
/// </summary>
internal static class StartLink
{
    private const char Between = '_';

    private static readonly CommandName[] Offered =
        [CommandName.Person, CommandName.Quotes, CommandName.Summary, CommandName.About, CommandName.Articles];

    public static string To(CommandName command, long personId) => $"{command.ToString().ToLowerInvariant()}{Between}{Base36.Of(personId)}";

    /// <summary>What "/start person_1f" asks for; null for every other text, also for a /start with words that are none of ours.</summary>
    public static (CommandName Command, long PersonId)? Read(string? text)
    {
        if (text?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var start, var payload] || start.Split('@')[0] != "/start"
            || payload.Split(Between) is not [var name, var id] || Base36.Parse(id) is not { } person)
        {
            return null;
        }

        foreach (var command in Offered)
        {
            if (name.Equals(command.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return (command, person);
            }
        }

        return null;
    }
}
