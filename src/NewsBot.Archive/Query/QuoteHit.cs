using NewsBot.Analysis;

namespace NewsBot.Archive.Query;

/// <summary>
/// Words and who said them. <see cref="Text"/> is the slice of the article's text at <see cref="Start"/>. A speaker who is not
/// sure enough is withheld: kind Unknown, no name.
/// </summary>
public sealed record QuoteHit
{
    public required long Id { get; init; }

    public required QuoteKind Kind { get; init; }

    public required string Text { get; init; }

    public required long Start { get; init; }

    public required long Length { get; init; }

    public required SpeakerKind SpeakerKind { get; init; }

    /// <summary>The speaker as the article names them.</summary>
    public required string? Speaker { get; init; }

    /// <summary>The speaker when it is a person we know of.</summary>
    public required PersonRef? Person { get; init; }

    public required string? Cue { get; init; }

    public required Stance Stance { get; init; }

    public required double Confidence { get; init; }

    public required string Rule { get; init; }

    public required ArticleRef Article { get; init; }

    /// <summary>Other articles that print the same words.</summary>
    public required IReadOnlyList<ArticleRef> AlsoIn { get; init; }
}

/// <summary>Why a quote is what it is: the sentence around it.</summary>
public sealed record QuoteReason(QuoteHit Quote, TextSpan Sentence, string SentenceText);
