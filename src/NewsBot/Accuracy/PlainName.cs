namespace NewsBot.Accuracy;

/// <summary>A name as the judge compares it. Two names fit when they are the same, or share their first and their last word.</summary>
internal sealed record PlainName(string Line, string First, string Last)
{
    private bool IsFull => First.Length < Line.Length;

    public static IReadOnlyList<PlainName> AllOf(IEnumerable<string?> names) =>
        [.. names.OfType<string>().Select(PlainText.Of).Where(name => name.Words.Count > 0)
            .Select(name => new PlainName(name.Line, name.Words[0], name.Words[^1])).Distinct()];

    /// <summary>Whether any of these names is one of those.</summary>
    public static bool Meet(IReadOnlyList<PlainName> names, IReadOnlyList<PlainName> others) =>
        names.Any(name => others.Any(name.Fits));

    private bool Fits(PlainName other) =>
        Line == other.Line || (IsFull && other.IsFull && First == other.First && Last == other.Last);
}
