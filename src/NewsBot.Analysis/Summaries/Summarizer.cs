using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Summaries;

/// <summary>
/// Chooses the sentences that tell an article shortest, always verbatim. The rules:
/// <list type="number">
/// <item>News puts what matters first: the lead alone beats centrality on the EASC corpus. So the place of a sentence leads, how
/// much it says of what the others say decides between neighbours, and very long and very short ones yield.</item>
/// <item>A sentence that hangs on the one before it (وأضاف، لكنه، He) is taken only after that one.</item>
/// <item>A sentence that repeats a chosen one is passed over.</item>
/// <item>The last one may be cut at the end of a clause when that comes nearer to the length asked for.</item>
/// </list>
/// </summary>
internal static class Summarizer
{
    private const double Redundant = 0.7;

    /// <summary>Closer to the length asked for than this, nothing is added.</summary>
    private const double CloseEnough = 1.12;
    private const int LongWords = 45;
    private const int ShortWords = 8;

    /// <summary>Sentences of about <paramref name="budget"/> words in reading order, at least one when there is any.</summary>
    public static List<TextSpan> Choose(Reading reading, List<Sentence> sentences, double[] centrality, int budget)
    {
        var order = sentences.OrderByDescending(sentence => Score(sentence, sentences.Count, centrality[sentence.Number])).ToList();
        var chosen = new SortedDictionary<int, Sentence>();
        var words = 0;
        for (var next = Next(reading, order, chosen); next is not null; next = Next(reading, order, chosen))
        {
            var fitting = words + next.Words <= budget * 1.05 ? next : Nearest(reading, next, words, budget);
            order.Remove(next);
            if (fitting is not null)
            {
                chosen[next.Number] = fitting;
                words += fitting.Words;
            }

            if (fitting != next || words >= budget / CloseEnough)
            {
                break;
            }
        }

        return [.. chosen.Values.Select(sentence => sentence.Span)];
    }

    private static double Score(Sentence sentence, int count, double centrality)
    {
        var place = (1.0 / (1 + sentence.Number)) + (0.5 * (1 - ((double)sentence.Number / count)));
        var tooLong = 0.01 * int.Max(0, sentence.Words - LongWords);
        return place + (0.2 * centrality) - tooLong - (sentence.Words < ShortWords ? 0.3 : 0);
    }

    /// <summary>The best sentence left that can be understood beside the chosen ones and says something else.</summary>
    private static Sentence? Next(Reading reading, List<Sentence> order, SortedDictionary<int, Sentence> chosen) =>
        order.Find(sentence => (chosen.ContainsKey(sentence.Number - 1) || !Dangling.Starts(reading, sentence.First))
            && !chosen.Values.Any(other => Centrality.Overlap(other.Keys, sentence.Keys) > Redundant))
        ?? (chosen.Count == 0 ? order.FirstOrDefault() : null);

    /// <summary>The whole sentence, its first clauses, or nothing: whichever comes nearest to the length asked for.</summary>
    private static Sentence? Nearest(Reading reading, Sentence sentence, int words, int budget)
    {
        var pieces = ClauseEnds.Beginnings(reading, sentence).Append(sentence);
        var best = pieces.MinBy(piece => Distance(words + piece.Words, budget))!;
        return words == 0 || Distance(best.Words + words, budget) < Distance(words, budget) ? best : null;
    }

    /// <summary>How many times too long or too short.</summary>
    private static double Distance(int words, int budget) =>
        words == 0 || budget == 0 ? double.MaxValue : double.Max((double)words / budget, (double)budget / words);
}
