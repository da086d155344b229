using NewsBot.Replies;
using NewsBot.Wording;

namespace NewsBot.Discord.Markup;

/// <summary>Lays an answer's buttons out in rows; people to choose from become a menu. What presses mean is <see cref="Press"/>'s.</summary>
internal static class ReplyRows
{
    private const int MostRows = 5;
    private const int MostInRow = 5;
    private const int MostEntries = 25;
    private const int LongestLabel = 80;
    private const int LongestEntry = 100;

    /// <summary>
    /// The rows under an answer. <paramref name="first"/> leads back to the first page, when the answer is a later one; whatever is
    /// pressed has <paramref name="count"/> items again, when so many were asked for.
    /// </summary>
    public static IReadOnlyList<DiscordRow> Of(Reply reply, Voice voice, ReplyButton? first, int? count = null)
    {
        var rows = new List<DiscordRow>();
        var entries = Entries(reply, count);
        if (entries.Count > 0)
        {
            rows.Add(new DiscordRow([], new DiscordMenu(Press.Menu, DiscordText.Plain(voice["choice.menu"], LongestEntry), entries)));
        }

        // Two buttons of one message may not be the same to Discord.
        var buttons = (first is null ? reply.Buttons : [first, .. reply.Buttons])
            .Where(button => button.Kind != ButtonKind.Choice)
            .Select(button => new DiscordButton(Label(button, LongestLabel), Press.DataOf(button, count)))
            .DistinctBy(button => button.CustomId);
        rows.AddRange(buttons.Chunk(MostInRow).Take(MostRows - rows.Count).Select(row => new DiscordRow(row)));

        return rows;
    }

    private static List<DiscordMenuEntry> Entries(Reply reply, int? count)
    {
        var choices = reply.Buttons.Where(button => button.Kind == ButtonKind.Choice).ToList();
        var headlines = reply.Choices.Take(choices.Count).Select(choice => choice.Latest?.Title).ToList();

        return
        [
            .. choices.Select((button, index) => new DiscordMenuEntry(
                    Label(button, LongestEntry),
                    Press.DataOf(button, count),
                    headlines.ElementAtOrDefault(index) is { Length: > 0 } headline ? DiscordText.Plain(headline, LongestEntry) : null))
                .DistinctBy(entry => entry.Value).Take(MostEntries),
        ];
    }

    private static string Label(ReplyButton button, int most) => DiscordText.Plain(button.Label, most) is { Length: > 0 } label ? label : "…";
}
