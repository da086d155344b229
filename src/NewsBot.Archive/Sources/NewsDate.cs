using NewsBot.Analysis.Text;

namespace NewsBot.Archive.Sources;

/// <summary>
/// Reads the dates newspapers, pages and feeds write. Understood, with or without a time and a zone (UTC when none is named):
/// 1. ISO 8601 (2015-02-26T14:30:00+01:00, 20150226T143000) and its relatives (2015/02/26 14:30);
/// 2. RFC 822 and 1123 (Thu, 26 Feb 2015 14:30:00 GMT), also as JavaScript and C print it;
/// 3. day before month in figures (26/02/2015), never month before day;
/// 4. months by name in English and in Gulf, Levantine, Maghrebi and Moroccan Arabic, also two names for one month, in either
///    order of day and month, with weekdays, Arabic digits, ص and م: الثلاثاء ٢٦ مايو/أيار ٢٠١٥، ٢:٣٠ م.
/// Anything else, an impossible date, or one before 1900 is no date. Hijri dates are not converted: only the Gregorian half of
/// a double date (7 جمادى الأولى 1436هـ - 26 فبراير 2015م) is read.
/// </summary>
public static class NewsDate
{
    private const int LongestDate = 200;

    /// <summary>Clocks and zones of publishers err by a day or two; more is a mistake or an announcement.</summary>
    private static readonly TimeSpan FutureAllowed = TimeSpan.FromDays(2);

    /// <summary>Reads a date that stands alone in the text, without a look at the clock.</summary>
    public static bool TryParse(string? text, out DateTimeOffset date)
    {
        date = default;
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestDate)
        {
            return false;
        }

        var folded = ArabicFolding.Fold(text);
        return new DateScanner(folded).TryRead(out date) || (TwoCalendars(folded) is { } halves && TryAny(halves, out date));
    }

    /// <summary>The date in the text, or null when it has none or one that has not come yet.</summary>
    public static DateTimeOffset? Read(string? text, TimeProvider time) =>
        TryParse(text, out var date) ? Plausible(date, time) : null;

    /// <summary>The date itself, or null when nothing can have been published then.</summary>
    public static DateTimeOffset? Plausible(DateTimeOffset date, TimeProvider time) =>
        date.Year >= DateScanner.FirstYear && date <= time.GetUtcNow() + FutureAllowed ? date : null;

    /// <summary>The parts of a date told in two calendars; null when a second calendar is not in it.</summary>
    private static string[]? TwoCalendars(string folded)
    {
        var found = false;
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var meaning = DateWords.Meaning(words[i].AsSpan().Trim("0123456789،,.()/-"), out _);
            found |= meaning is DateWord.Hijri or DateWord.SameDay;
            words[i] = meaning == DateWord.SameDay || words[i] is "-" or "–" or "/" ? "|" : words[i];
        }

        return found ? string.Join(' ', words).Split('|') : null;
    }

    private static bool TryAny(string[] halves, out DateTimeOffset date)
    {
        date = default;
        foreach (var half in halves)
        {
            if (new DateScanner(half).TryRead(out date))
            {
                return true;
            }
        }

        return false;
    }
}
