using NewsBot.Analysis;
using NewsBot.Replies;

namespace NewsBot.Discord.Markup;

/// <summary>
/// Renders answers as messages with embeds, within every limit of Discord. What is too much for one message goes on in further
/// ones, never in the middle of an item; the buttons stand under the last.
/// </summary>
internal static class DiscordMarkup
{
    public const int LongestTitle = 256;
    public const int LongestDescription = 4_096;
    public const int LongestMessage = 6_000;
    public const int MostEmbeds = 10;

    public static IReadOnlyList<DiscordMessage> Render(Reply reply, IReadOnlyList<DiscordRow> rows)
    {
        var title = reply.Heading is null ? null : Title(reply.Heading, reply.Language);
        var messages = new List<DiscordMessage>();
        foreach (var embeds in Messages(title, Blocks(reply)))
        {
            messages.Add(new DiscordMessage { Embeds = embeds });
        }

        messages[^1] = messages[^1] with { Rows = rows };

        return messages;
    }

    private static string Title(string heading, Language language)
    {
        var shown = DiscordText.Fitting(heading, LongestTitle, text => DiscordText.Line(text, language));

        return DiscordText.Line(shown, language);
    }

    /// <summary>The items and notes, each with what parts it from the one before.</summary>
    private static IEnumerable<Block> Blocks(Reply reply)
    {
        foreach (var item in reply.Items)
        {
            yield return new Block(ItemMarkup.Of(item, reply.Language), item.Kind == ItemKind.Line ? "\n" : "\n\n");
        }

        for (var number = 0; number < reply.Notes.Count; number++)
        {
            var note = DiscordText.Fitting(reply.Notes[number], LongestDescription, text => DiscordText.Lines(text, reply.Language));
            yield return new Block(DiscordText.Lines(note, reply.Language), number == 0 ? "\n\n" : "\n");
        }
    }

    private static IEnumerable<IReadOnlyList<DiscordEmbed>> Messages(string? title, IEnumerable<Block> blocks)
    {
        var embeds = new List<DiscordEmbed> { new(title, "") };
        foreach (var block in blocks.Where(block => block.Text.Length > 0))
        {
            var last = embeds[^1];
            var longer = last.Description.Length == 0 ? block.Text : $"{last.Description}{block.Before}{block.Text}";
            var others = embeds.SkipLast(1).Sum(embed => embed.Length) + (last.Title?.Length ?? 0);
            if (longer.Length <= LongestDescription && others + longer.Length <= LongestMessage)
            {
                embeds[^1] = last with { Description = longer };
            }
            else if (embeds.Sum(embed => embed.Length) + block.Text.Length <= LongestMessage && embeds.Count < MostEmbeds)
            {
                embeds.Add(new DiscordEmbed(null, block.Text));
            }
            else
            {
                yield return embeds;
                embeds = [new DiscordEmbed(null, block.Text)];
            }
        }

        yield return embeds;
    }

    private sealed record Block(string Text, string Before);
}
