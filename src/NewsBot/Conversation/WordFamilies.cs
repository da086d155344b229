using System.Globalization;
using NewsBot.Analysis.Text;
using NewsBot.Archive.Query;

namespace NewsBot.Conversation;

/// <summary>
/// Leads a word of a question to those that say the same in the news (Vocabulary/deeds.txt and topics.txt), and any other word to those
/// that begin like it: "عاد" -> عاد, عوده*, return*; "hours" -> hours, hour*.
/// </summary>
internal sealed class WordFamilies
{
    private const string Deeds = "deeds.txt";
    private const string Topics = "topics.txt";
    private const char Ending = '-';
    private const char Beginning = '*';
    private const int ShortestStem = 4;
    private const int MostTerms = 8;

    // سيعود is يعود to come.
    private const char Future = 'س';
    private const int ShortestFuture = 5;

    private readonly WordList members = new("family");
    private readonly List<string[]> families = [];
    private readonly List<string> endings = [];
    private readonly List<(string Stem, string Family)> stems = [];
    private readonly int deeds;

    public WordFamilies()
    {
        Read(Deeds);
        deeds = families.Count;
        Read(Topics);
    }

    /// <summary>The words of a topic, each with its family.</summary>
    public AskedWords Of(string topic) => Of(QuestionWords.In(topic), at => at, MostTerms);

    /// <summary>The words besides those that <paramref name="endOfHollow"/> passes over, each with its family; at most so many.</summary>
    public AskedWords Of(IReadOnlyList<Word> words, Func<int, int> endOfHollow, int most)
    {
        var groups = new List<IReadOnlyList<string>>();
        for (var at = 0; at < words.Count && groups.Count < most;)
        {
            var hollow = endOfHollow(at);
            at = hollow > at ? hollow : Add(groups, words, at);
        }

        return new AskedWords(groups);
    }

    /// <summary>Whether the words together name one thing: "البيت الأبيض" is nobody called أبيض.</summary>
    public bool IsThing(string name) => members.ValueOf(QuestionWords.In(name)) is not null;

    /// <summary>Whether the word stands in one of the families.</summary>
    public bool Knows(Word word) => FamilyOf(word) is not null;

    /// <summary>Whether the word stands in one of the families as it is written, its first letter with it: وظائف, and not واليهود.</summary>
    public bool KnowsAsWritten(Word word) =>
        members.ValueOf([word]) is not null || stems.Exists(stem => word.Key.StartsWith(stem.Stem, StringComparison.Ordinal));

    /// <summary>Whether the word tells of a deed: it is no part of a name, and no thing.</summary>
    public bool IsDoing(Word word) => FamilyOf(word) is { } family && family < deeds;

    private int Add(List<IReadOnlyList<string>> groups, IReadOnlyList<Word> words, int at)
    {
        if (members.EndsFrom(words, at, words.Count) is [var known, ..])
        {
            AddOnce(groups, families[Number(known.Value)]);

            return known.End;
        }

        if (FamilyOf(words[at]) is { } family)
        {
            AddOnce(groups, families[family]);
        }
        else if (SearchText.Terms(words[at].Text, 1) is [var term])
        {
            AddOnce(groups, [term, .. Stemmed(term)]);
        }

        return at + 1;
    }

    private static void AddOnce(List<IReadOnlyList<string>> groups, string[] group)
    {
        if (!groups.Exists(other => other[0] == group[0]))
        {
            groups.Add(group);
        }
    }

    /// <summary>The family of the word as it stands, or as the index holds it: "بالمكتبة" -> مكتبة.</summary>
    private int? FamilyOf(Word word)
    {
        var folded = SearchText.Of(word.Text);
        var family = members.ValueOf([word]) ?? members.ValueOf([new Word(folded, folded)])
            ?? stems.Find(stem => word.Key.StartsWith(stem.Stem, StringComparison.Ordinal) || folded.StartsWith(stem.Stem, StringComparison.Ordinal)).Family;

        return family is not null ? Number(family)
            : word.Key.Length >= ShortestFuture && word.Key[0] == Future && word.Key[1] is 'ي' or 'ت' ? FamilyOf(new Word(word.Text[1..], word.Key[1..]))
            : null;
    }

    private IEnumerable<string> Stemmed(string term) =>
        endings.Where(ending => term.EndsWith(ending, StringComparison.Ordinal) && term.Length - ending.Length >= ShortestStem)
            .Select(ending => $"{term[..^ending.Length]}{Beginning}").DefaultIfEmpty($"{term}{Beginning}").Take(term.Length >= ShortestStem ? 1 : 0);

    private void Read(string file)
    {
        using var stream = typeof(WordFamilies).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The vocabulary {file} is not in the program.");
        using var reader = new StreamReader(stream);
        var before = families.Count;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] == Ending)
            {
                endings.AddRange(Entries(line[1..]).Select(ending => ArabicFolding.Name(ending)));
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                Add(Entries(line));
            }
        }

        if (families.Count == before)
        {
            throw new InvalidOperationException($"The vocabulary {file} is empty.");
        }
    }

    private void Add(string[] entries)
    {
        var number = families.Count.ToString(CultureInfo.InvariantCulture);
        families.Add([.. entries.Select(Indexed).Distinct()]);
        foreach (var entry in entries)
        {
            var words = QuestionWords.In(entry.TrimEnd(Beginning));
            members.Add(words, number);
            if (entry.EndsWith(Beginning))
            {
                stems.Add((words[0].Key, number));
            }
        }
    }

    private static string[] Entries(string line) => line.Split('|', StringSplitOptions.TrimEntries);

    private static int Number(string family) => int.Parse(family, CultureInfo.InvariantCulture);

    // As the index holds it.
    private static string Indexed(string entry) =>
        SearchText.Of(entry.TrimEnd(Beginning)) + (entry.EndsWith(Beginning) ? Beginning : "");
}
