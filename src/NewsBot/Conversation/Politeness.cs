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
        while (FirstPhrase(words, range) is var end && end > range.Start)
        {
            range = range with { Start = end };
        }

        return range;
    }

    /// <summary>Where the longest phrase at the start ends; the start itself when none is there.</summary>
    private int FirstPhrase(IReadOnlyList<Word> words, WordRange range)
    {
        var end = range.Start;
        foreach (var list in lists)
        {
            if (list.EndsFrom(words, range.Start, range.End) is [var longest, ..])
            {
                end = int.Max(end, longest.End);
            }
        }

        return end;
    }

    private int? LastPhrase(IReadOnlyList<Word> words, int start, int end)
    {
        for (var from = int.Max(start, end - LongestPhrase); from < end; from++)
        {
            foreach (var list in lists)
            {
                // The longest comes first, and none is longer than what is left.
                if (list.EndsFrom(words, from, end) is [var longest, ..] && longest.End == end)
                {
                    return from;
                }
            }
        }

        return null;
    }
}
