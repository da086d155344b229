using System.Globalization;
using System.Text;
using NewsBot.Analysis;
using NewsBot.Replies;

namespace NewsBot.Terminal;

/// <summary>
/// Renders answers as plain lines: no boxes, no colours, no direction marks, nothing a pipe or a screen reader stumbles over.
/// Buttons become numbers to type. Control characters of articles are dropped, so that no text can steer the terminal.
/// </summary>
internal static class TerminalMarkup
{
    private const string Ellipsis = " …";

    /// <summary>The whole answer, lines parted by "\n", without a line break at the end.</summary>
    public static string Render(Reply reply)
    {
        var lines = new List<string>();
        if (reply.Heading is { } heading)
        {
            lines.Add(heading);
        }

        foreach (var item in reply.Items)
        {
            AddItem(lines, item, reply.Language);
        }

        if (reply.Notes.Count > 0 && reply.Items.Count > 0)
        {
            lines.Add("");
        }

        lines.AddRange(reply.Notes);
        if (reply.Buttons.Count > 0)
        {
            lines.Add("");
            lines.AddRange(reply.Buttons.Select((button, index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1}) {button.Label}")));
        }

        return string.Join('\n', lines.Select(Plain));
    }

    /// <summary>The text without direction marks and control characters other than line breaks.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c == '\n' || (!char.IsControl(c) && !IsDirectionMark(c)))
            {
                plain.Append(c);
            }
        }

        return plain.ToString();
    }

    private static void AddItem(List<string> lines, ReplyItem item, Language language)
    {
        if (item.Kind == ItemKind.Line)
        {
            lines.Add($"- {item.Text}");
            return;
        }

        if (lines.Count > 0)
        {
            lines.Add("");
        }

        var words = Words(item, language);
        if (item.Kind == ItemKind.Article)
        {
            lines.Add($"- {item.Receipt!.Title}");
            AddIndented(lines, words);
        }
        else
        {
            lines.Add($"- {Joined(item, words)}");
        }

        foreach (var detail in item.Details)
        {
            AddIndented(lines, detail);
        }

        AddReceipt(lines, item);
    }

    private static string Words(ReplyItem item, Language language)
    {
        var cut = item.IsCut ? Ellipsis : "";
        var (open, close) = !item.IsVerbatim ? ("", "") : language == Language.Arabic ? ("«", "»") : ("“", "”");

        return item.Text.Length == 0 ? "" : $"{open}{item.Text}{cut}{close}";
    }

    private static string Joined(ReplyItem item, string words) => item switch
    {
        { Lead: null } => words,
        { Kind: ItemKind.Sentence } => $"{item.Lead} {words}",
        _ => words.Length == 0 ? item.Lead : $"{item.Lead}: {words}",
    };

    private static void AddReceipt(List<string> lines, ReplyItem item)
    {
        if (item.Receipt is not { } receipt)
        {
            return;
        }

        if (item.Kind != ItemKind.Article)
        {
            AddIndented(lines, receipt.Title);
        }

        AddIndented(lines, string.Join(" · ", receipt.Facts));
        AddIndented(lines, receipt.Url ?? "");
    }

    private static void AddIndented(List<string> lines, string line)
    {
        if (line.Length > 0)
        {
            lines.Add($"  {line}");
        }
    }

    private static bool IsDirectionMark(char c) =>
        c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
