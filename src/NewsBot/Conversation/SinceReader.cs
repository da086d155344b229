using NewsBot.Analysis;

namespace NewsBot.Conversation;

/// <summary>A stretch of words without the time that stood at its start or end, and that time.</summary>
internal sealed record Timed(WordRange Range, Since? Since);

/// <summary>Finds "since when" at the edges of a question, in Arabic and in English.</summary>
internal sealed class SinceReader
{
    private const int LongestPhrase = 8;

    private readonly PhraseIndex phrases = new(
        [.. PhraseBook.Load("since.ar.txt", Language.Arabic).Phrases, .. PhraseBook.Load("since.en.txt", Language.English).Phrases]);

    /// <summary>The words without a time at their end or, failing that, at their start. The longest time is taken.</summary>
    public Timed Read(IReadOnlyList<Word> words, WordRange range)
    {
        var (start, end) = range;
        for (var from = int.Max(start, end - LongestPhrase); from < end; from++)
        {
            if (In(words, from, end) is { } since)
            {
                return new Timed(new WordRange(start, from), since);
            }
        }

        for (var to = int.Min(end, start + LongestPhrase); to > start; to--)
        {
            if (In(words, start, to) is { } since)
            {
                return new Timed(new WordRange(to, end), since);
            }
        }

        return new Timed(range, null);
    }

    private Since? In(IReadOnlyList<Word> words, int start, int end)
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
