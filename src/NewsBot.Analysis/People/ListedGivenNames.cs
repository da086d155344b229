using System.Collections.Frozen;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People;

/// <summary>The given names of the lexicons in both scripts, as tokens of names: alone they mean nobody.</summary>
internal static class ListedGivenNames
{
    private static readonly FrozenSet<string> Names = Lexicon.Rows("ar/given-names.txt").Concat(Lexicon.Rows("en/given-names.txt"))
        .Select(row => string.Join(' ', NameTokens.Of(NameSpelling.In(row[0])).Select(token => token.Text)))
        .ToFrozenSet();

    public static bool Contain(string key) => Names.Contains(key);
}
