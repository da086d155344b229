using System.Globalization;
using NewsBot.Analysis.Text;
using NewsBot.Archive.Query;

namespace NewsBot.Conversation;

/// <summary>
/// Leads a word of a question to those that say the same in the news (Vocabulary/families.txt), and any other word to those that begin
/// like it: "عاد" -> عاد, عوده*, return*; "hours" -> hour*.
/// </summary>
internal sealed class WordFamilies
{
    private const string File = "families.txt";
    private const char Ending = '-';
    private const char Beginning = '*';
    private const int ShortestStem = 4;
    private const int MostTerms = 8;

    private readonly WordList members = new(File);
    private readonly List<string[]> families = [];
    private readonly HashSet<string> named = [];
    private readonly List<string> endings = [];
    private readonly List<(string Stem, string Family)> stems = [];

    public WordFamilies()
    {
        using var stream = typeof(WordFamilies).Assembly.GetManifestResourceStream(File)
            ?? throw new InvalidOperationException($"The vocabulary {File} is not in the program.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                Add(line[0] == Ending ? line[1..] : line, isEndings: line[0] == Ending);
            }
        }

        if (families.Count == 0)
        {
            throw new InvalidOperationException($"The vocabulary {File} is empty.");
        }
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
            if (hollow > at)
            {
                at = hollow;
                continue;
            }

            at = Add(groups, words, at);
        }

        return new AskedWords(groups);
    }

    /// <summary>Whether the word tells of doing something, or of what somebody is: not the name of a company or a country.</summary>
    public bool IsDoing(Word word) => (members.ValueOf([word]) ?? StemOf(word)) is { } family && !named.Contains(family);

    private int Add(List<IReadOnlyList<string>> groups, IReadOnlyList<Word> words, int at)
    {
        var known = members.EndsFrom(words, at, words.Count);
        var family = known.Count > 0 ? known[0].Value : StemOf(words[at]);
        if (family is not null)
        {
            AddOnce(groups, families[int.Parse(family, CultureInfo.InvariantCulture)]);

            return known.Count > 0 ? known[0].End : at + 1;
        }

        if (SearchText.Terms(words[at].Text, 1) is [var term])
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

    private string? StemOf(Word word) =>
        stems.Find(stem => word.Key.StartsWith(stem.Stem, StringComparison.Ordinal)).Family;

    private IEnumerable<string> Stemmed(string term) =>
        endings.Where(ending => term.EndsWith(ending, StringComparison.Ordinal) && term.Length - ending.Length >= ShortestStem)
            .Select(ending => $"{term[..^ending.Length]}{Beginning}").DefaultIfEmpty($"{term}{Beginning}").Take(term.Length >= ShortestStem ? 1 : 0);

    private void Add(string line, bool isEndings)
    {
        var entries = line.Split('|', StringSplitOptions.TrimEntries);
        if (isEndings)
        {
            endings.AddRange(entries.Select(ending => ArabicFolding.Name(ending)));

            return;
        }

        var number = families.Count.ToString(CultureInfo.InvariantCulture);
        families.Add([.. entries.Select(Indexed).Distinct()]);
        if (entries.Any(entry => char.IsAsciiLetterUpper(entry[0])))
        {
            named.Add(number);
        }

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

    // As the index holds it.
    private static string Indexed(string entry) =>
        SearchText.Of(entry.TrimEnd(Beginning)) + (entry.EndsWith(Beginning) ? Beginning : "");
}
