namespace NewsBot.Archive.Query;

/// <summary>What stands after MATCH. Words of a question are always quoted: nobody types the search engine's syntax by accident.</summary>
internal static class SearchMatch
{
    private const int MostTerms = 8;

    public static string AllOf(IReadOnlyList<string> terms) => string.Join(" AND ", Quoted(terms));

    public static string AnyOf(IReadOnlyList<string> terms) => string.Join(" OR ", Quoted(terms));

    /// <summary>All of the groups, written by us, and all of the terms, written by people, for the index of quotes.</summary>
    public static string AllOf(IReadOnlyList<string> groups, IReadOnlyList<string> terms) =>
        string.Join(" AND ", groups.Select(group => $"({group})").Concat(terms.Take(MostTerms).Select(Apart)));

    /// <summary>The words of a term, each for itself: the index of quotes keeps no places, so that "co-founder" is no row of two words there.</summary>
    public static string Apart(string term)
    {
        var words = term.Split([.. term.Where(letter => !char.IsLetterOrDigit(letter))], StringSplitOptions.RemoveEmptyEntries);

        return words.Length == 0 ? "\"\"" : $"({string.Join(" AND ", words.Select(word => $"\"{word}\""))})";
    }

    private static IEnumerable<string> Quoted(IReadOnlyList<string> terms) =>
        terms.Take(MostTerms).Select(term => $"\"{term.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
}
