using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People;

/// <summary>
/// Finds where an article names its writers: «كتب - فلان:», «فلان - الرياض», «عيسى النعمي - سبق - جازان: لقي». Near the start, a short line
/// of its own, or what stands before the first colon with a dash or a bar in it.
/// </summary>
internal static class Bylines
{
    private const int Longest = 14;
    private const int LastLine = 3;
    private const int LongestInterviewer = 4;

    /// <summary>Whether a name at these tokens is a writer's.</summary>
    public static bool Holds(Reading reading, int first, int last)
    {
        var line = reading[first].Paragraph;
        if (line is 0 or > LastLine)
        {
            return false;
        }

        var start = first;
        while (start > 0 && reading[start - 1].Paragraph == line && first - start <= Longest)
        {
            start--;
        }

        var isLead = start == 0 || reading[start - 1].Paragraph != line;

        return isLead && (IsWriter(reading, start, last) || IsDateline(reading, start, last) || IsPlaceAndName(reading, start, first, last) || (start == first && line == reading[start - 1].Paragraph + 1 && End(reading, start) == last));
    }

    /// <summary>Whether a line that only tells who wrote the article begins at the token: كتب - فلان.</summary>
    public static bool OpensAt(Reading reading, int start) => reading[start].Paragraph is > 0 and <= LastLine
        && (start == 0 || reading[start - 1].Paragraph != reading[start].Paragraph) && IsWriter(reading, BehindPlace(reading, start), End(reading, start));

    /// <summary>القاهرة - كتبت فلانة: where the verb stands, when a town and a dash are all that stands before.</summary>
    private static int BehindPlace(Reading reading, int start)
    {
        var dash = start + 1;
        while (dash < start + 3 && dash < reading.Count && reading[dash].IsWord)
        {
            dash++;
        }

        return dash + 1 < reading.Count && reading[dash].Kind == TokenKind.Dash && reading[dash + 1].Is(WordClass.Writes) && reading[dash + 1].Paragraph == reading[start].Paragraph ? dash + 1 : start;
    }

    /// <summary>كتب فلان: the verb opens a short line that says nothing else.</summary>
    private static bool IsWriter(Reading reading, int start, int last)
    {
        var first = reading[start].IsWord || start + 1 >= reading.Count ? start : start + 1;

        // حوار ـ فلان
        var end = End(reading, start);
        return (reading[first].Is(WordClass.Writes) && end - last <= 4 && end - start <= Longest) || (reading[first].Is(WordClass.Interview) && last == end && end - start <= LongestInterviewer);
    }

    /// <summary>جدة عبدالغني الشريف, عبدالغني الشريف (جدة), or the other way round, and nothing else on the line.</summary>
    private static bool IsPlaceAndName(Reading reading, int start, int first, int last) => End(reading, start) is var end
        && ((last == end && first - start is 1 or 2 && reading[start].Is(WordClass.Place)) || (start == first && end - last is 1 or 2 && reading[last + 1].Is(WordClass.Place))
            || (start == first && end - last is 3 or 4 && reading[last + 1].Kind == TokenKind.OpenBracket && reading[last + 2].Is(WordClass.Place) && reading[end].Kind == TokenKind.CloseBracket));

    /// <summary>The name is parted by a dash, a bar or a slash from the newspaper or the town, before a colon or the end of the line.</summary>
    private static bool IsDateline(Reading reading, int start, int last)
    {
        var isParted = false;
        for (var i = start; i < reading.Count && i - start <= Longest && reading[i].Paragraph == reading[start].Paragraph; i++)
        {
            isParted |= reading[i].Kind == TokenKind.Dash || reading[i].Key is "|" or "/" or "ـ";
            if (reading[i].Kind == TokenKind.Colon)
            {
                return isParted && i > last;
            }

            if (reading[i].Is(WordClass.SpeechVerb | WordClass.Complementizer | WordClass.Relative) && !reading[i].Is(WordClass.Writes) || reading[i].Kind is TokenKind.Stop or TokenKind.OpenMark)
            {
                return false;
            }
        }

        return isParted && End(reading, start) - start <= Longest;
    }

    private static int End(Reading reading, int start)
    {
        var end = start;
        while (end + 1 < reading.Count && reading[end + 1].Paragraph == reading[start].Paragraph)
        {
            end++;
        }

        return end;
    }
}
