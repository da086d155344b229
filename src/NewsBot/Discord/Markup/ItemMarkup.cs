using System.Globalization;
using NewsBot.Analysis;
using NewsBot.Replies;

namespace NewsBot.Discord.Markup;

/// <summary>Writes one thing an answer shows: who said it, the words themselves, and their receipt, each on lines of its own.</summary>
internal static class ItemMarkup
{
    // Together they stay below what one embed holds.
    private const int LongestText = 1_800;
    private const int LongestLead = 300;
    private const int LongestDetails = 800;
    private const int LongestTitle = 300;
    private const int LongestFacts = 300;

    private const long Day = 86_400_000;

    public static string Of(ReplyItem item, Language language)
    {
        var lines = item.Kind == ItemKind.Line
            ? [DiscordText.Lines($"• {DiscordText.Fitting(item.Text, LongestText, text => DiscordText.Lines(text, language))}", language)]
            : new[] { item.Kind == ItemKind.Article ? Title(item.Receipt!, language, isBold: true) : "", Words(item, language) }
                .Concat(Details(item, language))
                .Concat(ReceiptLines(item, language));

        return string.Join('\n', lines.Where(line => line.Length > 0));
    }

    private static string Words(ReplyItem item, Language language)
    {
        var lead = item.Lead is null ? "" : DiscordText.Inline(DiscordText.Fitting(item.Lead, LongestLead, text => DiscordText.Inline(text, language)), language);
        if (item.Text.Length == 0)
        {
            return lead.Length == 0 ? "" : $"{DiscordText.MarkOf(language)}**{lead}**";
        }

        if (item.Kind == ItemKind.Quote)
        {
            var head = lead.Length == 0 ? "" : $"{DiscordText.MarkOf(language)}**{lead}**:\n";
            return $"{head}{Shown(item, language, text => DiscordText.Quotation(text, language))}";
        }

        var words = Shown(item, language, text => DiscordText.Lines(text, language));
        return lead.Length == 0 ? words : $"{DiscordText.MarkOf(language)}**{lead}**{(item.Kind == ItemKind.Person ? ":" : "")} {words[1..]}";
    }

    /// <summary>The slice between its marks; what is too long ends with an ellipsis.</summary>
    private static string Shown(ReplyItem item, Language language, Func<string, string> written)
    {
        var (open, close) = !item.IsVerbatim ? ("", "") : language == Language.Arabic ? ("«", "»") : ("“", "”");
        var text = DiscordText.Fitting(item.Text, LongestText, written);
        var cut = item.IsCut || text.Length < item.Text.Length ? " …" : "";

        return written($"{open}{text}{cut}{close}");
    }

    private static IEnumerable<string> Details(ReplyItem item, Language language)
    {
        var left = LongestDetails;
        foreach (var detail in item.Details)
        {
            var text = DiscordText.Fitting(detail, left, part => DiscordText.Line(part, language));
            var line = text.Length == 0 ? "" : DiscordText.Line(text, language);
            left -= line.Length;
            yield return line;
        }
    }

    private static IEnumerable<string> ReceiptLines(ReplyItem item, Language language)
    {
        if (item.Receipt is not { } receipt)
        {
            yield break;
        }

        if (item.Kind != ItemKind.Article)
        {
            yield return Title(receipt, language, isBold: false);
        }

        var facts = string.Join(" · ", receipt.Facts.Select(fact => Fact(receipt, fact, language)));
        yield return facts.Length is 0 or > LongestFacts ? "" : $"{DiscordText.MarkOf(language)}{facts}";
    }

    /// <summary>The title, leading to the article when it has an address.</summary>
    private static string Title(Receipt receipt, Language language, bool isBold)
    {
        var text = DiscordText.Inline(DiscordText.Fitting(receipt.Title, LongestTitle, part => DiscordText.Inline(part, language)), language);
        var linked = LinkTarget.Of(receipt.Url) is { } address ? $"[{text}]({address})" : text;

        return $"{DiscordText.MarkOf(language)}{(isBold ? $"**{linked}**" : linked)}";
    }

    // A reader's Discord words an instant in the reader's language and zone. A date without a time is midnight UTC here: in
    // America that would be shown as the day before, so it stays as we worded it.
    private static string Fact(Receipt receipt, string fact, Language language) =>
        fact == receipt.Day && receipt.Article.PublishedAt is { } at && at % Day != 0
            ? DiscordText.Isolated(string.Create(CultureInfo.InvariantCulture, $"<t:{Math.DivRem(at, 1000).Quotient}:D>"))
            : DiscordText.Inline(fact, language);
}
