using System.Text;

namespace NewsBot.Telegram.Markup;

/// <summary>The text of one message: as HTML of Telegram's kind, or without any markup.</summary>
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
                Look.Bold or Look.Heading => ("<b>", "</b>"),
                Look.Quote => ("<blockquote>", "</blockquote>"),
                Look.LongQuote => ("<blockquote expandable>", "</blockquote>"),
                _ => ("", ""),
            };
            html.Append(open);
            HtmlText.AppendLinked(html, stretch, "\n");
            html.Append(close);
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
}
