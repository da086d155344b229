using System.Data.Common;
using NewsBot.Analysis;
using NewsBot.Analysis.Text;
using NewsBot.Archive.Store;

namespace NewsBot.Archive.Query;

/// <summary>An article that tells about a person.</summary>
internal sealed class ToldRow(DbDataReader reader) : TextRow(reader)
{
    public string Sentences { get; } = reader.GetString(End);

    /// <summary>Where it names the person.</summary>
    public string Spans { get; } = reader.GetString(End + 1);

    /// <summary>Where it names the person the topic is, if the topic is one.</summary>
    public string? AboutSpans { get; } = reader.TextOrNull(End + 2);
}

/// <summary>A sentence that may stand in a summary, and how much it should.</summary>
internal sealed record ToldSentence(ToldRow Row, TextSpan Span, SentenceFinding Finding, double Weight)
{
    /// <summary>How much newness counts beside what the analysis found.</summary>
    private const double NewnessShare = 0.4;

    /// <summary>After so many newer stories, newness has halved.</summary>
    private const double HalfPlaces = 8;

    private IReadOnlySet<string> Words => field ??= SearchText.Of(Span.In(Row.Text)).Split(' ').ToHashSet();

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

    public SentenceHit Hit(IReadOnlyList<ArticleRef> alsoIn) => new()
    {
        Text = Span.In(Row.Text),
        Start = Span.Start,
        Length = Span.Length,
        NamesPerson = Finding.NamesPerson,
        Speaker = Finding.Speaker?.In(Row.Text),
        Score = Weight,
        Article = Row.Ref,
        AlsoIn = alsoIn,
        StoryId = Row.StoryId,
    };

    private IEnumerable<string> NameWords() =>
        Spans.Read(Row.Spans).Where(Span.Overlaps).SelectMany(name => SearchText.Of(name.In(Row.Text)).Split(' '));
}
