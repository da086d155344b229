using NewsBot.Analysis;

namespace NewsBot.Accuracy;

/// <summary>What became of one person: found, missed (<paramref name="Found"/> is null) or wrongly found (<paramref name="Label"/> is null).</summary>
internal sealed record JudgedPerson(string Article, string? Found, string? Label)
{
    /// <summary>Wrongly found, but somebody of the article: one person was taken for two.</summary>
    public bool IsSplit { get; init; }
}

/// <summary>What became of one quote: found, missed (<paramref name="Found"/> is null) or wrongly found (<paramref name="Label"/> is null).</summary>
internal sealed record JudgedQuote(string Article, QuoteFinding? Found, LabelledQuote? Label)
{
    /// <summary>The words as the product shows them, or as the reader marked them when they were missed.</summary>
    public required string Words { get; init; }

    /// <summary>Whether the speaker is the reader's: the same person, the same body, or nobody by both.</summary>
    public bool IsRightSpeaker { get; init; }

    public bool IsIndirect => Found is null ? Label!.Kind == LabelledKind.Indirect : Found.Kind == QuoteKind.Indirect;

    public bool NamesPerson => Found?.SpeakerKind == SpeakerKind.Person;

    /// <summary>Both the product and the reader have it.</summary>
    public bool IsFound => Found is not null && Label is not null;
}
