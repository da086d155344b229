using System.Text;

namespace NewsBot.Telegram.Markup;

/// <summary>Puts text into Telegram's HTML. The one place where anything is escaped.</summary>
internal static class HtmlText
{
    /// <summary>The words of a stretch, as a link when it leads somewhere; line ends inside it as the form of message wants them.</summary>
    public static void AppendLinked(StringBuilder html, Stretch stretch, string lineEnd)
    {
        if (stretch.Url is { } url)
        {
            html.Append("<a href=\"");
            AppendEscaped(html, url, lineEnd);
            html.Append("\">");
        }

        AppendEscaped(html, stretch.Text, lineEnd);
        html.Append(stretch.Url is null ? "" : "</a>");
    }

    private static void AppendEscaped(StringBuilder html, string text, string lineEnd)
    {
        var rest = text.AsSpan();
        while (rest.IndexOfAny("<>&\"\n") is var at and >= 0)
        {
            html.Append(rest[..at]).Append(rest[at] switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", '"' => "&quot;", _ => lineEnd });
            rest = rest[(at + 1)..];
        }

        html.Append(rest);
    }
}
