namespace NewsBot.Analysis.Text.English;

/// <summary>Nouns for institutions that speak as one (ministry, company, court), from Lexicons/en/bodies.txt.</summary>
internal sealed class Bodies
{
    private readonly HashSet<string> nouns = [.. Lexicon.Rows("en/bodies.txt").Select(row => row[0])];

    public static Bodies English { get; } = new();

    public bool Has(string stem) => nouns.Contains(stem) || (stem.EndsWith('s') && nouns.Contains(stem[..^1]));
}
