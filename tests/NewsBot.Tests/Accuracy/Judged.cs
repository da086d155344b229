using NewsBot.Accuracy;
using NewsBot.Analysis;

namespace NewsBot.Tests.Accuracy;

/// <summary>Findings and labels about one text, made by hand, and what the judge says of them.</summary>
internal sealed class Judged(string text)
{
    private readonly List<PersonFinding> people = [];
    private readonly List<QuoteFinding> quotes = [];

    public Labels Labels { get; init; } = new();

    /// <summary>A person under the names that the text uses.</summary>
    public Judged Finds(params string[] mentions)
    {
        people.Add(new PersonFinding
        {
            KnownId = null,
            Name = mentions[0],
            NameLatin = null,
            Gender = Gender.Unknown,
            Role = null,
            Mentions = [.. mentions.Select(SpanOf)],
            Sentences = [],
        });

        return this;
    }

    /// <summary>Words of the text, given to the person of that number or to nobody.</summary>
    public Judged Hears(string words, int? speaker = null, QuoteKind kind = QuoteKind.Direct, double confidence = 0.95)
    {
        quotes.Add(new QuoteFinding
        {
            Kind = kind,
            Span = SpanOf(words),
            SpeakerKind = speaker is null ? SpeakerKind.Unknown : SpeakerKind.Person,
            SpeakerIndex = speaker,
            Speaker = speaker is { } index ? people[index].Name : null,
            Cue = null,
            Stance = Stance.Said,
            Confidence = confidence,
            Rule = "by-hand",
        });

        return this;
    }

    public Scores Scores()
    {
        var scores = new Scores();
        scores.Add(new LabelledArticle("001", new ArticleText("", text), Labels), new ArticleFindings
        {
            Text = text,
            TitleLength = 0,
            Language = Language.Arabic,
            People = people,
            Quotes = quotes,
            Summary = [],
            Shingles = [],
            Fingerprint = "",
        });

        return scores;
    }

    public Tally Figure(string name) => Scores().Figures.Single(figure => figure.Name == name);

    private TextSpan SpanOf(string words) => new(text.IndexOf(words, StringComparison.Ordinal), words.Length);
}
