using NewsBot.Analysis;

namespace NewsBot.Conversation;

/// <summary>
/// The phrases of one vocabulary file, in the order in which they are tried. The file's lines:
/// <list type="bullet">
/// <item><c># …</c> is for readers;</item>
/// <item><c>@list = word | two words</c> names words that may stand for each other, <c>@list(value) = word</c> gives them a value;</item>
/// <item><c>command = part part [part]</c> is a phrase; a part is a fixed word, a <c>@list</c>, a <c>{slot}</c>, or parts in
/// brackets that may be absent. A slot named like a list keeps the list's value;</item>
/// <item><c>command? = …</c> is a phrase so general that its words may well mean something else.</item>
/// </list>
/// </summary>
internal sealed class PhraseBook
{
    private const int LongestName = 10;
    private const int LongestTopic = 40;

    private readonly Dictionary<string, WordList> lists = [];
    private readonly List<Phrase> phrases = [];
    private readonly List<Phrase> guesses = [];
    private PhraseIndex? index;

    private PhraseBook(Language language)
    {
        Language = language;
    }

    public Language Language { get; }

    public IReadOnlyList<Phrase> Phrases => phrases;

    /// <summary>The phrases to try when nothing else is left.</summary>
    public IReadOnlyList<Phrase> Guesses => guesses;

    /// <summary>Reads an embedded vocabulary file; one that is absent, empty or misspelt is a broken build.</summary>
    public static PhraseBook Load(string file, Language language)
    {
        using var stream = typeof(PhraseBook).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The vocabulary {file} is not in the program.");
        using var reader = new StreamReader(stream);

        return Read(reader, file, language);
    }

    /// <summary>Reads an embedded vocabulary file of lists alone.</summary>
    public static PhraseBook Lists(string file)
    {
        using var stream = typeof(PhraseBook).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The vocabulary {file} is not in the program.");
        using var reader = new StreamReader(stream);
        var book = new PhraseBook(Language.English);
        book.Fill(reader, file);

        return book.lists.Values.All(list => list.Count > 0) && book.lists.Count > 0 ? book : throw new InvalidOperationException($"The vocabulary {file} holds no list.");
    }

    public static PhraseBook Read(TextReader reader, string file, Language language)
    {
        var book = new PhraseBook(language);
        book.Fill(reader, file);

        return book.phrases.Count > 0 ? book : throw new InvalidOperationException($"The vocabulary {file} holds no phrase.");
    }

    /// <summary>Those of the phrases that may begin with a word, in the same order.</summary>
    public Phrase[] Beginning(Word word) => (index ??= new PhraseIndex(phrases)).Beginning(word);

    /// <summary>The words of a list, which must be in the file.</summary>
    public WordList List(string name) =>
        lists.TryGetValue(name, out var list) ? list : throw new InvalidOperationException($"The vocabulary has no list @{name}.");

    private void Fill(TextReader reader, string file)
    {
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var halves = line.Split('=', 2, StringSplitOptions.TrimEntries);
            if (halves is not [{ Length: > 0 } left, { Length: > 0 } right])
            {
                throw new InvalidOperationException($"{file}: not a line of a vocabulary: {line}");
            }

            if (left[0] == '@')
            {
                AddWords(left[1..], right);
            }
            else
            {
                AddPhrases(left, right, file);
            }
        }
    }

    private void AddWords(string name, string entries)
    {
        (name, var value) = Argument(name);
        if (!lists.TryGetValue(name, out var list))
        {
            lists[name] = list = new WordList(name);
        }

        foreach (var entry in entries.Split('|'))
        {
            list.Add(QuestionWords.In(entry), value);
        }
    }

    private static (string Name, string Value) Argument(string name) =>
        name.Split('(', ')') is [var bare, var value, ""] ? (bare, value) : (name, "");

    private void AddPhrases(string meaning, string parts, string file)
    {
        var (command, argument) = Argument(meaning.TrimEnd('?'));
        var kept = meaning.EndsWith('?') ? guesses : phrases;
        foreach (var choice in Choices(parts))
        {
            kept.Add(new Phrase(command, argument, [.. choice.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => Part(part, file))]));
        }
    }

    /// <summary>A phrase with and without each of its bracketed parts, the fullest first.</summary>
    private static IEnumerable<string> Choices(string parts)
    {
        var open = parts.IndexOf('[', StringComparison.Ordinal);
        if (open < 0)
        {
            return [parts];
        }

        var close = parts.IndexOf(']', open);
        var before = parts[..open];
        var optional = parts[(open + 1)..close];
        var after = parts[(close + 1)..];

        return Choices(before + optional + after).Concat(Choices(before + after));
    }

    private PhrasePart Part(string part, string file)
    {
        if (part[0] == '@')
        {
            return new ListPart(lists.GetValueOrDefault(part[1..]) ?? throw new InvalidOperationException($"{file}: no list {part}."), Slot: null);
        }

        if (part[0] == '{' && part[^1] == '}')
        {
            return SlotPart(part[1..^1]);
        }

        var word = new WordList(part);
        word.Add(QuestionWords.In(part), "");
        return new ListPart(word, Slot: null);
    }

    private PhrasePart SlotPart(string slot) => slot switch
    {
        "n" => new NumberPart(slot, 1, 999, lists.GetValueOrDefault(slot)),
        "day" or "day2" => new NumberPart(slot, 1, 31, Written: null),
        "year" or "year2" => new NumberPart(slot, 1900, 2100, Written: null),
        "date" or "date2" => new DatePart(slot),
        "month" or "month2" => new MonthPart(slot),
        "name" => new OpenPart(slot, LongestName),
        _ => lists.TryGetValue(slot, out var list) ? new ListPart(list, slot) : new OpenPart(slot, LongestTopic),
    };
}
