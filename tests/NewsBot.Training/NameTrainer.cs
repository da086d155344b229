using NewsBot.Analysis.People.Tagging;

namespace NewsBot.Training;

/// <summary>
/// Trains the tagger as a linear-chain conditional random field, by stochastic gradient ascent with steps that shrink with use (AdaGrad).
/// Features are left out at random, above all those that name a word, so that the rest learns to do without; what is kept
/// is the mean over the later rounds. One thread, one seed: the same data give the same weights.
/// </summary>
internal sealed class NameTrainer
{
    private const int Rounds = 16;
    private const int LeftOut = 40;
    private const int WordsLeftOut = 50;
    private const float Rate = 0.06f;
    private const float Shrink = 2e-5f;
    private const int Tags = NameModel.Tags;

    private readonly float[] features = new float[2 << NameModel.FeatureBits];
    private readonly float[] featuresUsed = new float[2 << NameModel.FeatureBits];
    private readonly float[] steps = new float[NameModel.StepCount];
    private readonly float[] stepsUsed = new float[NameModel.StepCount];
    private readonly Chance chance = new(11);

    public (sbyte[] Steps, sbyte[] Features) Train(Func<int, IReadOnlyList<Sample>> samplesOf)
    {
        var (featureSums, stepSums) = (new float[features.Length], new float[steps.Length]);
        for (var round = 0; round < Rounds; round++)
        {
            Sample[] samples = [.. samplesOf(round)];
            chance.Shuffle(samples);
            var loss = samples.Sum(Learn);
            Console.WriteLine(FormattableString.Invariant($"round {round + 1}: {samples.Length} sentences, loss {loss:0}"));
            if (round >= Rounds / 2)
            {
                Add(features, featureSums);
                Add(steps, stepSums);
            }
        }

        const float unit = (float)NameModel.Unit / (Rounds - (Rounds / 2));
        return (Quantised.Of(stepSums, unit), Quantised.Of(featureSums, unit));
    }

    private double Learn(Sample sample)
    {
        var kept = new int[sample.Count][];
        var scores = new float[sample.Count * Tags];
        for (var i = 0; i < sample.Count; i++)
        {
            kept[i] = Kept(sample, i);
            foreach (var id in kept[i])
            {
                scores[(i * Tags) + 1] += features[id];
                scores[(i * Tags) + 2] += features[id + 1];
            }
        }

        var chain = new Chain(sample, scores, steps);
        for (var i = 0; i < sample.Count; i++)
        {
            for (var tag = 1; tag < Tags; tag++)
            {
                var slope = (tag == sample.Tags[i] ? 1f : 0f) - chain.ChanceOf(i, tag);
                foreach (var id in MathF.Abs(slope) < 1e-4f ? [] : kept[i])
                {
                    Move(features, featuresUsed, id + tag - 1, slope);
                }

                for (var before = 0; before < Tags; before++)
                {
                    if (Chain.IsAllowed(i, before, tag))
                    {
                        var isRight = tag == sample.Tags[i] && before == (i == 0 ? 0 : sample.Tags[i - 1]);
                        Move(steps, stepsUsed, Chain.StepAt(sample.Kinds[i], before, tag), (isRight ? 1f : 0f) - chain.ChanceOf(i, before, tag));
                    }
                }
            }
        }

        return chain.Loss;
    }

    private int[] Kept(Sample sample, int i)
    {
        var kept = new List<int>(sample.Features[i].Length);
        for (var k = 0; k < sample.Features[i].Length; k++)
        {
            if (chance.Below(100) >= (k < sample.LexicalFrom[i] ? LeftOut : WordsLeftOut))
            {
                kept.Add((int)sample.Features[i][k] * 2);
            }
        }

        return [.. kept];
    }

    private static void Move(float[] weights, float[] used, int at, float slope)
    {
        slope -= Shrink * weights[at];
        used[at] += slope * slope;
        weights[at] += Rate * slope / MathF.Sqrt(used[at] + 0.05f);
    }

    private static void Add(float[] weights, float[] sums)
    {
        for (var i = 0; i < weights.Length; i++)
        {
            sums[i] += weights[i];
        }
    }
}
