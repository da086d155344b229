namespace NewsBot.Accuracy;

/// <summary>
/// One thing the product got wrong. <paramref name="Figure"/> is people, direct or indirect; <paramref name="Found"/> and
/// <paramref name="Wanted"/> are whom the product and the reader name; the rule is that of the quote, when the product has it.
/// </summary>
internal sealed record Miss(string Article, string Figure, Fault Fault, string? Found, string? Wanted, string? Rule, string Words)
{
    /// <summary>All misses, article by article.</summary>
    public static IEnumerable<Miss> In(Scores scores) =>
        scores.People.Select(Of).Concat(scores.Quotes.Select(Of)).OfType<Miss>().OrderBy(miss => miss.Article, StringComparer.Ordinal);

    private static Miss? Of(JudgedPerson person) => person switch
    {
        { Found: null } => new Miss(person.Article, "people", Fault.Missed, null, person.Label, null, person.Label!),
        { Label: null } => new Miss(person.Article, "people", person.IsSplit ? Fault.Split : Fault.Wrong, person.Found, null, null, person.Found),
        _ => null,
    };

    private static Miss? Of(JudgedQuote quote)
    {
        Fault? fault = quote switch
        {
            { Found: null } => Fault.Missed,
            { Label: null } => Fault.Wrong,
            { IsRightSpeaker: false } => Fault.Speaker,
            _ => null,
        };

        return fault is { } found
            ? new Miss(quote.Article, quote.IsIndirect ? "indirect" : "direct", found, quote.Found?.Speaker, quote.Label?.Speaker, quote.Found?.Rule, quote.Words)
            : null;
    }
}

internal enum Fault
{
    /// <summary>A reader has it, the product does not.</summary>
    Missed,

    /// <summary>The product has it, no reader does.</summary>
    Wrong,

    /// <summary>One person was taken for two.</summary>
    Split,

    /// <summary>The right words in another mouth, or in nobody's.</summary>
    Speaker,
}
