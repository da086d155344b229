using System.Runtime.InteropServices;

namespace NewsBot.Archive.Store;

/// <summary>
/// The words of a quote as sorted hashes, to tell whether another article prints the same quote: the same words, or at
/// least four fifths of the shorter one's. The hashes are stored, so they must never change.
/// </summary>
internal sealed class WordHashes
{
    /// <summary>Fewer words ("no comment") are said too often to be told apart.</summary>
    private const int FewestWords = 5;

    private const double SameShare = 0.8;

    private readonly int[] sorted;

    private WordHashes(long key, int[] sorted)
    {
        Key = key;
        this.sorted = sorted;
    }

    /// <summary>One hash of the words in their order.</summary>
    public long Key { get; }

    public bool IsTelling => sorted.Length >= FewestWords;

    /// <summary>Of words ready made by SearchText.</summary>
    public static WordHashes Of(string searchText)
    {
        var words = searchText.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        return new WordHashes(Fnv(searchText), [.. words.Select(word => (int)Fnv(word)).Distinct().Order()]);
    }

    public static WordHashes FromBytes(long key, byte[] bytes) => new(key, MemoryMarshal.Cast<byte, int>(bytes).ToArray());

    public byte[] ToBytes() => MemoryMarshal.AsBytes<int>(sorted).ToArray();

    /// <summary>True when one quote holds at least four fifths of the other's words.</summary>
    public bool IsSameAs(WordHashes other)
    {
        var fewer = int.Min(sorted.Length, other.sorted.Length);

        return fewer >= FewestWords && Common(other) >= SameShare * fewer;
    }

    private int Common(WordHashes other)
    {
        var (common, mine, theirs) = (0, 0, 0);
        while (mine < sorted.Length && theirs < other.sorted.Length)
        {
            var order = sorted[mine].CompareTo(other.sorted[theirs]);
            common += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }

        return common;
    }

    /// <summary>FNV-1a, 64 bits: string.GetHashCode differs in every process.</summary>
    private static long Fnv(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * 1099511628211UL;
        }

        return (long)hash;
    }
}
