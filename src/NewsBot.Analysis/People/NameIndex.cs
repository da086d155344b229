namespace NewsBot.Analysis.People;

/// <summary>
/// People held in memory, found by any spelling of their names and completed from the first letters of any word of them.
/// Immutable. The order of the people is the order in which equally good completions come.
/// </summary>
public sealed class NameIndex
{
    private const int MostCompared = 60;

    private readonly Dictionary<string, List<int>> byKey = [];
    private readonly Dictionary<string, List<int>> bySkeleton = [];
    private readonly List<Beginning> beginnings = [];
    private readonly IReadOnlyList<NameCandidate> people;

    public NameIndex(IEnumerable<NameCandidate> people)
    {
        this.people = [.. people];
        Statistics = NameStatistics.Of(this.people);
        for (var number = 0; number < this.people.Count; number++)
        {
            foreach (var name in this.people[number].Names)
            {
                Add(byKey, name.Key, number);
                foreach (var skeleton in SkeletonsOf(name))
                {
                    Add(bySkeleton, skeleton, number);
                }

                beginnings.AddRange(name.Beginnings.Select((text, at) => new Beginning(text, number, at == 0)));
            }
        }

        beginnings.Sort((one, other) => string.CompareOrdinal(one.Text, other.Text));
    }

    /// <summary>How common each word is among these people; for deciding about others beside them.</summary>
    public NameStatistics Statistics { get; }

    /// <summary>Whom the name means, or who comes near.</summary>
    public NameDecision Find(string asked)
    {
        var form = NameForm.Of(asked);
        var numbers = byKey.TryGetValue(form.Key, out var same) ? same : Sharing(form);

        return NameMatcher.Decide(form, numbers.Select(number => people[number]), Statistics);
    }

    // A skeleton that few names have tells more than one that many have (محمد), so its bearers are looked at first.
    private IEnumerable<int> Sharing(NameForm form)
    {
        var shared = new Dictionary<int, float>();
        foreach (var skeleton in SkeletonsOf(form))
        {
            if (bySkeleton.TryGetValue(skeleton, out var numbers))
            {
                foreach (var number in numbers)
                {
                    shared[number] = shared.GetValueOrDefault(number) + (1f / numbers.Count);
                }
            }
        }

        return shared.Count <= MostCompared
            ? shared.Keys
            : shared.OrderByDescending(person => person.Value).ThenBy(person => person.Key).Take(MostCompared).Select(person => person.Key);
    }

    /// <summary>
    /// At most <paramref name="limit"/> people of whose names a word, or several in a row, begin with these letters; those whose
    /// name itself begins so come first.
    /// </summary>
    public IReadOnlyList<NameCandidate> Complete(string prefix, int limit)
    {
        var text = NameForm.Prefix(prefix);
        if (text.Length == 0)
        {
            return [];
        }

        var found = new Dictionary<int, bool>();
        for (var at = FirstFrom(text); at < beginnings.Count && beginnings[at].Text.StartsWith(text, StringComparison.Ordinal); at++)
        {
            var (_, number, isStart) = beginnings[at];
            found[number] = isStart || found.GetValueOrDefault(number);
        }

        return
        [
            .. found.OrderByDescending(person => person.Value).ThenBy(person => person.Key)
                .Take(limit).Select(person => people[person.Key]),
        ];
    }

    private int FirstFrom(string text)
    {
        var (low, high) = (0, beginnings.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(beginnings[middle].Text, text) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static IEnumerable<string> SkeletonsOf(NameForm name) => name.Skeletons
        .Concat(name.Tokens.SelectMany(token => NameSkeleton.Shortened(token.Skeletons[0])))
        .Concat(name.Pairs.SelectMany(pair => pair.Skeletons))
        .Distinct();

    private static void Add(Dictionary<string, List<int>> map, string key, int number)
    {
        if (!map.TryGetValue(key, out var numbers))
        {
            map[key] = numbers = [];
        }

        if (numbers.Count == 0 || numbers[^1] != number)
        {
            numbers.Add(number);
        }
    }

    private readonly record struct Beginning(string Text, int Number, bool IsStart);
}
