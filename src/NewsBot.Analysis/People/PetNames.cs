using System.Collections.Frozen;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People;

/// <summary>Which given names are short for which: Bill and William, مايك and مايكل, any Latin name cut short (Alex, Alexandra).</summary>
internal static class PetNames
{
    private const int ShortestCut = 4;

    private static readonly FrozenDictionary<string, string[]> Full = Lexicon.Rows("names/pet-names.txt")
        .GroupBy(row => ArabicFolding.Name(row[0]))
        .ToFrozenDictionary(rows => rows.Key, rows => rows.Select(row => ArabicFolding.Name(row[1])).ToArray());

    public static bool AreOne(string name, string other) =>
        IsCut(name, other) || IsCut(other, name) || IsShort(name, other) || IsShort(other, name)
        || (Full.TryGetValue(name, out var one) && Full.TryGetValue(other, out var two) && one.Intersect(two).Any());

    private static bool IsShort(string name, string full) => Full.TryGetValue(name, out var names) && names.Contains(full);

    private static bool IsCut(string name, string full) =>
        name.Length >= ShortestCut && char.IsAscii(name[0])
        && full.Length > name.Length + 1 && full.StartsWith(name, StringComparison.Ordinal);
}
