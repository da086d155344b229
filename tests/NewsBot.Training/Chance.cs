using NewsBot.Analysis.People.Tagging;

namespace NewsBot.Training;

/// <summary>Chance that is the same in every run: numbers mixed from a seed and a count.</summary>
internal sealed class Chance(uint seed)
{
    private uint count;

    public int Below(int end) => (int)(FeatureHash.Finish(FeatureHash.Mix(seed, count++)) % (uint)end);

    public string Of(string[] words) => words[Below(words.Length)];

    public void Shuffle<T>(T[] items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }
}
