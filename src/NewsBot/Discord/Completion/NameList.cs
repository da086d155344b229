using NewsBot.Analysis.People;
using NewsBot.Archive.Query;

namespace NewsBot.Discord.Completion;

/// <summary>
/// Known people in memory, completed from the first letters of any word of any of their names, in both scripts. Immutable.
/// 1. Whoever's name, or a word of it, begins so; names that begin so themselves first, then the most told of;
/// 2. nobody: without a first letter that may be a preposition (لماسك), or without the article (الترامب);
/// 3. not as it was typed, and four letters or more: also with one letter wrong, missing, too many, or two swapped (التمن).
/// </summary>
internal sealed class NameList
{
    private const string Prepositions = "وفبلك";
    private const string Article = "ال";
    private const int ShortestMisspelt = 4;
    private const int LongestTyped = 60;

    private readonly Entry[] entries;
    private readonly PersonRef[] people;

    /// <param name="known">Everybody, in the order in which equals are offered.</param>
    public NameList(IReadOnlyList<NamedPerson> known)
    {
        people = [.. known.Select(person => person.Person)];
        entries =
        [
            .. known.SelectMany((person, number) => person.Names
                    .SelectMany(name => NameForm.BeginningsIn(name).Select((text, at) => new Entry(text, number, at == 0))))
                .Distinct().OrderBy(entry => entry.Text, StringComparer.Ordinal),
        ];
    }

    public static NameList Empty { get; } = new([]);

    /// <summary>At most so many people; the most told of when nothing is typed yet.</summary>
    public IReadOnlyList<PersonRef> Complete(string typed, int limit)
    {
        var prefix = NameForm.Prefix(typed.Length <= LongestTyped ? typed : typed[..LongestTyped]);
        if (prefix.Length == 0)
        {
            return [.. people.Take(limit)];
        }

        if (Beginning(prefix) is { Count: > 0 } found)
        {
            return Best(found, limit);
        }

        var near = new Dictionary<int, bool>();
        foreach (var slip in prefix.Length < ShortestMisspelt ? [] : Slips.Of(prefix))
        {
            Collect(slip, near);
        }

        var read = Readings(prefix).Select(Beginning).FirstOrDefault(readings => readings.Count > 0) ?? [];

        return [.. Best(read, limit).Concat(Best(near, limit)).Distinct().Take(limit)];
    }

    private static IEnumerable<string> Readings(string prefix)
    {
        if (prefix.StartsWith(Article, StringComparison.Ordinal) && prefix.Length > Article.Length + 1)
        {
            yield return prefix[Article.Length..];
        }

        if (prefix.Length > 2 && Prepositions.Contains(prefix[0], StringComparison.Ordinal))
        {
            yield return prefix[1..];
        }
    }

    private Dictionary<int, bool> Beginning(string prefix)
    {
        var found = new Dictionary<int, bool>();
        Collect(prefix, found);

        return found;
    }

    private void Collect(string prefix, Dictionary<int, bool> found)
    {
        for (var at = FirstFrom(prefix); at < entries.Length && entries[at].Text.StartsWith(prefix, StringComparison.Ordinal); at++)
        {
            var (_, number, isStart) = entries[at];
            found[number] = isStart || found.GetValueOrDefault(number);
        }
    }

    private PersonRef[] Best(Dictionary<int, bool> found, int limit) =>
        [.. found.OrderByDescending(person => person.Value).ThenBy(person => person.Key).Take(limit).Select(person => people[person.Key])];

    private int FirstFrom(string text)
    {
        var (low, high) = (0, entries.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(entries[middle].Text, text) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private readonly record struct Entry(string Text, int Number, bool IsStart);
}
