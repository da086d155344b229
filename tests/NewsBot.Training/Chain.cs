using NewsBot.Analysis.People.Tagging;

namespace NewsBot.Training;

/// <summary>How likely each tag of a sentence is, all ways to tag the sentence taken together (forward and backward sums of logarithms).</summary>
internal sealed class Chain
{
    private const int Tags = NameModel.Tags;

    private readonly Sample sample;
    private readonly float[] scores;
    private readonly float[] steps;
    private readonly float[] forward;
    private readonly float[] backward;
    private readonly float total;

    public Chain(Sample sample, float[] scores, float[] steps)
    {
        (this.sample, this.scores, this.steps) = (sample, scores, steps);
        (forward, backward) = (new float[scores.Length], new float[scores.Length]);
        for (var i = 0; i < sample.Count; i++)
        {
            for (var tag = 0; tag < Tags; tag++)
            {
                var sum = float.NegativeInfinity;
                for (var before = 0; before < Tags; before++)
                {
                    sum = IsAllowed(i, before, tag) ? Plus(sum, Until(i, before) + Step(i, before, tag)) : sum;
                }

                forward[(i * Tags) + tag] = sum + scores[(i * Tags) + tag];
            }
        }

        for (var i = sample.Count - 2; i >= 0; i--)
        {
            for (var tag = 0; tag < Tags; tag++)
            {
                var sum = float.NegativeInfinity;
                for (var after = 0; after < Tags; after++)
                {
                    var at = ((i + 1) * Tags) + after;
                    sum = IsAllowed(i + 1, tag, after) ? Plus(sum, backward[at] + scores[at] + Step(i + 1, tag, after)) : sum;
                }

                backward[(i * Tags) + tag] = sum;
            }
        }

        var end = (sample.Count - 1) * Tags;
        total = Plus(Plus(forward[end], forward[end + 1]), forward[end + 2]);
    }

    /// <summary>The negative logarithm of how likely the right tags are.</summary>
    public double Loss
    {
        get
        {
            var right = 0f;
            for (var i = 0; i < sample.Count; i++)
            {
                right += scores[(i * Tags) + sample.Tags[i]] + Step(i, i == 0 ? 0 : sample.Tags[i - 1], sample.Tags[i]);
            }

            return total - right;
        }
    }

    /// <summary>Nothing goes on behind the outside, and a sentence begins outside.</summary>
    public static bool IsAllowed(int i, int before, int tag) => !(tag == 2 && before == 0) && !(i == 0 && before > 0);

    public static int StepAt(byte kind, int before, int tag) => (((kind * Tags) + before) * 2) + tag - 1;

    public float ChanceOf(int i, int tag) => MathF.Exp(forward[(i * Tags) + tag] + backward[(i * Tags) + tag] - total);

    public float ChanceOf(int i, int before, int tag) =>
        MathF.Exp(Until(i, before) + Step(i, before, tag) + scores[(i * Tags) + tag] + backward[(i * Tags) + tag] - total);

    private float Until(int i, int before) => i == 0 ? 0 : forward[((i - 1) * Tags) + before];

    private float Step(int i, int before, int tag) => tag == 0 ? 0 : steps[StepAt(sample.Kinds[i], before, tag)];

    private static float Plus(float one, float other)
    {
        var (more, less) = one > other ? (one, other) : (other, one);
        return float.IsNegativeInfinity(less) ? more : more + MathF.Log(1f + MathF.Exp(less - more));
    }
}
