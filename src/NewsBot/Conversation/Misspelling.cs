namespace NewsBot.Conversation;

/// <summary>Recognises a word typed with one slip: a letter too many, too few, another one, or two neighbours swapped.</summary>
internal static class Misspelling
{
    public static bool IsOneSlip(string typed, string meant)
    {
        if (Math.Abs(typed.Length - meant.Length) > 1 || typed == meant)
        {
            return false;
        }

        var same = 0;
        while (same < typed.Length && same < meant.Length && typed[same] == meant[same])
        {
            same++;
        }

        var left = typed.AsSpan(same);
        var right = meant.AsSpan(same);
        return typed.Length.CompareTo(meant.Length) switch
        {
            < 0 => left.SequenceEqual(right[1..]),
            > 0 => left[1..].SequenceEqual(right),
            _ => left[1..].SequenceEqual(right[1..])
                || (left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..])),
        };
    }
}
