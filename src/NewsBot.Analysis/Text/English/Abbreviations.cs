namespace NewsBot.Analysis.Text.English;

/// <summary>Words whose full stop need not end a sentence, from Lexicons/en/abbreviations.txt.</summary>
internal static class Abbreviations
{
    private static readonly Dictionary<string, string> Kinds = Lexicon.Rows("en/abbreviations.txt").ToDictionary(row => row[0], row => row[1]);

    public static bool Has(string key) => Kinds.ContainsKey(key);

    /// <summary>Whether something always follows it (Mr., Sen.), so that it never ends a sentence.</summary>
    public static bool NeverEnds(string key) => Kinds.GetValueOrDefault(key) is "before" or "dotted";

    /// <summary>Whether it is a title only with its full stop: Sen. Dale is a senator, Pritha Sen is not.</summary>
    public static bool NeedsDot(string key) => Kinds.GetValueOrDefault(key) == "dotted";
}
