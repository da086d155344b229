using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Summaries;

/// <summary>
/// Chooses the sentences that tell an article shortest, always whole and verbatim. News puts what matters first: the lead
/// alone beats centrality on the EASC corpus, so position leads, centrality decides between neighbours, and a sentence that
/// repeats a chosen one is passed over.
/// </summary>
internal static class Summarizer
{
    private const double Redundant = 0.7;

    /// <summary>Sentences of about <paramref name="budget"/> words in reading order, at least one.</summary>
    public static List<TextSpan> Choose(Reading reading, List<Sentence> sentences, double[] centrality, int budget)
    {
        var order = sentences.OrderByDescending(sentence => Score(reading, sentence, sentences.Count, centrality[sentence.Number]));
        var chosen = new List<Sentence>();
        var words = 0;
        foreach (var sentence in order)
        {
            var isOver = words + sentence.Words - budget > budget - words;
            if ((chosen.Count > 0 && isOver) || chosen.Exists(other => Centrality.Overlap(other.Keys, sentence.Keys) > Redundant))
            {
                continue;
            }

            chosen.Add(sentence);
            words += sentence.Words;
            if (words >= budget)
            {
                break;
            }
        }

        return [.. chosen.OrderBy(sentence => sentence.Number).Select(sentence => sentence.Span)];
    }

    private static double Score(Reading reading, Sentence sentence, int count, double centrality)
    {
        var position = 1.0 - ((double)sentence.Number / int.Max(count, 1));
        var dangles = Dangling.Starts(reading, sentence.First) ? 0.05 : 0;
        return (0.85 * position) + (0.15 * centrality) - dangles;
    }
}
