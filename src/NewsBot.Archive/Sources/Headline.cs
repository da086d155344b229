using NewsBot.Analysis.Text;

namespace NewsBot.Archive.Sources;

/// <summary>Finds the headline of a text that does not mark it.</summary>
internal static class Headline
{
    /// <summary>A first line longer than this is the article's first paragraph: there is no headline.</summary>
    private const int Longest = 300;

    /// <summary>The first line that is not site furniture is the headline, the rest is the body.</summary>
    public static Draft Split(string text)
    {
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOfAny('\r', '\n');
            var line = (end < 0 ? rest : rest[..end]).Trim();
            var after = end < 0 ? [] : rest[(end + 1)..];
            if (!line.IsEmpty && (line.Length > Longest || !ArticleCleaner.IsFurniture(line.ToString())))
            {
                return line.Length <= Longest
                    ? new Draft(line.ToString(), after.Trim().ToString())
                    : new Draft("", rest.Trim().ToString());
            }

            rest = after;
        }

        return new Draft("", "");
    }
}
