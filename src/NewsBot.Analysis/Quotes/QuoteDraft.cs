using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>A quote while the article is being read, by token numbers.</summary>
internal sealed record QuoteDraft(QuoteKind Kind, int First, int Last, CueWord? Cue, Attribution Who)
{
    /// <summary>The mark the words stand in; -1 for words without marks.</summary>
    public int Mark { get; init; } = -1;

    /// <summary>The cue as the article writes it.</summary>
    public string? CueText(Reading reading) => Cue is null ? null : reading.Span(Cue.Token, Cue.Token).In(reading.Text);
}
