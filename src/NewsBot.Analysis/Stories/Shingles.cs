using System.Security.Cryptography;
using System.Text;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Stories;

/// <summary>
/// What near-duplicates share: hashes of the body's four-word shingles, one in four of them kept by the hash itself so that
/// two articles keep the same ones (Broder 1997). Jaccard >= .5 of two samples is the same article, containment >= .5 of the
/// shorter an excerpt. A short article keeps all of its shingles.
/// </summary>
public static class Shingles
{
    private const int Width = 4;
    private const ulong KeepOneIn = 4;
    private const int MostKept = 400;
    private const int FewWords = 120;

    /// <summary>
    /// True for the hashes that every article keeps, short or long: an excerpt and its whole compare by these alone, since the
    /// whole has dropped the others.
    /// </summary>
    public static bool IsKeptByAll(long hash) => (ulong)hash % KeepOneIn == 0;

    /// <summary>The sampled hashes, sorted, without doubles, at most 400.</summary>
    internal static long[] Of(Reading reading, int bodyStart)
    {
        var words = reading.Tokens.Where(token => token.Kind is TokenKind.Word or TokenKind.Number && token.Start >= bodyStart)
            .Select(token => Hash(token.Key)).ToArray();
        var kept = new SortedSet<long>();
        for (var i = 0; i + Width <= words.Length; i++)
        {
            var hash = 0UL;
            for (var k = 0; k < Width; k++)
            {
                hash = Mix(hash ^ words[i + k]);
            }

            if (words.Length <= FewWords || IsKeptByAll((long)hash))
            {
                kept.Add((long)hash);
            }
        }

        return [.. kept.Take(MostKept)];
    }

    /// <summary>The same for two texts whose folded words are the same: 32 hexadecimal digits.</summary>
    internal static string Fingerprint(Reading reading)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var token in reading.Tokens)
        {
            if (token.Kind is TokenKind.Word or TokenKind.Number)
            {
                sha.AppendData(Encoding.UTF8.GetBytes(token.Key));
                sha.AppendData([(byte)' ']);
            }
        }

        return Convert.ToHexStringLower(sha.GetHashAndReset().AsSpan(0, 16));
    }

    /// <summary>FNV-1a over the UTF-16 units: stable across processes, unlike string.GetHashCode.</summary>
    private static ulong Hash(string word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return hash;
    }

    /// <summary>The finaliser of SplitMix64 (Steele, Lea and Flood 2014).</summary>
    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15UL;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
