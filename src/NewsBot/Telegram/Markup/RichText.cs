using System.Text;
using NewsBot.Analysis;

namespace NewsBot.Telegram.Markup;

/// <summary>
/// An answer as the HTML of one rich message, which has blocks where a plain message has lines: headings, paragraphs, and quotations with
/// their receipt as the credit. Telegram is told its direction, so that blocks lie right to left whatever they begin with.
/// Example: <c>&lt;p&gt;&lt;b&gt;قالت ليلى:&lt;/b&gt;&lt;/p&gt;&lt;blockquote&gt;«نعم»&lt;cite&gt;— خبر · جريدة&lt;/cite&gt;&lt;/blockquote&gt;</c>
/// </summary>
internal sealed record RichText(string Html, bool IsRightToLeft)
{
    // Telegram's limits are 32,768 characters and 500 blocks; a piece has at most three blocks.
    private const int MostUnits = 32_000;
    private const int MostPieces = 160;

    /// <summary>Null when it is too long for one message.</summary>
    public static RichText? Of(IReadOnlyList<Piece> pieces, Language reading)
    {
        var shown = pieces.Where(piece => piece.Stretches.Count > 0).ToList();
        if (shown.Count > MostPieces || shown.Sum(piece => piece.Stretches.Sum(stretch => stretch.Text.Length)) > MostUnits)
        {
            return null;
        }

        var html = new StringBuilder(4_096);
        foreach (var piece in shown)
        {
            Append(html, piece);
        }

        return new RichText(html.ToString(), reading == Language.Arabic);
    }

    private static void Append(StringBuilder html, Piece piece)
    {
        var lines = Lines(piece);
        var quote = lines.FindIndex(line => line is [{ Look: Look.Quote or Look.LongQuote }]);
        if (quote < 0)
        {
            AppendBlock(html, lines is [[{ Look: Look.Heading }]] ? "h3" : "p", lines);
            return;
        }

        AppendBlock(html, "p", lines[..quote]);
        html.Append("<blockquote>");
        AppendLine(html, lines[quote]);
        AppendBlock(html, "cite", lines[(quote + 1)..]);
        html.Append("</blockquote>");
    }

    private static List<List<Stretch>> Lines(Piece piece)
    {
        var lines = new List<List<Stretch>> { new() };
        foreach (var stretch in piece.Stretches)
        {
            if (stretch == Piece.NewLine)
            {
                lines.Add([]);
            }
            else
            {
                lines[^1].Add(stretch);
            }
        }

        return lines;
    }

    private static void AppendBlock(StringBuilder html, string tag, List<List<Stretch>> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        html.Append('<').Append(tag).Append('>');
        for (var at = 0; at < lines.Count; at++)
        {
            html.Append(at == 0 ? "" : "<br>");
            AppendLine(html, lines[at]);
        }

        html.Append("</").Append(tag).Append('>');
    }

    private static void AppendLine(StringBuilder html, List<Stretch> line)
    {
        foreach (var stretch in line)
        {
            html.Append(stretch.Look == Look.Bold ? "<b>" : "");
            HtmlText.AppendLinked(html, stretch, "<br>");
            html.Append(stretch.Look == Look.Bold ? "</b>" : "");
        }
    }
}
