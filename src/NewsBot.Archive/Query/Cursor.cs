namespace NewsBot.Archive.Query;

/// <summary>
/// Where a page ended: whole numbers in base 36, joined by dots, since a button holds 64 bytes in all. Three numbers of an
/// archive take at most 24 characters.
/// </summary>
internal static class Cursor
{
    public static string Write(params long[] numbers) => string.Join('.', numbers.Select(Base36.Of));

    /// <summary>The numbers; null when the text is not <paramref name="count"/> of them.</summary>
    public static long[]? Read(string? cursor, int count)
    {
        var parts = cursor?.Split('.') ?? [];
        var numbers = parts.Select(Base36.Parse).OfType<long>().ToArray();

        return parts.Length == count && numbers.Length == count ? numbers : null;
    }
}
