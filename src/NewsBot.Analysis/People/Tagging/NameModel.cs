using System.Reflection;

namespace NewsBot.Analysis.People.Tagging;

/// <summary>
/// The weights of the tagger, whole numbers from -127 to 127 in units of 1/<see cref="Unit"/>, so that every machine adds up the same.
/// A token outside a name scores 0; the first and the other words of a name score the sum of their features' weights.
/// </summary>
internal sealed class NameModel
{
    public const int Unit = 16;

    /// <summary>A name begins (1) or goes on (2); everything else is outside (0).</summary>
    public const int Tags = 3;

    public const int SpellingBits = 15;
    public const int FeatureBits = 17;

    private const string Resource = "ar/name-tagger.bin";

    private static readonly Lazy<NameModel> LoadedArabic = new(Load);

    private readonly sbyte[] features;
    private readonly sbyte[] steps;

    /// <param name="bytes">The spelling weights, the steps from tag to tag by kind, the features' weights, one after the other.</param>
    public NameModel(ReadOnlySpan<byte> bytes)
    {
        var all = new sbyte[bytes.Length];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = (sbyte)bytes[i];
        }

        Spelling = new SpellingModel(all[..(1 << SpellingBits)]);
        steps = all[(1 << SpellingBits)..((1 << SpellingBits) + StepCount)];
        features = all[((1 << SpellingBits) + StepCount)..];
        if (features.Length != 2 << FeatureBits)
        {
            throw new InvalidOperationException("The weights of the name tagger are not those this program was built for.");
        }
    }

    public const int StepCount = WordKind.Count * Tags * 2;

    public static NameModel Arabic => LoadedArabic.Value;

    public SpellingModel Spelling { get; }

    /// <summary>Adds the scores for beginning and for going on that a token's features give.</summary>
    public (int Begin, int Inside) Score(ReadOnlySpan<uint> ids)
    {
        int begin = 0, inside = 0;
        foreach (var id in ids)
        {
            var at = (int)(id >> (32 - FeatureBits)) * 2;
            begin += features[at];
            inside += features[at + 1];
        }

        return (begin, inside);
    }

    /// <summary>What it adds that a token of this kind has this tag behind that one.</summary>
    public int Step(byte kind, int before, int tag) => tag == 0 ? 0 : steps[(((kind * Tags) + before) * 2) + tag - 1];

    private static NameModel Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in the program.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new NameModel(bytes);
    }
}
