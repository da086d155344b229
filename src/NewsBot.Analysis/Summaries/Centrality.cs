namespace NewsBot.Analysis.Summaries;

/// <summary>
/// How much each sentence says of what the others say: LexRank (Erkan and Radev 2004) over shared words weighted by how few
/// sentences have them. Articles of more than 120 sentences are ranked over their first 120, so that time stays bounded.
/// </summary>
internal static class Centrality
{
    private const int MostSentences = 120;
    private const int Rounds = 12;
    private const double Damping = 0.85;

    /// <summary>One value a sentence, the highest 1.</summary>
    public static double[] Of(List<Sentence> sentences)
    {
        var n = int.Min(sentences.Count, MostSentences);
        var rank = new double[sentences.Count];
        if (n == 0)
        {
            return rank;
        }

        var weights = Similarities(sentences, n);
        Array.Fill(rank, 1.0 / n, 0, n);
        var next = new double[n];
        for (var round = 0; round < Rounds; round++)
        {
            Array.Fill(next, (1 - Damping) / n);
            for (var i = 0; i < n; i++)
            {
                for (var k = 0; k < n; k++)
                {
                    next[k] += Damping * rank[i] * weights[i, k];
                }
            }

            Array.Copy(next, rank, n);
        }

        var highest = rank.Max();
        for (var i = 0; i < n; i++)
        {
            rank[i] /= highest;
        }

        return rank;
    }

    /// <summary>How alike two sets of words are: shared over the smaller set.</summary>
    public static double Overlap(HashSet<string> one, string[] other) =>
        one.Count == 0 || other.Length == 0 ? 0 : (double)other.Count(one.Contains) / int.Min(one.Count, other.Length);

    private static double[,] Similarities(List<Sentence> sentences, int n)
    {
        var frequency = new Dictionary<string, int>();
        var sets = new HashSet<string>[n];
        for (var i = 0; i < n; i++)
        {
            sets[i] = [.. sentences[i].Keys];
            foreach (var key in sentences[i].Keys)
            {
                frequency[key] = frequency.GetValueOrDefault(key) + 1;
            }
        }

        var weights = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            var sum = 0.0;
            for (var k = 0; k < n; k++)
            {
                if (k != i)
                {
                    foreach (var key in sentences[k].Keys)
                    {
                        weights[i, k] += sets[i].Contains(key) ? double.Log((n + 1.0) / frequency[key]) : 0;
                    }

                    weights[i, k] /= double.Log(2.0 + sets[i].Count + sets[k].Count);
                    sum += weights[i, k];
                }
            }

            for (var k = 0; k < n; k++)
            {
                weights[i, k] = sum > 0 ? weights[i, k] / sum : 1.0 / n;
            }
        }

        return weights;
    }
}
