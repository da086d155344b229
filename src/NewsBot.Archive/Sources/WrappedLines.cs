namespace NewsBot.Archive.Sources;

/// <summary>
/// Joins again the lines of a text that was broken at a fixed width, as wire services and mail programs do. A line was broken when
/// the next line's first word would not have fitted into the width: that of the longest line. Where most lines end otherwise,
/// every line is a paragraph of its own and stays as it is; so does what stands before an empty or an indented line.
/// </summary>
internal static class WrappedLines
{
    private const int Narrowest = 50;
    private const int Widest = 100;

    /// <summary>With fewer broken lines it is chance.</summary>
    private const int FewestBroken = 4;

    public static string Join(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var width = lines.Max(line => line.TrimEnd().Length);
        if (width is < Narrowest or > Widest)
        {
            return text;
        }

        var (breaks, broken) = (0, 0);
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            breaks += !string.IsNullOrWhiteSpace(lines[i]) && !string.IsNullOrWhiteSpace(lines[i + 1]) ? 1 : 0;
            broken += WasBroken(lines[i], lines[i + 1], width) ? 1 : 0;
        }

        return broken >= FewestBroken && 2 * broken >= breaks ? Joined(lines, width) : text;
    }

    private static string Joined(string[] lines, int width)
    {
        var joined = new System.Text.StringBuilder(lines[0].TrimEnd());
        for (var i = 1; i < lines.Length; i++)
        {
            joined.Append(WasBroken(lines[i - 1], lines[i], width) ? ' ' : '\n').Append(lines[i].TrimEnd());
        }

        return joined.ToString();
    }

    private static bool WasBroken(string line, string next, int width)
    {
        if (string.IsNullOrWhiteSpace(line) || next.Length == 0 || char.IsWhiteSpace(next[0]))
        {
            return false;
        }

        var word = next.AsSpan().IndexOfAny(' ', '\t');
        return line.TrimEnd().Length + 1 + (word < 0 ? next.Length : word) > width;
    }
}
