namespace NewsBot.Conversation;

/// <summary>A question without the word that tells which quotes are wanted, and that wish.</summary>
internal sealed record Sorted(IReadOnlyList<Word> Words, WordRange Range, bool IsVerbatim, bool IsOldest);

/// <summary>Finds the words that ask for the very words, wherever they stand ("حرفياً", "direct quotes"), or for the oldest first ("أول تصريح لماسك").</summary>
internal sealed class QuoteSorts(IReadOnlyList<PhraseBook> questions)
{
    private readonly IReadOnlyList<WordList> verbatim = [.. questions.Select(book => book.List("verbatim"))];
    private readonly IReadOnlyList<WordList> oldest = [.. questions.Select(book => book.List("oldest"))];
    private readonly IReadOnlyList<WordList> statements = [.. questions.Select(book => book.List("statements"))];

    /// <summary>Null when there is no such word.</summary>
    public Sorted? In(IReadOnlyList<Word> words, WordRange range)
    {
        for (var at = range.Start; at < range.End; at++)
        {
            if (EndOf(verbatim, words, at, range.End) is { } end)
            {
                return Without(words, range, new WordRange(at, end), isVerbatim: true);
            }

            if (EndOf(oldest, words, at, range.End) is { } last && EndOf(statements, words, last, range.End) is not null)
            {
                return Without(words, range, new WordRange(at, last), isVerbatim: false);
            }
        }

        return null;
    }

    private static Sorted Without(IReadOnlyList<Word> words, WordRange range, WordRange taken, bool isVerbatim) => new(
        [.. words.Take(taken.Start), .. words.Skip(taken.End)],
        range with { End = range.End - (taken.End - taken.Start) },
        isVerbatim,
        !isVerbatim);

    private static int? EndOf(IReadOnlyList<WordList> lists, IReadOnlyList<Word> words, int at, int end) =>
        lists.Select(list => list.EndsFrom(words, at, end) is [var found, ..] ? found.End : (int?)null).FirstOrDefault(found => found is not null);
}
