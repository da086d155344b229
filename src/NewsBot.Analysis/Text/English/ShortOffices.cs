namespace NewsBot.Analysis.Text.English;

/// <summary>Offices of two letters, which are any only in capitals and not behind an hour: PM Ann Roe holds one, and nobody does at 3 pm or at 3 PM.</summary>
internal static class ShortOffices
{
    private static readonly HashSet<string> Keys = [.. Lexicon.Rows("en/titles.txt").Where(row => row is [{ Length: 2 }, _, "office"]).Select(row => row[0].ToLowerInvariant())];

    /// <summary>Whether the word is spelt like such an office and is none.</summary>
    public static bool IsOther(Reading reading, int i) => Keys.Contains(reading[i].Stem) && (!IsInCapitals(reading, i) || IsHour(reading, i - 1));

    private static bool IsInCapitals(Reading reading, int i) => !reading.Text.AsSpan(reading[i].Start, 2).ContainsAnyInRange('a', 'z');

    private static bool IsHour(Reading reading, int i) => i >= 0 && reading[i].Kind == TokenKind.Number && (reading[i].Length <= 2 || reading[i].Key.AsSpan().ContainsAny('.', ':'));
}
