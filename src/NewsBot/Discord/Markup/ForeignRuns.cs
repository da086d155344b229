using NewsBot.Analysis;

namespace NewsBot.Discord.Markup;

/// <summary>A stretch of a line written in the other direction.</summary>
internal readonly record struct ForeignRun(int Start, int Length);

/// <summary>
/// Finds the stretches of a line that run against its language: from the first letter of the other script to its last, with the
/// blanks, marks and figures between them, an @, # or / before, and closing brackets whose openings are inside. In Arabic, figures
/// with something between them are one too, since 2024-05-20 would be shown backwards; but an Arabic comma parts what it stands
/// between: in "OpenAI، Oracle" the first stands to the right.
/// A line wholly in the other script is one stretch with its marks: the full stop of an English sentence stands at its right. So is,
/// in English, an Arabic line with Latin names in it, whose parts would else be put in the order of an English sentence.
/// </summary>
internal static class ForeignRuns
{
    public static IReadOnlyList<ForeignRun> In(string line, Language language)
    {
        var inArabic = language == Language.Arabic;
        if (IsWhollyForeign(line, inArabic) || (!inArabic && IsArabicSentence(line)))
        {
            var text = line.AsSpan().Trim();
            return [new ForeignRun(line.Length - line.AsSpan().TrimStart().Length, text.Length)];
        }

        var runs = new List<ForeignRun>();
        for (var at = 0; at < line.Length;)
        {
            if (!IsForeign(line[at], inArabic))
            {
                at++;
                continue;
            }

            var end = EndOf(line, at, inArabic);
            var start = at > 0 && line[at - 1] is '@' or '#' or '$' or '/' && inArabic ? at - 1 : at;
            if (!inArabic || NeedsIsolation(line.AsSpan(start, end - start)))
            {
                runs.Add(new ForeignRun(start, end - start));
            }

            at = end;
        }

        return runs;
    }

    private static bool IsWhollyForeign(string line, bool inArabic)
    {
        var hasForeign = false;
        foreach (var c in line)
        {
            if (IsOwn(c, inArabic) || IsBreak(c))
            {
                return false;
            }

            hasForeign |= inArabic ? IsLeftToRight(c) : IsRightToLeft(c);
        }

        return hasForeign;
    }

    private static bool IsArabicSentence(string line)
    {
        var letters = line.Where(char.IsLetter).ToList();

        return letters.Count > 0 && IsRightToLeft(letters[0]) && letters.Count(IsRightToLeft) * 2 > letters.Count && !line.Any(IsBreak);
    }

    private static int EndOf(string line, int start, bool inArabic)
    {
        var end = start + 1;
        for (var at = start + 1; at < line.Length && !IsOwn(line[at], inArabic) && !IsBreak(line[at]); at++)
        {
            if (IsForeign(line[at], inArabic))
            {
                end = at + 1;
            }
        }

        // A letter outside the first plane is two units; its second is no letter by itself.
        end = end < line.Length && char.IsLowSurrogate(line[end]) ? end + 1 : end;

        return EndOfBrackets(line, start, end);
    }

    private static int EndOfBrackets(string line, int start, int end)
    {
        var open = 0;
        foreach (var c in line.AsSpan(start, end - start))
        {
            open += c is '(' or '[' or '{' ? 1 : c is ')' or ']' or '}' ? -1 : 0;
        }

        while (open > 0 && end < line.Length && line[end] is ')' or ']' or '}')
        {
            open--;
            end++;
        }

        return end;
    }

    // 50 stands right by itself; GPT-4 and 10:30 do not.
    private static bool NeedsIsolation(ReadOnlySpan<char> run) => run.ContainsAnyExceptInRange('0', '9');

    private static bool IsForeign(char c, bool inArabic) => inArabic ? char.IsAsciiDigit(c) || IsLeftToRight(c) : IsRightToLeft(c);

    private static bool IsOwn(char c, bool inArabic) => inArabic ? IsRightToLeft(c) || IsArabicDigit(c) || c is '،' or '؛' or '؟' : IsLeftToRight(c);

    private static bool IsLeftToRight(char c) => (char.IsLetter(c) && !IsRightToLeft(c)) || char.IsHighSurrogate(c);

    private static bool IsRightToLeft(char c) =>
        c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC')
        && char.IsLetter(c);

    private static bool IsArabicDigit(char c) => c is (>= '٠' and <= '٩') or (>= '۰' and <= '۹');

    private static bool IsBreak(char c) => c is '\n' or '\u2028' or '\u2029';
}
