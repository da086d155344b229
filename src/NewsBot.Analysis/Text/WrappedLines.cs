namespace NewsBot.Analysis.Text;

/// <summary>
/// Joins the lines of a text that was wrapped at a fixed width, as plain-text archives are: a line ends there because the next
/// word would not have fitted, and not because a paragraph ends. A text whose lines are not wrapped is left alone.
/// </summary>
internal static class WrappedLines
{
    private const int NarrowestWidth = 40;
    private const int WidestWidth = 120;

    /// <summary>A text of fewer lines tells nothing of its width.</summary>
    private const int FewestLines = 6;

    public static string Join(string text)
    {
        var lines = text.Split('\n');
        var width = lines.Max(line => line.TrimEnd().Length);
        if (lines.Length < FewestLines || width is < NarrowestWidth or > WidestWidth)
        {
            return text;
        }

        var joins = new bool[lines.Length];
        var (full, parted) = (0, 0);
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            joins[i] = IsFull(lines[i], lines[i + 1], width);
            full += joins[i] ? 1 : 0;
            parted += !joins[i] && lines[i].Length > 0 ? 1 : 0;
        }

        // Lines of chance fill a width now and then; wrapped ones do so as a rule.
        return full > parted ? string.Concat(lines.Select((line, i) => joins[i] ? $"{line.TrimEnd()} " : i + 1 < lines.Length ? $"{line}\n" : line)) : text;
    }

    private static bool IsFull(string line, string next, int width)
    {
        if (line.Length == 0 || next.Length == 0 || char.IsWhiteSpace(next[0]))
        {
            return false;
        }

        var word = next.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 ? space : next.Length;
        return line.TrimEnd().Length + 1 + word > width;
    }
}
