namespace NewsBot.Conversation;

/// <summary>A question without the word that tells which quotes are wanted, and that wish.</summary>
internal sealed record Sorted(IReadOnlyList<Word> Words, WordRange Range, bool IsVerbatim, bool IsOldest);

/// <summary>
/// Finds the words that ask for the very words or for the oldest first. A topic keeps its own ("عن المفاوضات المباشرة"):
/// 1. an adverb counts before the topic, and at the end of the question ("حرفياً");
/// 2. an adjective counts before the topic, beside the statements it belongs to ("direct quotes") or behind whose they are ("أقوال ماسك المباشرة");
/// 3. so do the words for the oldest ("أول تصريح لماسك").
/// </summary>
internal sealed class QuoteSorts(IReadOnlyList<PhraseBook> questions)
{
    private readonly IReadOnlyList<WordList> verbatim = [.. questions.Select(book => book.List("verbatim"))];
    private readonly IReadOnlyList<WordList> direct = [.. questions.Select(book => book.List("direct"))];
    private readonly IReadOnlyList<WordList> oldest = [.. questions.Select(book => book.List("oldest"))];
    private readonly IReadOnlyList<WordList> statements = [.. questions.Select(book => book.List("statements"))];
    private readonly IReadOnlyList<WordList> on = [.. questions.Select(book => book.List("on"))];

    /// <summary>Null when there is no such word.</summary>
    public Sorted? In(IReadOnlyList<Word> words, WordRange range)
    {
        var about = TopicIn(words, range);
        for (var at = range.Start; at < range.End; at++)
        {
            if (EndOf(verbatim, words, at, range.End) is { } end && (at < about.Start || (at > about.Start && end == range.End)))
            {
                return Without(words, range, new WordRange(at, end), isVerbatim: true);
            }

            if (EndOf(direct, words, at, about.Start) is { } behind && (IsBesideStatements(words, at, behind, range) || ((behind == about.Start || EndOf(on, words, behind, range.End) == about.Start) && HasStatements(words, range.Start, at))))
            {
                return Without(words, range, new WordRange(at, behind), isVerbatim: true);
            }

            if (EndOf(oldest, words, at, about.Start) is { } last && EndOf(statements, words, last, about.Start) is not null)
            {
                return Without(words, range, new WordRange(at, last), isVerbatim: false);
            }
        }

        return null;
    }

    /// <summary>The words of the topic; the empty end of the question when there is none.</summary>
    private WordRange TopicIn(IReadOnlyList<Word> words, WordRange range)
    {
        for (var at = range.Start; at < range.End; at++)
        {
            if (EndOf(on, words, at, range.End) is { } start && start < range.End)
            {
                return new WordRange(start, range.End);
            }
        }

        return range with { Start = range.End };
    }

    private bool IsBesideStatements(IReadOnlyList<Word> words, int at, int end, WordRange range) =>
        EndOf(statements, words, end, range.End) is not null || (at > range.Start && EndOf(statements, words, at - 1, at) == at);

    /// <summary>أقوال ماسك المباشرة: the statements stand before whose they are.</summary>
    private bool HasStatements(IReadOnlyList<Word> words, int start, int end) => Enumerable.Range(start, end - start).Any(at => EndOf(statements, words, at, end) is { } found && found < end);

    private static Sorted Without(IReadOnlyList<Word> words, WordRange range, WordRange taken, bool isVerbatim) => new(
        [.. words.Take(taken.Start), .. words.Skip(taken.End)],
        range with { End = range.End - (taken.End - taken.Start) },
        isVerbatim,
        !isVerbatim);

    private static int? EndOf(IReadOnlyList<WordList> lists, IReadOnlyList<Word> words, int at, int end) =>
        lists.Select(list => list.EndsFrom(words, at, end) is [var found, ..] ? found.End : (int?)null).FirstOrDefault(found => found is not null);
}
