using System.Collections.Frozen;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People;

/// <summary>The words that only titles of women begin with: رئيسة, and not عمدة, whose ending tells nothing.</summary>
public static class FeminineTitles
{
    private const string Article = "ال";

    private static readonly FrozenSet<string> Words = Beginning(isFeminine: true).Except(Beginning(isFeminine: false)).ToFrozenSet();

    /// <summary>Whether a word, with its article or without, begins titles of women and of nobody else.</summary>
    public static bool Contain(string word) => Words.Contains(Bare(word));

    private static IEnumerable<string> Beginning(bool isFeminine) =>
        Lexicon.Rows("ar/titles.txt").Where(row => row[1] == "f" == isFeminine).Select(row => Bare(row[0].Split(' ')[0]));

    private static string Bare(string word) => ArabicFolding.Name(word) is var folded && folded.StartsWith(Article, StringComparison.Ordinal) ? folded[Article.Length..] : folded;
}
