namespace NewsBot.Analysis.People.Tagging;

/// <summary>Mixes small numbers into well spread ones; the same on every machine and in every run.</summary>
internal static class FeatureHash
{
    public static uint Mix(uint hash, uint value)
    {
        hash = (hash ^ value) * 0x9E3779B1u;
        return hash ^ (hash >> 15);
    }

    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = 7u;
        foreach (var letter in word)
        {
            hash = Mix(hash, letter);
        }

        return hash;
    }

    /// <summary>The last step: spreads into the high bits, which choose the weight.</summary>
    public static uint Finish(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 0x85EBCA6Bu;
        hash ^= hash >> 13;
        return hash * 0xC2B2AE35u;
    }
}
