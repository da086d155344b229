namespace NewsBot.Conversation;

/// <summary>Knows the words that are said before or after a question without changing it.</summary>
internal sealed class Politeness(IReadOnlyList<WordList> lists)
{
    private const int LongestPhrase = 5;

    /// <summary>The question without politeness around it; empty when there is nothing else.</summary>
    public WordRange Around(IReadOnlyList<Word> words, WordRange range)
    {
        var (start, end) = Before(words, range);
        while (LastPhrase(words, start, end) is { } before)
        {
            end = before;
        }

        return new WordRange(start, end);
    }

    /// <summary>The question without such words at its start.</summary>
    public WordRange Before(IReadOnlyList<Word> words, WordRange range)
    {
        while (lists.SelectMany(list => list.EndsFrom(words, range.Start, range.End)).ToList() is { Count: > 0 } found)
        {
            range = range with { Start = found.Max(ending => ending.End) };
        }

        return range;
    }

    private int? LastPhrase(IReadOnlyList<Word> words, int start, int end)
    {
        for (var from = int.Max(start, end - LongestPhrase); from < end; from++)
        {
            if (lists.Any(list => list.EndsFrom(words, from, end).Any(ending => ending.End == end)))
            {
                return from;
            }
        }

        return null;
    }
}
