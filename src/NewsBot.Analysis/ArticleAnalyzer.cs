using NewsBot.Analysis.People;
using NewsBot.Analysis.Quotes;
using NewsBot.Analysis.Stories;
using NewsBot.Analysis.Summaries;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis;

/// <summary>An article as it came: nothing cleaned, nothing cut.</summary>
public sealed record ArticleText(string Title, string Body);

/// <summary>Reads one article and tells who is in it, what they said, and what it is about. No I/O, no clock; safe to share between threads.</summary>
public sealed class ArticleAnalyzer(PeopleDirectory known)
{
    /// <summary>The version of the rules: articles analysed by an older one are brought up by <c>reanalyze</c>.</summary>
    public const int Version = 8;

    private const int SummaryWords = 80;

    /// <summary>The findings; the summary takes about <paramref name="summaryRatio"/> of the body's words, or some 80 words when it is null.</summary>
    public ArticleFindings Analyze(ArticleText article, double? summaryRatio = null)
    {
        var clean = ArticleCleaner.Clean(article.Title, article.Body);
        var text = clean.Title.Length == 0 ? clean.Body : $"{clean.Title}\n{clean.Body}";
        var bodyStart = clean.Title.Length == 0 ? 0 : clean.Title.Length + 1;
        var language = LanguageGuess.Of(text);

        var reading = Reading.Of(text, language);
        var people = PersonSpotter.Read(reading, known);
        var quotes = QuoteFinder.In(reading, people);
        var sentences = Sentence.Of(reading, bodyStart);
        var centrality = Centrality.Of(sentences);
        var personSentences = new PersonSentences(reading, people, sentences, centrality, quotes);
        var budget = summaryRatio is { } ratio ? SummaryLength.Of(ratio, sentences.Sum(sentence => sentence.Words)) : SummaryWords;

        var places = people.People.Index().ToDictionary(place => place.Item, place => place.Index);

        return new ArticleFindings
        {
            Text = text,
            TitleLength = clean.Title.Length,
            Language = language,
            People = [.. people.People.Select(person => Finding(reading, person, personSentences.Of(person)))],
            Quotes = [.. quotes.Select(quote => Finding(reading, places, quote))],
            Summary = Summarizer.Choose(reading, sentences, centrality, budget),
            Shingles = Shingles.Of(reading, bodyStart),
            Fingerprint = Shingles.Fingerprint(reading),
        };
    }

    private static PersonFinding Finding(Reading reading, Person person, IReadOnlyList<SentenceFinding> sentences)
    {
        var fullest = person.Mentions.MaxBy(mention => mention.Last - mention.First)!;
        return new PersonFinding
        {
            KnownId = person.Known?.Id,
            Name = fullest.NameIn(reading).In(reading.Text),
            NameLatin = person.Known?.NameLatin,
            Gender = person.Gender,
            Role = person.Role,
            Mentions = [.. person.Mentions.Select(mention => mention.NameIn(reading))],
            Sentences = sentences,
        };
    }

    private static QuoteFinding Finding(Reading reading, Dictionary<Person, int> places, QuoteDraft quote)
    {
        var isShown = quote.Who.Confidence >= Confidence.Shown;
        var speaker = isShown ? quote.Who.Speaker : Speaker.Nobody;
        return new QuoteFinding
        {
            Kind = quote.Kind,
            Span = reading.Span(quote.First, quote.Last),
            SpeakerKind = speaker.Kind,
            SpeakerIndex = speaker.Person is { } person ? places[person] : null,
            Speaker = speaker.Name,
            Cue = quote.CueText(reading),
            Stance = quote.Cue?.Stance ?? Stance.Said,
            Confidence = quote.Who.Confidence,
            Rule = quote.Who.Rule,
        };
    }
}
