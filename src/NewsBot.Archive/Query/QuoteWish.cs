using NewsBot.Analysis;

namespace NewsBot.Archive.Query;

/// <summary>Which of somebody's quotes are wanted, and in which order: all of them, newest first, unless it says otherwise.</summary>
public sealed record QuoteWish
{
    public static QuoteWish All { get; } = new();

    /// <summary>What the words do: deny, promise and so on; null for all of them.</summary>
    public Stance? Stance { get; init; }

    /// <summary>Whether only the very words are wanted, and nothing in the paper's own.</summary>
    public bool IsVerbatim { get; init; }

    /// <summary>Whether the oldest are wanted first; then only what is dated counts.</summary>
    public bool IsOldest { get; init; }

    /// <summary>Whether some quotes are left out.</summary>
    public bool IsChoosy => Stance is not null || IsVerbatim;

    /// <summary>The wish without what leaves quotes out, in the same order.</summary>
    public QuoteWish Unchoosy => this with { Stance = null, IsVerbatim = false };

    /// <summary>The condition on a quote in SQL, of @stance and @verbatim.</summary>
    internal static string Condition { get; } =
        $"(@stance IS NULL OR quote.stance = @stance) AND (@verbatim = 0 OR quote.kind <> {(int)QuoteKind.Indirect})";

    /// <summary>As they stand in a query: the stance, then whether only the very words.</summary>
    internal object?[] Values => [(long?)Stance, IsVerbatim ? 1L : 0L];
}
