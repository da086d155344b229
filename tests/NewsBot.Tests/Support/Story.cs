using NewsBot.Analysis;
using NewsBot.Archive.Articles;

namespace NewsBot.Tests.Support;

/// <summary>An article and what an analysis would find in it, said name by name and quote by quote.</summary>
internal sealed class Story(Article article)
{
    private readonly List<PersonFinding> people = [];
    private readonly List<QuoteFinding> quotes = [];

    public Article Article { get; } = article;

    public ArticleFindings Findings => Some.Findings(Article) with { People = people, Quotes = quotes };

    private string Text => Some.Findings(Article).Text;

    /// <summary>Finds the person wherever the name stands; the lines around the first ones are the <paramref name="sentences"/> that tell most.</summary>
    public Story Naming(string name, string? knownId = null, string? role = null, int sentences = 1)
    {
        var mentions = Places(name).ToList();
        people.Add(new PersonFinding
        {
            KnownId = knownId,
            Name = name,
            NameLatin = null,
            Gender = Gender.Unknown,
            Role = role is null ? null : Span(role),
            Mentions = mentions,
            Sentences = [.. mentions.Take(sentences).Select(mention => new SentenceFinding(LineAround(mention), 0.5, NamesPerson: true))],
        });

        return this;
    }

    /// <summary>Finds the words as said by a person named before; by an organisation when nobody of that name is.</summary>
    public Story Quoting(string words, string? speaker, double confidence = 0.9, QuoteKind kind = QuoteKind.Direct, Stance stance = Stance.Said)
    {
        var index = people.FindIndex(person => person.Name == speaker);
        quotes.Add(new QuoteFinding
        {
            Kind = kind,
            Span = Span(words),
            SpeakerKind = speaker is null ? SpeakerKind.Unknown : index >= 0 ? SpeakerKind.Person : SpeakerKind.Organization,
            SpeakerIndex = index >= 0 ? index : null,
            Speaker = speaker,
            Cue = "قال",
            Stance = stance,
            Confidence = confidence,
            Rule = "verb-subject-quote",
        });

        return this;
    }

    private TextSpan Span(string words) => new(Text.IndexOf(words, StringComparison.Ordinal), words.Length);

    private IEnumerable<TextSpan> Places(string name)
    {
        for (var at = Text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = Text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            yield return new TextSpan(at, name.Length);
        }
    }

    private TextSpan LineAround(TextSpan span)
    {
        var start = Text.LastIndexOf('\n', span.Start) + 1;
        var end = Text.IndexOf('\n', span.End);

        return new TextSpan(start, (end < 0 ? Text.Length : end) - start);
    }
}
