using NewsBot.Analysis.People.Tagging;

namespace NewsBot.Training;

/// <summary>
/// Learns how names are spelt from words that are names and words that are none: logistic regression over pieces of words,
/// by stochastic gradient descent with a fixed seed.
/// </summary>
internal static class SpellingTrainer
{
    private const int Rounds = 12;
    private const float Unit = 40;

    public static sbyte[] Train(IReadOnlyList<SpelledWord> words)
    {
        var weights = new float[1 << NameModel.SpellingBits];
        var seen = new float[weights.Length];
        var chance = new Chance(5);
        var order = Enumerable.Range(0, words.Count).ToArray();
        var ids = new uint[SpellingModel.MostPieces];
        for (var round = 0; round < Rounds; round++)
        {
            chance.Shuffle(order);
            foreach (var at in order)
            {
                var count = SpellingModel.Pieces(words[at].Text, ids);
                var score = 0f;
                for (var i = 0; i < count; i++)
                {
                    ids[i] >>= 32 - NameModel.SpellingBits;
                    score += weights[ids[i]];
                }

                var slope = (words[at].IsName ? 1f : 0f) - (1f / (1f + MathF.Exp(-score)));
                for (var i = 0; i < count; i++)
                {
                    var id = ids[i];
                    var step = slope - (0.002f * weights[id]);
                    seen[id] += step * step;
                    weights[id] += 0.1f * step / MathF.Sqrt(seen[id] + 0.1f);
                }
            }
        }

        return Quantised.Of(weights, Unit);
    }
}
