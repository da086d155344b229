using System.Buffers;
using System.Text;
using NewsBot.Analysis.Text;

namespace NewsBot.Conversation;

/// <summary>
/// Cuts a question into words: at blanks and marks, with the English 's as a word of its own.
/// Invisible characters and stretching are dropped. Example: "who's «أخبــار»؟" -> who, 's, أخبار.
/// </summary>
internal static class QuestionWords
{
    /// <summary>The key of the English 's.</summary>
    public const string Possessive = "'s";

    // Marks that never stand inside a word. The full stop, the hyphen, the slash and the apostrophe do: "A.I.", "2024-01-01", "D'Angelo".
    private static readonly SearchValues<char> Separators = SearchValues.Create(" \t\r\n\u00A0،؛؟?!;:,\"“”„«»‹›()[]{}<>…|*=~`");
    private static readonly char[] Edges = ['.', '-', '–', '—', '\'', '’', '‘', '/', '\\', '_', '&', '+', '،'];

    public static IReadOnlyList<Word> In(string text)
    {
        var words = new List<Word>();
        var rest = Visible(text).AsSpan();
        while (rest.Length > 0)
        {
            var length = rest.IndexOfAny(Separators) is var end and >= 0 ? end : rest.Length;
            Add(words, rest[..length]);
            rest = rest[int.Min(length + 1, rest.Length)..];
        }

        return words;
    }

    /// <summary>The text without control and direction characters, stretching and broken surrogates; line breaks become blanks.</summary>
    public static string Visible(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                visible.Append(' ');
            }
            else if (!IsInvisible(rune))
            {
                visible.Append(rune);
            }
        }

        return visible.ToString();
    }

    // Nearly every question is: it need not be written anew.
    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c != ' ' && !char.IsPunctuation(c) && (!char.IsLetterOrDigit(c) || c == 'ـ'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsInvisible(Rune rune) =>
        rune == Rune.ReplacementChar
        || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format
            or System.Globalization.UnicodeCategory.OtherNotAssigned or System.Globalization.UnicodeCategory.PrivateUse
        || rune.Value == 'ـ';

    private static void Add(List<Word> words, ReadOnlySpan<char> piece)
    {
        if (piece is Possessive)
        {
            words.Add(new Word(Possessive, Possessive));
            return;
        }

        var text = piece.Trim(Edges).ToString().Replace('’', '\'');
        if (text.Length == 0)
        {
            return;
        }

        if (text.Length > 2 && text.EndsWith(Possessive, StringComparison.OrdinalIgnoreCase))
        {
            words.Add(Keyed(text[..^2]));
            words.Add(new Word(Possessive, Possessive));
        }
        else
        {
            words.Add(Keyed(text));
        }
    }

    private static Word Keyed(string text) => new(text, ArabicFolding.Name(text));
}
