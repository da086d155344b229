namespace NewsBot.Analysis.Text.English;

/// <summary>Offices that stand for one another in the same article, from Lexicons/en/offices.txt: the boss is the manager.</summary>
internal static class Offices
{
    private static readonly ILookup<string, string[]> Others = Lexicon.Rows("en/offices.txt").ToLookup(row => row[0], row => row[1].Split(' '));

    /// <summary>Whether the words that introduced somebody hold this one, or an office it may stand for.</summary>
    public static bool Fits(IReadOnlySet<string> introducedBy, string word) =>
        introducedBy.Contains(word) || Others[word].Any(office => office.All(introducedBy.Contains));
}
