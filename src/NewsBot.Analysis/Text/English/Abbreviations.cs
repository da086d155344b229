namespace NewsBot.Analysis.Text.English;

/// <summary>Words whose full stop need not end a sentence, from Lexicons/en/abbreviations.txt.</summary>
internal static class Abbreviations
{
    /// <summary>For each abbreviation: whether something always follows it (Mr., Sen.), so that it never ends a sentence.</summary>
    private static readonly Dictionary<string, bool> AlwaysBefore =
        Lexicon.Rows("en/abbreviations.txt").ToDictionary(row => row[0], row => row[1] == "before");

    public static bool Has(string key) => AlwaysBefore.ContainsKey(key);

    public static bool NeverEnds(string key) => AlwaysBefore.GetValueOrDefault(key);
}
