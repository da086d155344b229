using System.Collections.Frozen;

namespace NewsBot.Analysis.Text;

/// <summary>The Gregorian months under the names Arabic and English papers give them, from Lexicons/*/months.txt.</summary>
public static class MonthNames
{
    private static readonly FrozenDictionary<string, int> Numbers = new[] { "ar/months.txt", "en/months.txt" }
        .SelectMany(Lexicon.Rows)
        .ToFrozenDictionary(
            row => ArabicFolding.Fold(row[0]),
            row => int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture));

    private static readonly FrozenSet<string> FirstWords = Numbers.Keys.Select(name => name.Split(' ')[0]).ToFrozenSet();

    /// <summary>Whether a name of a month may begin with the word: a quick look before <see cref="Of"/>.</summary>
    public static bool MayBegin(ReadOnlySpan<char> word) => FirstWords.Contains(ArabicFolding.Fold(word));

    /// <summary>
    /// The number of the month called so, 1 to 12, or null. A name may be two words (كانون الثاني), so ask for two before one;
    /// it is folded here, and stands without و, ب or a full stop.
    /// </summary>
    public static int? Of(ReadOnlySpan<char> name) => Numbers.TryGetValue(ArabicFolding.Fold(name), out var number) ? number : null;
}
