using NewsBot.Analysis;
using NewsBot.Analysis.Text;
using NewsBot.Archive.Store;

namespace NewsBot.Archive.Query;

/// <summary>An article that tells about a person, as Dapper reads it.</summary>
internal sealed record ToldRow : TextRow
{
    public required string Sentences { get; init; }

    /// <summary>Where it names the person.</summary>
    public required string Spans { get; init; }

    /// <summary>Where it names the person the topic is, if the topic is one.</summary>
    public string? AboutSpans { get; init; }
}

/// <summary>A sentence that may stand in a summary, and how much it should.</summary>
internal sealed record ToldSentence(ToldRow Row, TextSpan Span, SentenceFinding Finding, double Weight)
{
    /// <summary>How much newness counts beside what the analysis found.</summary>
    private const double NewnessShare = 0.4;

    /// <summary>After so many newer stories, newness has halved.</summary>
    private const double HalfPlaces = 8;

    public IReadOnlySet<string> Words { get; } = SearchText.Of(Span.In(Row.Text)).Split(' ').ToHashSet();

    /// <summary>What it says besides the person's name, which all of them say, and besides stop words.</summary>
    public IReadOnlySet<string> OwnWords => field ??= SearchText.Terms(Span.In(Row.Text), Excerpt.MostWords).Except(NameWords()).ToHashSet();

    /// <summary>The sentences of an article that <paramref name="place"/> newer stories stand before.</summary>
    public static IEnumerable<ToldSentence> Of(ToldRow row, int place)
    {
        var newness = Math.Pow(0.5, place / HalfPlaces);

        return Spans.ReadSentences(row.Sentences).Select(sentence => new ToldSentence(
            row, Excerpt.Cut(row.Text, sentence.Span), sentence, ((1 - NewnessShare) * sentence.Score) + (NewnessShare * newness)));
    }

    public bool IsAbout(AboutFilter? about) => about switch
    {
        null => true,
        { PersonId: not null } => Spans.Read(Row.AboutSpans ?? "").Any(Span.Overlaps),
        _ => about.Terms.All(Words.Contains),
    };

    public SentenceHit Hit(IEnumerable<ArticleRef> story) => new()
    {
        Text = Span.In(Row.Text),
        Start = Span.Start,
        Length = Span.Length,
        NamesPerson = Finding.NamesPerson,
        Speaker = Finding.Speaker?.In(Row.Text),
        Score = Weight,
        Article = Row.Ref,
        AlsoIn = Receipts.Others(story, Row.ArticleId),
        StoryId = Row.StoryId,
    };

    private IEnumerable<string> NameWords() =>
        Spans.Read(Row.Spans).Where(Span.Overlaps).SelectMany(name => SearchText.Of(name.In(Row.Text)).Split(' '));
}
