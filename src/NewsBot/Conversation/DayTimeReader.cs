using System.Globalization;

namespace NewsBot.Conversation;

/// <summary>
/// Reads a time of the day: "09:00", "7:30 pm", "٩ صباحاً", "التاسعة والنصف مساءً", "noon". An hour alone counts only behind "at", or before
/// morning or evening: any other number may be something else.
/// </summary>
internal sealed class DayTimeReader(PhraseBook words)
{
    private const int Noon = 12;
    private const int MinutesOfAnHour = 60;

    private readonly WordList at = words.List("at");
    private readonly WordList hours = words.List("hour");
    private readonly WordList minutes = words.List("minutes");
    private readonly WordList morning = words.List("morning");
    private readonly WordList evening = words.List("evening");
    private readonly WordList night = words.List("night");
    private readonly WordList oclock = words.List("oclock");

    /// <summary>Whether a word may begin a time: a quick look before a close one.</summary>
    public bool MayBegin(Word word) => word.Key is [>= '0' and <= '9', ..] || hours.MayBegin(word.Key);

    /// <summary>The time that begins at a word, as "21:30", and where it ends; null when none does.</summary>
    public Recognised? Read(IReadOnlyList<Word> text, int start)
    {
        var end = After(at, text, start);
        var isCertain = end > start;
        if (Hour(text, end) is not { } hour)
        {
            return null;
        }

        end = hour.End;
        var minute = hour.Minute;
        if (minute is null && minutes.EndsFrom(text, end, text.Count) is [var spelt, ..])
        {
            (end, minute) = (spelt.End, int.Parse(spelt.Value, CultureInfo.InvariantCulture));
        }

        end = After(oclock, text, end);
        var (half, after) = Half(text, end, hour.Suffix);
        if (!isCertain && minute is null && half is null && !hour.IsWhole)
        {
            return null;
        }

        var total = (OfDay(hour.Hour, half) * MinutesOfAnHour) + (minute ?? 0);
        total = (total + (24 * MinutesOfAnHour)) % (24 * MinutesOfAnHour);

        return new Recognised(after, string.Create(CultureInfo.InvariantCulture, $"{total / MinutesOfAnHour:00}:{total % MinutesOfAnHour:00}"));
    }

    private static int After(WordList list, IReadOnlyList<Word> text, int start) =>
        list.EndsFrom(text, start, text.Count) is [var longest, ..] ? longest.End : start;

    private static int OfDay(int hour, WordList? half) => half?.Name switch
    {
        "morning" => hour == Noon ? 0 : hour,
        "evening" => hour < Noon ? hour + Noon : hour,
        "night" when hour == Noon => 0,
        "night" => hour is >= 5 and < Noon ? hour + Noon : hour,
        _ => hour,
    };

    private (WordList? Half, int End) Half(IReadOnlyList<Word> text, int start, string suffix)
    {
        if (suffix.Length > 0)
        {
            return (suffix is "pm" or "م" ? evening : morning, start);
        }

        foreach (var list in new[] { night, morning, evening })
        {
            if (After(list, text, start) is var end && end > start)
            {
                return (list, end);
            }
        }

        return (null, start);
    }

    private Clock? Hour(IReadOnlyList<Word> text, int start)
    {
        if (start >= text.Count)
        {
            return null;
        }

        if (hours.EndsFrom(text, start, text.Count) is [var spelt, ..])
        {
            var hour = int.Parse(spelt.Value, CultureInfo.InvariantCulture);

            // Noon and midnight need no morning or evening.
            return new Clock(hour, Minute: hour == 0 ? 0 : null, "", spelt.End, IsWhole: hour is 0 || text[start].Key is "noon" or "midday");
        }

        var digits = text[start].Key.TrimEnd('a', 'm', 'p', 'ص', 'م');
        var parts = digits.Split('.');
        return parts.Length <= 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 24
            && (parts.Length == 1 || (parts[1].Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var m) && m < MinutesOfAnHour))
            ? new Clock(
                number,
                parts.Length == 2 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : null,
                text[start].Key[digits.Length..],
                start + 1,
                IsWhole: false)
            : null;
    }

    private sealed record Clock(int Hour, int? Minute, string Suffix, int End, bool IsWhole);
}
