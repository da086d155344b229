namespace NewsBot.Tests.Support;

/// <summary>Chance that falls the same way in every run: what a fuzz loop found once, it finds again.</summary>
internal sealed class Dice(uint seed)
{
    private ulong state = seed;

    /// <summary>A number from 0 up to, and without, <paramref name="below"/>.</summary>
    public int Roll(int below)
    {
        // Knuth's multiplier; the low bits repeat too soon to be used.
        state = (state * 6364136223846793005) + 1442695040888963407;
        return (int)((state >> 33) % (uint)below);
    }

    public T Pick<T>(IReadOnlyList<T> from) => from[Roll(from.Count)];

    public byte[] Bytes(int count) => [.. Enumerable.Range(0, count).Select(_ => (byte)Roll(256))];
}
