using NewsBot.Analysis;

namespace NewsBot.Conversation;

/// <summary>A stretch of words without the time that stood at its start or end, and that time.</summary>
internal sealed record Timed(WordRange Range, Since? Since);

/// <summary>A time that no "in" or "on" marks as one, and where its words end.</summary>
internal sealed record BareTime(Since Since, int End);

/// <summary>Finds "since when" at the edges of a question, in Arabic and in English.</summary>
internal sealed class SinceReader
{
    private const int LongestPhrase = 8;

    private readonly PhraseIndex phrases;
    private readonly PhraseIndex bare;

    public SinceReader()
    {
        PhraseBook[] books = [PhraseBook.Load("since.ar.txt", Language.Arabic), PhraseBook.Load("since.en.txt", Language.English)];
        phrases = new PhraseIndex(books.SelectMany(book => book.Phrases));
        bare = new PhraseIndex(books.SelectMany(book => book.Guesses));
    }

    /// <summary>The words without a time at their end or, failing that, at their start. The longest time is taken.</summary>
    public Timed Read(IReadOnlyList<Word> words, WordRange range)
    {
        var (start, end) = range;
        for (var from = int.Max(start, end - LongestPhrase); from < end; from++)
        {
            if (In(phrases, words, from, end) is { } since)
            {
                return new Timed(new WordRange(start, from), since);
            }
        }

        for (var to = int.Min(end, start + LongestPhrase); to > start; to--)
        {
            if (In(phrases, words, start, to) is { } since)
            {
                return new Timed(new WordRange(to, end), since);
            }
        }

        return new Timed(range, null);
    }

    /// <summary>The time that begins here without a word that says so, and where it ends: "2025", "Monday"; null when there is none.</summary>
    public BareTime? BareAt(IReadOnlyList<Word> words, int at, int limit)
    {
        for (var end = int.Min(limit, at + LongestPhrase); end > at; end--)
        {
            if (In(bare, words, at, end) is { } since)
            {
                return new BareTime(since, end);
            }
        }

        return null;
    }

    private static Since? In(PhraseIndex phrases, IReadOnlyList<Word> words, int start, int end)
    {
        foreach (var phrase in phrases.Beginning(words[start]))
        {
            if (phrase.In(words, new WordRange(start, end)) is { } slots)
            {
                return Since.Of(phrase, slots);
            }
        }

        return null;
    }
}
