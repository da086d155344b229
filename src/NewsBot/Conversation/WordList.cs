namespace NewsBot.Conversation;

/// <summary>Where words that were recognised end (exclusive), and what they mean.</summary>
internal readonly record struct Recognised(int End, string Value);

/// <summary>Words and word groups that may stand for each other in a phrase (ماذا، ما الذي، شو), each with the value it means.</summary>
internal sealed class WordList(string name)
{
    // و ف ب ل ك before a word: وقال, لأخبار, بالأخبار.
    private const string Clitics = "وفبلك";
    private const int ShortestMisspelt = 4;

    private readonly List<Entry> entries = [];
    private readonly Dictionary<string, List<Entry>> byFirst = [];
    private readonly HashSet<string> lastKeys = [];

    public string Name { get; } = name;

    public int Count => entries.Count;

    public IReadOnlyCollection<string> FirstKeys => byFirst.Keys;

    /// <summary>How many words the longest entry has.</summary>
    public int MostWords { get; private set; }

    /// <summary>The word without و ف ب ل ك before it; null when it begins with none of them.</summary>
    public static string? WithoutClitic(string key) =>
        key.Length > 2 && Clitics.Contains(key[0], StringComparison.Ordinal) ? key[1..] : null;

    public void Add(IReadOnlyList<Word> words, string value)
    {
        var entry = new Entry([.. words.Select(word => word.Key)], value);
        entries.Add(entry);
        lastKeys.Add(entry.Keys[^1]);
        MostWords = int.Max(MostWords, entry.Keys.Length);
        if (!byFirst.TryGetValue(entry.Keys[0], out var sameStart))
        {
            byFirst[entry.Keys[0]] = sameStart = [];
        }

        sameStart.Add(entry);
    }

    /// <summary>Gives the other list all entries of this one.</summary>
    public void AddTo(WordList other)
    {
        foreach (var entry in entries)
        {
            other.Add([.. entry.Keys.Select(key => new Word(key, key))], entry.Value);
        }
    }

    /// <summary>Where an entry that begins at <paramref name="start"/> ends, longest first.</summary>
    public IReadOnlyList<Recognised> EndsFrom(IReadOnlyList<Word> words, int start, int limit)
    {
        if (start >= limit)
        {
            return [];
        }

        var key = words[start].Key;
        var plain = byFirst.GetValueOrDefault(key);
        var bare = WithoutClitic(key) is { } rest ? byFirst.GetValueOrDefault(rest) : null;
        if (plain is null && bare is null)
        {
            return [];
        }

        var ends = new List<Recognised>();
        AddEnds(ends, plain, words, start, limit);
        AddEnds(ends, bare, words, start, limit);

        return ends;
    }

    /// <summary>Whether an entry begins at <paramref name="start"/>.</summary>
    public bool BeginsAt(IReadOnlyList<Word> words, int start, int limit) => EndsFrom(words, start, limit).Count > 0;

    /// <summary>Whether an entry may begin with the word: a quick look before a close one.</summary>
    public bool MayBegin(string key) => byFirst.ContainsKey(key) || (WithoutClitic(key) is { } rest && byFirst.ContainsKey(rest));

    /// <summary>Whether an entry may end with the word: a quick look before a close one.</summary>
    public bool MayEndWith(string key) => lastKeys.Contains(key) || (WithoutClitic(key) is { } rest && lastKeys.Contains(rest));

    /// <summary>The value of the entry that is exactly these words; null when there is none.</summary>
    public string? ValueOf(IReadOnlyList<Word> words) =>
        words.Count == 0 ? null : byFirst.GetValueOrDefault(words[0].Key)?.Find(entry => entry.Keys.Length == words.Count && Continues(entry, words, 0))?.Value;

    /// <summary>The value of an entry that this word is one slip of the finger away from.</summary>
    public string? ValueNear(IReadOnlyList<Word> words) =>
        words is [var word] ? entries.Find(entry => IsNearly(entry, word))?.Value : null;

    /// <summary>Whether the word is one slip of the finger away from a word of this list: waht, ماذ.</summary>
    public bool IsNearly(Word word) => entries.Exists(entry => IsNearly(entry, word));

    private static void AddEnds(List<Recognised> ends, List<Entry>? sameStart, IReadOnlyList<Word> words, int start, int limit)
    {
        for (var i = 0; i < sameStart?.Count; i++)
        {
            var entry = sameStart[i];
            var end = start + entry.Keys.Length;
            if (end <= limit && Continues(entry, words, start))
            {
                var at = ends.Count;
                while (at > 0 && ends[at - 1].End < end)
                {
                    at--;
                }

                ends.Insert(at, new Recognised(end, entry.Value));
            }
        }
    }

    private static bool IsNearly(Entry entry, Word word) =>
        entry.Keys is [var key] && key.Length >= ShortestMisspelt && Misspelling.IsOneSlip(word.Key, key);

    private static bool Continues(Entry entry, IReadOnlyList<Word> words, int start)
    {
        for (var i = 1; i < entry.Keys.Length; i++)
        {
            if (words[start + i].Key != entry.Keys[i])
            {
                return false;
            }
        }

        return true;
    }

    private sealed record Entry(string[] Keys, string Value);
}
