using NewsBot.Analysis;

namespace NewsBot.Archive.Query;

/// <summary>A quote with its article's text, as Dapper reads it.</summary>
internal sealed record QuoteRow : TextRow
{
    /// <summary>For a FROM that joins <see cref="Joins"/>.</summary>
    public new const string Columns =
        "quote.id, quote.kind, quote.start, quote.length, quote.sentence_start, quote.sentence_length, quote.speaker_kind, quote.speaker, "
        + "speaker.id AS speaker_id, quote.cue, quote.stance, quote.confidence, quote.rule, " + ArticleRow.Columns + ", article.text";

    /// <summary>The article, and the speaker after merges, unless rejected.</summary>
    public const string Joins =
        """
        JOIN article ON article.id = quote.article_id
        LEFT JOIN person AS named_speaker ON named_speaker.id = quote.speaker_id
        LEFT JOIN person AS speaker ON speaker.id = COALESCE(named_speaker.merged_into, named_speaker.id) AND speaker.status <> 2
        """;

    public required long Id { get; init; }

    public required long Kind { get; init; }

    public required long Start { get; init; }

    public required long Length { get; init; }

    public required long SentenceStart { get; init; }

    public required long SentenceLength { get; init; }

    public required long SpeakerKind { get; init; }

    public long? SpeakerId { get; init; }

    public string? Speaker { get; init; }

    public string? Cue { get; init; }

    public required long Stance { get; init; }

    public required double Confidence { get; init; }

    public required string Rule { get; init; }

    public TextSpan Sentence => new((int)SentenceStart, (int)SentenceLength);

    public QuoteHit Hit(IEnumerable<ArticleRef> articles)
    {
        var isSure = Confidence >= Analysis.Quotes.Confidence.Shown;

        return new QuoteHit
        {
            Id = Id,
            Kind = (QuoteKind)Kind,
            Text = new TextSpan((int)Start, (int)Length).In(Text),
            Start = Start,
            Length = Length,
            SpeakerKind = isSure ? (SpeakerKind)SpeakerKind : Analysis.SpeakerKind.Unknown,
            SpeakerId = isSure ? SpeakerId : null,
            Speaker = isSure ? Speaker : null,
            Cue = Cue,
            Stance = (Stance)Stance,
            Confidence = Confidence,
            Rule = Rule,
            Article = Ref,
            AlsoIn = Receipts.Others(articles, ArticleId),
        };
    }
}
