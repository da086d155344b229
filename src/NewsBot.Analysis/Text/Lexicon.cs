using System.Reflection;

namespace NewsBot.Analysis.Text;

/// <summary>
/// Reads the word lists of Lexicons/, which are embedded in this assembly. A list begins with # lines that say what it is,
/// where it comes from and under which licence; entries stand as people write them and are folded by whoever loads them.
/// </summary>
internal static class Lexicon
{
    private static readonly Assembly Home = typeof(Lexicon).Assembly;

    /// <summary>The columns of each row of a list such as "ar/titles.txt". An absent or empty list is a broken build.</summary>
    public static IReadOnlyList<string[]> Rows(string name)
    {
        using var stream = Home.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The word list {name} is not in the program.");
        using var reader = new StreamReader(stream);
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                rows.Add(line.Split('\t'));
            }
        }

        return rows.Count > 0 ? rows : throw new InvalidOperationException($"The word list {name} is empty.");
    }
}
