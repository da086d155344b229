using NewsBot.Analysis;

namespace NewsBot.Telegram.Markup;

/// <summary>A part of an answer that belongs together: a heading, an item with its receipt. Lines are added one after another.</summary>
internal sealed class Piece(Language reading)
{
    /// <summary>Stands between two lines; line ends inside a line's own text are not this one.</summary>
    public static readonly Stretch NewLine = new("\n");

    private readonly List<Stretch> stretches = [];

    public IReadOnlyList<Stretch> Stretches => stretches;

    /// <summary>Adds a line: its stretches side by side, isolated and marked for the reader's direction. Without text, nothing is added.</summary>
    public Piece Line(params IReadOnlyList<Stretch> line)
    {
        var shown = line.Where(stretch => stretch.Text.Length > 0).Select(Directed).ToList();
        if (shown.Count == 0)
        {
            return this;
        }

        shown[0] = shown[0] with { Text = Marked(shown) };
        if (stretches.Count > 0)
        {
            stretches.Add(NewLine);
        }

        stretches.AddRange(shown);

        return this;
    }

    private Stretch Directed(Stretch stretch) => stretch with
    {
        Text = stretch.IsCopied ? Direction.Copied(stretch.Text, reading) : Direction.Isolated(stretch.Text, reading),
    };

    // The first line takes its mark from all stretches on it; further lines inside a text each from their own letters.
    private string Marked(List<Stretch> shown)
    {
        var whole = string.Concat(shown.Select(stretch => stretch.Text));
        var lines = whole.Split('\n');
        var first = shown[0].Text.Split('\n');
        for (var at = 0; at < first.Length; at++)
        {
            first[at] = Direction.MarkFor(lines[at], reading) + first[at];
        }

        return string.Join('\n', first);
    }
}
