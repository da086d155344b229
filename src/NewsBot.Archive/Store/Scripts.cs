namespace NewsBot.Archive.Store;

/// <summary>Which script a name is written in.</summary>
internal static class Scripts
{
    /// <summary>True when the first letter is Arabic.</summary>
    public static bool IsArabic(string name) =>
        name.FirstOrDefault(char.IsLetter) is >= '\u0600' and <= '\u06FF' or >= '\uFB50' and <= '\uFEFC';
}
