using System.Globalization;

namespace NewsBot.Conversation;

/// <summary>A question without the number in it, and that number.</summary>
internal sealed record Counted(IReadOnlyList<Word> Words, WordRange Range, int Most);

/// <summary>
/// Finds how many are asked for: "only two quotes by …" is "quotes by …", two of them. The number stands
/// 1. before what is counted ("آخر ثلاثة أقوال لماسك"), or is one or two behind it ("اقتباس واحد فقط من ألتمان"), where nothing but "latest" comes first;
/// 2. in what is counted itself: "قولين لماسك" is "أقوال لماسك";
/// 3. at the start, with a name between: "3 Musk quotes"; or with "only" at the end: "أقوال ماسك، ثلاثة فقط".
/// </summary>
internal sealed class Quantities(IReadOnlyList<PhraseBook> questions)
{
    private const int Most = 50;
    private const int Two = 2;

    private readonly NumberPart number = new("n", 1, Most, Joined(questions, "n"));
    private readonly WordList only = Joined(questions, "only");
    private readonly WordList counted = Joined(questions, "countable");
    private readonly WordList latest = Joined(questions, "latest");
    private readonly WordList dual = Joined(questions, "dual");

    /// <summary>The number when there is nothing else: "just one", "اثنين فقط". Digits alone may be anything.</summary>
    public int? Alone(IReadOnlyList<Word> words, WordRange range)
    {
        var start = PastOnly(words, range.Start, range.End);

        return number.EndsFrom(words, start, range.End).FirstOrDefault(found => PastOnly(words, found.End, range.End) == range.End) is { Value: { } value }
            && (words.Count > 1 || !char.IsAsciiDigit(words[start].Key[0]))
            ? int.Parse(value, CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>The ways to take a number out of the words, likeliest first.</summary>
    public IEnumerable<Counted> In(IReadOnlyList<Word> words, WordRange range)
    {
        for (var at = range.Start; at < range.End; at++)
        {
            if (IsFirst(words, range.Start, at) && dual.EndsFrom(words, at, range.End) is [var two, ..])
            {
                yield return Without(words, range, new WordRange(at, PastOnly(words, two.End, range.End)), [.. QuestionWords.In(two.Value)], Two);
            }

            foreach (var found in number.EndsFrom(words, at, range.End))
            {
                var from = BeforeOnly(words, range.Start, at);
                var to = PastOnly(words, found.End, range.End);
                var value = int.Parse(found.Value, CultureInfo.InvariantCulture);
                if (IsCounting(words, range, new WordRange(from, to), isMarked: from < at || only.BeginsAt(words, found.End, words.Count), value))
                {
                    yield return Without(words, range, new WordRange(from, to), [], value);
                }
            }
        }
    }

    private bool IsCounting(IReadOnlyList<Word> words, WordRange range, WordRange taken, bool isMarked, int value) =>
        taken.Start == range.Start
        || (counted.BeginsAt(words, taken.End, range.End) && IsFirst(words, range.Start, taken.Start))
        || (isMarked && taken.End == range.End)
        || (value <= Two && IsFirst(words, range.Start, taken.Start - 1) && counted.EndsFrom(words, taken.Start - 1, taken.Start).Count > 0);

    /// <summary>Whether nothing but "latest" stands before: "in three articles" counts no quotes.</summary>
    private bool IsFirst(IReadOnlyList<Word> words, int start, int at) =>
        at == start || (at > start && latest.EndsFrom(words, start, at).Any(found => found.End == at));

    private static Counted Without(IReadOnlyList<Word> words, WordRange range, WordRange taken, IReadOnlyList<Word> instead, int most) => new(
        [.. words.Take(taken.Start), .. instead, .. words.Skip(taken.End)],
        range with { End = range.End - (taken.End - taken.Start) + instead.Count },
        most);

    private int PastOnly(IReadOnlyList<Word> words, int at, int end)
    {
        while (only.EndsFrom(words, at, end) is [var found, ..])
        {
            at = found.End;
        }

        return at;
    }

    private int BeforeOnly(IReadOnlyList<Word> words, int start, int at)
    {
        while (at > start && only.EndsFrom(words, at - 1, at).Count > 0)
        {
            at--;
        }

        return at;
    }

    private static WordList Joined(IReadOnlyList<PhraseBook> books, string name)
    {
        var joined = new WordList(name);
        foreach (var book in books)
        {
            book.List(name).AddTo(joined);
        }

        return joined;
    }
}
