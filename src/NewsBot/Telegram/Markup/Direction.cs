using System.Globalization;
using System.Text;
using NewsBot.Analysis;
using NewsBot.Analysis.Text;

namespace NewsBot.Telegram.Markup;

/// <summary>
/// Keeps lines of mixed direction readable: what runs against the reader's language stands in an isolate (U+2068 … U+2069), and a line
/// that would otherwise take its direction from a foreign first letter begins with a mark (U+200F or U+200E). The direction marks a text brings
/// along are taken off: one that is not closed would turn everything behind it around. Taking all marks off gives the text back.
/// What is copied from an article in another language stands in one isolate with its own full stops and quotation marks.
/// Example, in an Arabic answer: <c>قال Sam Altman: نعم</c> becomes <c>قال ⁨Sam Altman⁩: نعم</c>.
/// </summary>
internal static class Direction
{
    public const char Isolate = '\u2068';
    public const char EndOfIsolate = '\u2069';

    // For what begins with a word of the other direction than its own.
    private const char LeftToRightIsolate = '\u2066';
    private const char RightToLeftIsolate = '\u2067';

    private const char RightToLeft = '\u200F';
    private const char LeftToRight = '\u200E';

    // What belongs to the word it touches: @sama, #OpenAI, $5, 50%, C++.
    private const string BeforeWord = "@#$€£/";
    private const string AfterWord = "+%";

    // Stands between the facts of a receipt: what comes behind it is something else.
    private const char Separator = '·';

    /// <summary>The text with isolates, line by line; marks at the start of lines are not set here.</summary>
    public static string Isolated(string text, Language reading)
    {
        var clean = Clean(text);
        var at = 0;
        while (at < clean.Length && !IsForeign(clean, at, reading))
        {
            at++;
        }

        if (at == clean.Length)
        {
            return clean;
        }

        var isolated = new StringBuilder(clean, 0, at, clean.Length + 16);
        while (at < clean.Length)
        {
            if (!IsForeign(clean, at, reading))
            {
                isolated.Append(clean[at++]);
                continue;
            }

            var start = at;
            while (start > 0 && IsPartOfWord(clean[start - 1]))
            {
                start--;
            }

            isolated.Length -= at - start;
            at = EndOfForeign(clean, at, reading);
            isolated.Append(Isolate).Append(clean, start, at - start).Append(EndOfIsolate);
        }

        return isolated.ToString();
    }

    /// <summary>Words of an article: a line mostly in the other direction is one isolate, the marks we set around a quote left outside.</summary>
    public static string Copied(string text, Language reading) => string.Join('\n', text.Split('\n').Select(line => CopiedLine(line, reading)));

    /// <summary>The mark a line must begin with; empty when its first letter already tells the reader's direction.</summary>
    public static string MarkFor(string line, Language reading)
    {
        foreach (var c in line)
        {
            if (char.IsLetter(c))
            {
                var isArabic = IsRightToLeft(c);

                // A line all in Arabic stays one, whoever reads it.
                return reading == Language.Arabic
                    ? isArabic ? "" : RightToLeft.ToString()
                    : isArabic && HasLatinOutsideIsolates(line) ? LeftToRight.ToString() : "";
            }
        }

        return "";
    }

    /// <summary>The mark of the isolate that is still open at the end of the text; null when none is. Isolates never stand inside one another.</summary>
    public static char? OpenIsolate(ReadOnlySpan<char> text)
    {
        var at = text.LastIndexOfAny([Isolate, LeftToRightIsolate, RightToLeftIsolate, EndOfIsolate]);

        return at < 0 || text[at] == EndOfIsolate ? null : text[at];
    }

    public static bool IsMark(char c) =>
        c is '\u061C' or LeftToRight or RightToLeft or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>Without marks, control characters and halves of characters, none of which Telegram would take as they are.</summary>
    public static string Clean(string text)
    {
        var isClean = true;
        foreach (var c in text)
        {
            isClean &= !IsMark(c) && !IsControl(c) && !char.IsSurrogate(c);
        }

        if (isClean)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                clean.Append(c).Append(text[++at]);
            }
            else if (!IsMark(c) && !IsControl(c))
            {
                clean.Append(char.IsSurrogate(c) ? '\uFFFD' : c);
            }
        }

        return clean.ToString();
    }

    private static string CopiedLine(string line, Language reading)
    {
        var clean = Clean(line);
        var (letters, rightToLeft) = (0, 0);
        foreach (var c in clean)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            rightToLeft += char.IsLetter(c) && IsRightToLeft(c) ? 1 : 0;
        }

        var isArabic = rightToLeft > letters - rightToLeft;
        if (isArabic == (reading == Language.Arabic) || letters == 0)
        {
            return Isolated(clean, reading);
        }

        var (open, close) = clean is ['«', .., '»'] or ['“', .., '”'] ? (clean[..1], clean[^1..]) : ("", "");
        var inner = clean[open.Length..^close.Length];
        var isolate = IsRightToLeft(inner.First(char.IsLetter)) == isArabic ? Isolate : isArabic ? RightToLeftIsolate : LeftToRightIsolate;

        return $"{open}{isolate}{inner}{EndOfIsolate}{close}";
    }

    private static bool HasLatinOutsideIsolates(string line)
    {
        var depth = 0;
        foreach (var c in line)
        {
            depth += c is >= LeftToRightIsolate and <= Isolate ? 1 : c == EndOfIsolate ? -1 : 0;
            if (depth == 0 && char.IsLetter(c) && !IsRightToLeft(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsControl(char c) => char.IsControl(c) && c is not ('\n' or '\t');

    private static bool IsRightToLeft(char c) =>
        ArabicFolding.IsArabicLetter(c) || c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');

    /// <summary>Whether a stretch against the reader's direction begins here: a letter of the other one, or a number like 2024-01-01.</summary>
    private static bool IsForeign(string text, int at, Language reading)
    {
        var c = text[at];
        if (reading != Language.Arabic)
        {
            return char.IsLetter(c) && IsRightToLeft(c);
        }

        return (char.IsLetter(c) && !IsRightToLeft(c)) || (char.IsAsciiDigit(c) && IsJoinedNumber(text, at));
    }

    // "5G" and "001_39ff.txt" are one word, with the digits before the first letter.
    private static bool IsPartOfWord(char before) => BeforeWord.Contains(before, StringComparison.Ordinal) || char.IsAsciiDigit(before) || before == '_';

    private static bool IsJoinedNumber(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at + 1 < text.Length && text[at] is '-' or '/' or ':' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);
    }

    // Up to the last letter or digit of the same direction before the next letter of the reader's, or the end of the line.
    private static int EndOfForeign(string text, int from, Language reading)
    {
        var end = from + 1;
        for (var at = from + 1; at < text.Length && text[at] is not ('\n' or Separator); at++)
        {
            var c = text[at];
            if (char.IsLetter(c))
            {
                if (IsRightToLeft(c) == (reading == Language.Arabic))
                {
                    break;
                }

                end = at + 1;
            }
            else if (char.IsDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark || (AfterWord.Contains(c, StringComparison.Ordinal) && end == at))
            {
                end = at + 1;
            }
        }

        return end;
    }
}
