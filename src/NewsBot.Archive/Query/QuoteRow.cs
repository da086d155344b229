using System.Data.Common;
using NewsBot.Analysis;
using NewsBot.Archive.Store;

namespace NewsBot.Archive.Query;

/// <summary>A quote with its article and its speaker, as it stands in a row.</summary>
internal sealed class QuoteRow(DbDataReader reader) : ArticleRow(reader)
{
    /// <summary>For a FROM that joins <see cref="Joins"/>.</summary>
    public new const string Columns =
        $"{ArticleRow.Columns}, quote.id, quote.kind, quote.start, quote.length, quote.speaker_kind, quote.speaker, quote.cue, quote.stance, "
        + $"quote.confidence, quote.rule, {UpToItsEnd}, "
        + "speaker.id, speaker.name_ar, speaker.name_latin, speaker.role_ar, speaker.role_en, speaker.status, speaker.gender";

    /// <summary>The article, and the speaker after merges, unless rejected.</summary>
    public const string Joins =
        """
        JOIN article ON article.id = quote.article_id
        LEFT JOIN person AS named_speaker ON named_speaker.id = quote.speaker_id
        LEFT JOIN person AS speaker ON speaker.id = COALESCE(named_speaker.merged_into, named_speaker.id) AND speaker.status <> 2
        """;

    /// <summary>Where the columns after these begin.</summary>
    public new const int End = At + 18;

    private const int At = ArticleRow.End;

    // Offsets count UTF-16 units, the database characters, of which there are never more: so this is never too short.
    private const string UpToItsEnd = "substr(article.text, 1, quote.start + quote.length)";

    public long Id { get; } = reader.GetInt64(At);

    private QuoteKind Kind { get; } = (QuoteKind)reader.GetInt64(At + 1);

    private TextSpan Span { get; } = new(reader.GetInt32(At + 2), reader.GetInt32(At + 3));

    private SpeakerKind SpeakerKind { get; } = (SpeakerKind)reader.GetInt64(At + 4);

    private string? Speaker { get; } = reader.TextOrNull(At + 5);

    private string? Cue { get; } = reader.TextOrNull(At + 6);

    private Stance Stance { get; } = (Stance)reader.GetInt64(At + 7);

    private double Confidence { get; } = reader.GetDouble(At + 8);

    private string Rule { get; } = reader.GetString(At + 9);

    private string TextToEnd { get; } = reader.GetString(At + 10);

    private PersonRef? Person { get; } = PersonRow.RefAt(reader, At + 11);

    public QuoteHit Hit(IReadOnlyList<ArticleRef> alsoIn)
    {
        var isSure = Confidence >= Analysis.Quotes.Confidence.Shown;

        return new QuoteHit
        {
            Id = Id,
            Kind = Kind,
            Text = Span.In(TextToEnd),
            Start = Span.Start,
            Length = Span.Length,
            SpeakerKind = isSure ? SpeakerKind : SpeakerKind.Unknown,
            Speaker = isSure ? Speaker : null,
            Person = isSure ? Person : null,
            Cue = Cue,
            Stance = Stance,
            Confidence = Confidence,
            Rule = Rule,
            Article = Ref,
            AlsoIn = alsoIn,
        };
    }
}
