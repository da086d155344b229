using System.Text;

namespace NewsBot.Telegram.Markup;

/// <summary>The text of one message: as HTML of Telegram's kind, escaped here and nowhere else, or without any markup.</summary>
internal sealed class StyledText
{
    private readonly List<Stretch> stretches = [];

    public bool IsEmpty => stretches.Count == 0;

    /// <summary>The length as Telegram counts it: after its markup is taken off.</summary>
    public int Units { get; private set; }

    public int Entities { get; private set; }

    public void Add(Stretch stretch)
    {
        stretches.Add(stretch);
        Units += stretch.Text.Length;
        Entities += stretch.Entities;
    }

    public void AddRange(IEnumerable<Stretch> more)
    {
        foreach (var stretch in more)
        {
            Add(stretch);
        }
    }

    public string ToHtml()
    {
        var html = new StringBuilder(Units + 256);
        foreach (var stretch in stretches)
        {
            var (open, close) = stretch.Look switch
            {
                Look.Bold => ("<b>", "</b>"),
                Look.Quote => ("<blockquote>", "</blockquote>"),
                Look.LongQuote => ("<blockquote expandable>", "</blockquote>"),
                _ => ("", ""),
            };
            html.Append(open);
            if (stretch.Url is { } url)
            {
                html.Append("<a href=\"");
                AppendEscaped(html, url);
                html.Append("\">");
            }

            AppendEscaped(html, stretch.Text);
            html.Append(stretch.Url is null ? "" : "</a>").Append(close);
        }

        return html.ToString();
    }

    /// <summary>For a server that does not take the markup: the same words, addresses written out.</summary>
    public IEnumerable<string> ToPlain()
    {
        var piece = new List<Stretch>();
        foreach (var stretch in stretches)
        {
            piece.Add(new Stretch(stretch.Url is null ? stretch.Text : $"{stretch.Text} ({stretch.Url})"));
        }

        return TextSplitter.Parts(piece).Select(part => string.Concat(part.stretches.Select(stretch => stretch.Text)));
    }

    private static void AppendEscaped(StringBuilder html, string text)
    {
        var rest = text.AsSpan();
        while (rest.IndexOfAny("<>&\"") is var at and >= 0)
        {
            html.Append(rest[..at]).Append(rest[at] switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", _ => "&quot;" });
            rest = rest[(at + 1)..];
        }

        html.Append(rest);
    }
}
