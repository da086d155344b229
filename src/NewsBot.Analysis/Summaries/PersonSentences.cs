using NewsBot.Analysis.People;
using NewsBot.Analysis.Quotes;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Summaries;

/// <summary>
/// Chooses at most three sentences of an article that tell most about one person: those that name the person best, near the
/// top, central to the article, with the person as subject. A sentence that only means the person (the next one of the same
/// speaker: وأضاف) may be chosen too and says so, because it is shown with the name in brackets.
/// </summary>
internal static class PersonSentences
{
    private const int Most = 3;
    private const int LongestWords = 90;

    public static List<SentenceFinding> Of(Reading reading, Person person, List<Sentence> sentences, double[] centrality, List<QuoteDraft> quotes)
    {
        var found = new List<SentenceFinding>();
        foreach (var sentence in sentences)
        {
            if (sentence.Words > LongestWords)
            {
                continue;
            }

            var mention = person.Mentions.Find(mention => mention.First >= sentence.First && mention.Last <= sentence.Last);
            var isMeant = mention is not null || quotes.Exists(quote => quote.Who.Speaker.Person == person && quote.Who.Confidence >= Confidence.Shown
                && quote.Cue is { } cue && cue.Token >= sentence.First && cue.Token <= sentence.Last);
            var dangles = Dangling.Starts(reading, sentence.First);
            if (!isMeant || (mention is null && !dangles && reading[sentence.First].Kind != TokenKind.Word) || (mention is not null && dangles))
            {
                continue;
            }

            found.Add(new SentenceFinding(sentence.Span, Score(reading, person, mention, sentence, sentences.Count, centrality[sentence.Number]), mention is not null));
        }

        return [.. found.OrderByDescending(sentence => sentence.Score).Take(Most)];
    }

    private static double Score(Reading reading, Person person, Mention? mention, Sentence sentence, int count, double centrality)
    {
        var names = mention is null ? 0.1 : mention.Last > mention.First ? 0.35 : person.Words.Length > 1 ? 0.28 : 0.22;
        var position = 0.25 * (1 - ((double)sentence.Number / int.Max(count, 1)));
        var isSubject = mention is not null && !mention.IsOblique && mention.TitleFirst - sentence.First <= 3;
        return names + position + (0.2 * centrality) + (isSubject ? 0.2 : 0) - (reading[sentence.First].IsWord ? 0 : 0.05);
    }
}
