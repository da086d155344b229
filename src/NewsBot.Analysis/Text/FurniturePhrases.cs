using System.Collections.Frozen;

namespace NewsBot.Analysis.Text;

/// <summary>The phrases of Lexicons/*/furniture.txt, compared by keys: folded, one space between words, nothing but words at either end.</summary>
internal static class FurniturePhrases
{
    [Flags]
    private enum Use
    {
        None = 0,

        /// <summary>Furniture when it is all there is.</summary>
        Whole = 1,

        /// <summary>Opens a line of furniture.</summary>
        Opening = 2,

        /// <summary>Opens one when a colon follows: a label.</summary>
        Label = 4,

        /// <summary>Opens what stands below an article.</summary>
        Form = 8,

        /// <summary>Stands over headlines of other articles.</summary>
        Heading = 16,
    }

    private static readonly FrozenDictionary<string, Use> Uses = Read();

    private static readonly FrozenDictionary<string, Use>.AlternateLookup<ReadOnlySpan<char>> UsesBySpan =
        Uses.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The phrases that may stand side by side in one line, by their first two letters, the longest first.</summary>
    private static readonly FrozenDictionary<int, string[]> Pieces = Uses
        .Where(phrase => phrase.Key.Length > 1 && (phrase.Value & (Use.Whole | Use.Heading | Use.Form)) != Use.None)
        .Select(phrase => phrase.Key)
        .GroupBy(FirstLetters)
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Length).ToArray());

    /// <summary>The first two letters of all phrases: most lines and sentences are told from furniture by them.</summary>
    private static readonly FrozenSet<int> Beginnings = Uses.Keys.Where(phrase => phrase.Length > 1).Select(FirstLetters).ToFrozenSet();

    private static readonly int MostWords = Uses.Keys.Max(phrase => phrase.Count(c => !char.IsLetterOrDigit(c)) + 1);

    /// <summary>The key of a text, written into a buffer three times as long.</summary>
    public static ReadOnlySpan<char> Key(ReadOnlySpan<char> text, Span<char> buffer)
    {
        var folded = buffer[..ArabicFolding.FoldInto(text, buffer)];
        var length = 0;
        foreach (var c in folded)
        {
            if (!char.IsWhiteSpace(c))
            {
                folded[length++] = c;
            }
            else if (length > 0 && folded[length - 1] != ' ')
            {
                folded[length++] = ' ';
            }
        }

        var (start, end) = (0, length);
        while (start < end && !IsOfWord(folded[start]))
        {
            start++;
        }

        while (end > start && !IsOfWord(folded[end - 1]))
        {
            end--;
        }

        return folded[start..end];
    }

    /// <summary>Whether a key with this beginning can be furniture by its words.</summary>
    public static bool MayBegin(ReadOnlySpan<char> key) => key.Length > 1 && Beginnings.Contains(FirstLetters(key));

    public static bool IsHeading(ReadOnlySpan<char> key) => UsesBySpan.TryGetValue(key, out var use) && use.HasFlag(Use.Heading);

    public static bool OpensForm(ReadOnlySpan<char> key) => Opening(key, Use.Form) > 0;

    public static bool IsOpened(ReadOnlySpan<char> key) => Opening(key, Use.Opening) > 0;

    /// <summary>Whether the key is a label, with whatever it labels behind it.</summary>
    public static bool IsLabelled(ReadOnlySpan<char> key) => Opening(key, Use.Label) > 0;

    /// <summary>
    /// Whether nothing but phrases stands in the key, with or without blanks, figures and single letters between:
    /// زر الذهاب إلى الأعلىآخر الأخبار.
    /// </summary>
    public static bool IsWhole(ReadOnlySpan<char> key)
    {
        var (at, found) = (0, false);
        while (at < key.Length)
        {
            if (!char.IsLetter(key[at]) && key[at] != '©')
            {
                at++;
                continue;
            }

            var length = PieceAt(key[at..]);
            found |= length > 0;
            if (length == 0 && at + 1 < key.Length && key[at + 1] != ' ')
            {
                return false;
            }

            at += int.Max(length, 1);
        }

        return found;
    }

    /// <summary>Whether a name stands on both sides of a label: هسبريس المصدر: هسبريس.</summary>
    public static bool IsNameAroundLabel(ReadOnlySpan<char> key)
    {
        var colon = key.IndexOf(':');
        var name = colon < 0 ? [] : key[(colon + 1)..].Trim();
        if (name.IsEmpty || !key.StartsWith(name, StringComparison.Ordinal))
        {
            return false;
        }

        var label = key[int.Min(name.Length, colon)..colon].Trim();
        return UsesBySpan.TryGetValue(label, out var use) && use.HasFlag(Use.Label);
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c == '©';

    private static int FirstLetters(string phrase) => FirstLetters(phrase.AsSpan());

    private static int FirstLetters(ReadOnlySpan<char> phrase) => (phrase[0] << 16) | phrase[1];

    /// <summary>The length of the shortest phrase of this use at the beginning of the key, up to the end of a word; 0 when there is none.</summary>
    private static int Opening(ReadOnlySpan<char> key, Use use)
    {
        if (!MayBegin(key))
        {
            return 0;
        }

        var words = 0;
        for (var end = 1; end <= key.Length && words < MostWords; end++)
        {
            if (end < key.Length && (!IsOfWord(key[end - 1]) || IsOfWord(key[end])))
            {
                continue;
            }

            words++;
            if (UsesBySpan.TryGetValue(key[..end], out var found) && (found & use) != Use.None
                && (use != Use.Label || end == key.Length || IsColon(key[end..].TrimStart(" *_")[0])))
            {
                return end;
            }
        }

        return 0;
    }

    private static bool IsColon(char c) => c is ':' or '：' or '/' or '|';

    private static int PieceAt(ReadOnlySpan<char> key)
    {
        if (key.Length > 1 && Pieces.TryGetValue(FirstLetters(key), out var phrases))
        {
            foreach (var phrase in phrases)
            {
                if (key.StartsWith(phrase, StringComparison.Ordinal))
                {
                    return phrase.Length;
                }
            }
        }

        return 0;
    }

    private static FrozenDictionary<string, Use> Read()
    {
        var uses = new Dictionary<string, Use>();
        foreach (var row in Lexicon.Rows("ar/furniture.txt").Concat(Lexicon.Rows("en/furniture.txt")))
        {
            var phrase = Key(row[0], new char[row[0].Length * 3]).ToString();
            var use = row[1] switch
            {
                "line" => Use.Whole,
                "start" => IsColon(row[0][^1]) ? Use.Label : Use.Opening,
                "end-of-article" => Use.Form,
                "heading" => Use.Heading,
                var other => throw new InvalidOperationException($"furniture.txt: {row[0]} is used as {other}, which is none of its uses."),
            };
            uses[phrase] = uses.GetValueOrDefault(phrase) | use;
        }

        return uses.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
