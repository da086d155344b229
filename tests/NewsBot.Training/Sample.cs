using NewsBot.Analysis.People.Tagging;
using NewsBot.Analysis.Text;

namespace NewsBot.Training;

/// <summary>One sentence as the trainer sees it: the features of each token, and the right tag of each.</summary>
internal sealed class Sample
{
    public required uint[][] Features { get; init; }

    /// <summary>For each token: from where on its features name words.</summary>
    public required int[] LexicalFrom { get; init; }

    public required byte[] Kinds { get; init; }

    public required byte[] Tags { get; init; }

    public int Count => Tags.Length;

    public static IEnumerable<Sample> Of(Passage passage, Reading reading, Func<Token, int> likenessOf)
    {
        var tags = TagsOf(passage, reading);
        var features = new SentenceFeatures(reading, likenessOf);
        var ids = new uint[SentenceFeatures.Most];
        foreach (var (first, last) in reading.Sentences)
        {
            features.Look(first, last);
            var count = features.Count;
            var sample = new Sample { Features = new uint[count][], LexicalFrom = new int[count], Kinds = new byte[count], Tags = [.. Enumerable.Range(0, count).Select(place => tags[features.FirstAt(place)])] };
            for (var i = 0; i < count; i++)
            {
                var found = features.Of(i, ids);
                sample.Features[i] = ids[..found];
                for (var k = 0; k < found; k++)
                {
                    sample.Features[i][k] >>= 32 - NameModel.FeatureBits;
                }

                sample.LexicalFrom[i] = features.LexicalFrom;
                sample.Kinds[i] = features.KindAt(i);
            }

            yield return sample;
        }
    }

    /// <summary>The right tag of each token of a passage.</summary>
    public static byte[] TagsOf(Passage passage, Reading reading)
    {
        var tags = new byte[reading.Count];
        var name = 0;
        var begun = -1;
        for (var i = 0; i < reading.Count; i++)
        {
            while (name < passage.Names.Count && passage.Names[name].Start + passage.Names[name].Length <= reading[i].Start)
            {
                name++;
            }

            if (name < passage.Names.Count && passage.Names[name].Start < reading[i].End)
            {
                tags[i] = (byte)(begun == name ? 2 : 1);
                begun = name;
            }
        }

        return tags;
    }
}
