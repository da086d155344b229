using NewsBot.Archive.Store;

namespace NewsBot.Archive.Query;

/// <summary>
/// The words of a question, each with those that say the same: (عاد*، عوده*) (openai). They are as SearchText folds them; one that ends
/// with * stands for all words that begin so, and one may be several words that follow each other.
/// </summary>
public sealed record AskedWords(IReadOnlyList<IReadOnlyList<string>> Groups)
{
    private const char Beginning = '*';

    public static AskedWords None { get; } = new([]);

    /// <summary>Whether of three and more words one may be absent.</summary>
    public bool MayLackOne { get; init; } = true;

    /// <summary>Words that nothing else stands for, none of them absent; they come from SearchText.Terms.</summary>
    public static AskedWords Exactly(IReadOnlyList<string> terms) => new([.. terms.Select(term => new[] { term })]) { MayLackOne = false };

    /// <summary>What stands after MATCH: an article that holds all of the words, else all but one.</summary>
    internal IEnumerable<string> Matches()
    {
        if (Groups.Count > 0)
        {
            yield return AllOf(Groups);
        }

        if (Groups.Count > 2 && MayLackOne)
        {
            yield return string.Join(" OR ", Groups.Select(absent => $"({AllOf(Groups.Where(group => group != absent))})"));
        }
    }

    /// <summary>The same for the articles of a person, who is known already: any of the words is enough.</summary>
    internal IEnumerable<string> MatchesOfPerson() => Groups.Count > 1 ? Matches().Append(string.Join(" OR ", Groups.Select(AnyOf))) : Matches();

    /// <summary>The same for the index of quotes, which keeps no places: of several words in a row, each for itself. Null when there is no word.</summary>
    internal string? MatchOfQuotes() =>
        Groups.Count == 0 ? null : string.Join(" AND ", Groups.Select(group => $"({string.Join(" OR ", group.Select(ApartOf))})"));

    /// <summary>The same for the words of a body's name: a quote whose speaker bears them all.</summary>
    internal string? MatchOfBody() =>
        Groups.Count == 0 ? null : string.Join(" AND ", Groups.Select(group => $"({string.Join(" OR ", group.Select(word => ApartOf(BodyOf(word))))})"));

    /// <summary>How many of the words are among those of a sentence.</summary>
    public int HeldBy(IReadOnlySet<string> words) => Groups.Count(group => group.Any(word => word.Split(' ').All(part => IsAmong(part, words))));

    private static bool IsAmong(string part, IReadOnlySet<string> words) =>
        part.EndsWith(Beginning) ? words.Any(word => word.StartsWith(part[..^1], StringComparison.Ordinal)) : words.Contains(part);

    private static string AllOf(IEnumerable<IReadOnlyList<string>> groups) => string.Join(" AND ", groups.Select(group => $"({AnyOf(group)})"));

    private static string AnyOf(IReadOnlyList<string> group) => string.Join(" OR ", group.Select(Quoted));

    private static string BodyOf(string word) => string.Join(' ', word.Split(' ').Select(QuoteLists.BodyToken));

    private static string ApartOf(string word)
    {
        var apart = SearchMatch.Apart(word);

        return word.EndsWith(Beginning) && apart.EndsWith(')') ? $"{apart[..^1]}*)" : apart;
    }

    private static string Quoted(string word)
    {
        var bare = word.TrimEnd(Beginning).Replace("\"", "\"\"", StringComparison.Ordinal);

        return word.EndsWith(Beginning) ? $"\"{bare}\"*" : $"\"{bare}\"";
    }
}
