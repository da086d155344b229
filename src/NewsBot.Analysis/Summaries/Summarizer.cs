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

    /// <summary>Nobody reads so many sentences of a summary; comparing all with all would take time with the square of the text.</summary>
    private const int MostCompared = 100;
    private const int LongWords = 45;
    private const int ShortWords = 8;

    /// <summary>Sentences of about <paramref name="budget"/> words in reading order, at least one when there is any.</summary>
    public static List<TextSpan> Choose(Reading reading, List<Sentence> sentences, double[] centrality, int budget)
    {
        var waiting = new PriorityQueue<Sentence, (double, int)>();
        foreach (var sentence in sentences.Where(sentence => !Dangling.Starts(reading, sentence.First)))
        {
            Wait(sentence);
        }

        if (waiting.Count == 0)
        {
            sentences.ForEach(Wait);
        }

        var chosen = new List<(Sentence Sentence, HashSet<string> Keys)>();
        var words = 0;
        while (waiting.TryDequeue(out var next, out _))
        {
            if (chosen.Take(MostCompared).Any(other => Centrality.Overlap(other.Keys, next.Keys) > Redundant))
            {
                continue;
            }

            var fitting = words + next.Words <= budget * 1.05 ? next : Nearest(reading, next, words, budget);
            if (fitting is not null)
            {
                chosen.Add((fitting, [.. fitting.Keys]));
                words += fitting.Words;
            }

            if (fitting != next || words >= budget / CloseEnough)
            {
                break;
            }

            if (next.Number + 1 < sentences.Count && Dangling.Starts(reading, sentences[next.Number + 1].First))
            {
                Wait(sentences[next.Number + 1]);
            }
        }

        return [.. chosen.OrderBy(one => one.Sentence.Number).Select(one => one.Sentence.Span)];

        void Wait(Sentence sentence) =>
            waiting.Enqueue(sentence, (-Score(sentence, sentences.Count, centrality[sentence.Number]), sentence.Number));
    }

    private static double Score(Sentence sentence, int count, double centrality)
    {
        var place = (1.0 / (1 + sentence.Number)) + (0.5 * (1 - ((double)sentence.Number / count)));
        var tooLong = 0.01 * int.Max(0, sentence.Words - LongWords);
        return place + (0.2 * centrality) - tooLong - (sentence.Words < ShortWords ? 0.3 : 0);
    }

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
