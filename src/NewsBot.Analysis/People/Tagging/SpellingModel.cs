namespace NewsBot.Analysis.People.Tagging;

/// <summary>How much a word looks like a name by its letters alone: شوميلوفا does, بتلقيه does not.</summary>
internal sealed class SpellingModel(sbyte[] weights)
{
    /// <summary>Likeness is told in steps from 0 to this less one.</summary>
    public const int Steps = 16;

    private const int Longest = 4;
    private const char Edge = '_';

    private readonly int shift = 32 - int.Log2(weights.Length);

    /// <summary>The likeness of a folded word.</summary>
    public int LikenessOf(ReadOnlySpan<char> word)
    {
        Span<uint> ids = stackalloc uint[MostPieces];
        var count = Pieces(word, ids);
        var sum = 0;
        for (var i = 0; i < count; i++)
        {
            sum += weights[ids[i] >> shift];
        }

        return int.Clamp((sum + 192) / 24, 0, Steps - 1);
    }

    public const int MostPieces = 96;

    /// <summary>The hashes of the word's pieces of one to four letters, its edges being letters too.</summary>
    public static int Pieces(ReadOnlySpan<char> word, Span<uint> into)
    {
        var count = 0;
        var length = int.Min(word.Length, 20) + 2;
        for (var from = 0; from < length; from++)
        {
            var hash = 17u;
            for (var size = 1; size <= Longest && from + size <= length; size++)
            {
                var at = from + size - 1;
                hash = FeatureHash.Mix(hash, at == 0 || at == length - 1 ? Edge : word[at - 1]);
                if (size > 1)
                {
                    into[count++] = hash;
                }
            }
        }

        into[count++] = FeatureHash.Mix(23u, (uint)length);
        return count;
    }
}
