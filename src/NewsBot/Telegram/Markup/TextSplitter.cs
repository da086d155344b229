using System.Globalization;

namespace NewsBot.Telegram.Markup;

/// <summary>
/// Lays pieces into as few messages as Telegram's limits allow: 4,096 UTF-16 units and 100 entities each. Cuts between pieces; a piece too
/// long for a message is cut between its stretches, a stretch between lines, then words, and only a giant word inside, never inside a
/// character. All of the text is kept.
/// </summary>
internal static class TextSplitter
{
    /// <summary>Some units below the limit, for the ends of isolates that a cut may add.</summary>
    public const int MostUnits = 4_080;

    /// <summary>Below the limit of 100, since Telegram finds entities of its own: commands, handles.</summary>
    public const int MostEntities = 80;

    private const int LeastBeginning = 500;
    private const string Between = "\n\n";

    public static List<StyledText> Messages(IEnumerable<Piece> pieces)
    {
        var messages = new List<StyledText>();
        var current = new StyledText();
        foreach (var piece in pieces.Where(piece => piece.Stretches.Count > 0))
        {
            var units = piece.Stretches.Sum(stretch => stretch.Text.Length);
            var entities = piece.Stretches.Sum(stretch => stretch.Entities);
            if (!current.IsEmpty && current.Units + Between.Length + units <= MostUnits && current.Entities + entities <= MostEntities)
            {
                current.Add(new Stretch(Between));
                current.AddRange(piece.Stretches);
                continue;
            }

            if (!current.IsEmpty)
            {
                messages.Add(current);
            }

            var parts = Parts(piece.Stretches);
            messages.AddRange(parts.SkipLast(1));
            current = parts[^1];
        }

        if (!current.IsEmpty)
        {
            messages.Add(current);
        }

        return messages;
    }

    /// <summary>What belongs together, in as few messages of its own as it needs; at least one.</summary>
    public static List<StyledText> Parts(IEnumerable<Stretch> stretches)
    {
        var messages = new List<StyledText>();
        var current = new StyledText();
        foreach (var stretch in stretches)
        {
            current = Add(messages, current, stretch);
        }

        messages.Add(current);

        return messages;
    }

    private static StyledText Add(List<StyledText> messages, StyledText current, Stretch stretch)
    {
        var rest = stretch;
        while (current.Units + rest.Text.Length > MostUnits || current.Entities + rest.Entities > MostEntities)
        {
            // A stretch that fits a message of its own stays whole, and none begins at the very end of one.
            if (!current.IsEmpty && (rest.Text.Length <= MostUnits || MostUnits - current.Units < LeastBeginning))
            {
                messages.Add(current);
                current = new StyledText();
                continue;
            }

            var (before, after) = Cut(rest.Text, MostUnits - current.Units);
            if (before.Length > 0)
            {
                current.Add(rest with { Text = before });
            }

            messages.Add(current);
            current = new StyledText();
            rest = rest with { Text = after };
        }

        current.Add(rest);

        return current;
    }

    /// <summary>The text in two, the first part at most so long, isolates closed and opened again at the cut.</summary>
    private static (string Before, string After) Cut(string text, int most)
    {
        var at = Place(text, int.Max(most - 1, 1));

        return Direction.OpenIsolate(text.AsSpan(0, at)) is { } open
            ? ($"{text[..at]}{Direction.EndOfIsolate}", $"{open}{text[at..]}")
            : (text[..at], text[at..]);
    }

    private static int Place(string text, int most)
    {
        var window = text.AsSpan(0, int.Min(most, text.Length));
        foreach (var breaks in new[] { "\n", " \t\u00A0" })
        {
            if (window.LastIndexOfAny(breaks) is var at && at >= most / 2)
            {
                return at + 1;
            }
        }

        // A word of thousands of letters: at the last whole character, with what belongs to it.
        var place = 0;
        while (place < window.Length && place + StringInfo.GetNextTextElementLength(text.AsSpan(place)) is var next && next <= window.Length)
        {
            place = next;
        }

        return place > 0 ? place : char.IsHighSurrogate(text[most - 1]) ? most + 1 : most;
    }
}
