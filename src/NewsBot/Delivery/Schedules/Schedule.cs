using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace NewsBot.Delivery.Schedules;

/// <summary>
/// When something is due, by the clock on the wall of some zone. Written as lines parted by semicolons:
/// <c>daily 09:00 18:00</c>, <c>weekdays 07:30</c>, <c>weekly sun,wed 18:00</c>, <c>weekly sun-thu 08:00</c>, <c>cron 0 9 * * 1-5</c>.
/// </summary>
internal sealed record Schedule
{
    /// <summary>Who wants more than this a day wants alerts.</summary>
    public const int MostADay = 24;

    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    private static readonly LocalTimePattern Written = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    // A leap year: every day there can be.
    private static readonly LocalDate FirstTried = new(2024, 1, 1);
    private const int DaysTried = 366;

    private Schedule(string text, IReadOnlyList<ScheduleRule> rules)
    {
        Text = text;
        Rules = rules;
    }

    /// <summary>The schedule in its one spelling.</summary>
    public string Text { get; }

    public IReadOnlyList<ScheduleRule> Rules { get; }

    /// <exception cref="FormatException">It is no schedule; the message is one line that says what is wrong.</exception>
    public static Schedule Parse(string text)
    {
        var lines = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Line).ToList();
        if (lines.Count == 0)
        {
            throw new FormatException("a schedule is needed, such as \"daily 09:00\", \"weekdays 07:30\", \"weekly sun 18:00\" or \"cron 0 9 * * 1-5\"");
        }

        var schedule = new Schedule(string.Join("; ", lines.Select(line => line.Text)), [.. lines.Select(line => line.Rule)]);

        return schedule.BusiestDay() <= MostADay
            ? schedule
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{schedule.Text}: more than {MostADay} a day"));
    }

    /// <summary>The times of one day in order, each once.</summary>
    public IEnumerable<LocalTime> TimesOn(LocalDate date, IReadOnlySet<IsoDayOfWeek> workingDays) =>
        Rules.SelectMany(rule => rule.TimesOn(date, workingDays)).Distinct().Order();

    public override string ToString() => Text;

    /// <summary>The time of a word such as 9:00 or 09:00; null for any other word.</summary>
    public static LocalTime? TimeOf(string word) => Clock.Parse(word) is { Success: true } read ? read.Value : null;

    private static (string Text, ScheduleRule Rule) Line(string line)
    {
        var words = line.Split([' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries);
        var kind = words[0].ToLowerInvariant();
        if (kind == "cron")
        {
            // The commas of cron stand inside its fields.
            var fields = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1..];

            return ($"cron {string.Join(' ', fields)}", CronRule.Parse(fields));
        }

        if (kind is not ("daily" or "weekdays" or "weekly"))
        {
            throw new FormatException($"\"{words[0]}\": a schedule begins with daily, weekdays, weekly or cron");
        }

        var days = kind == "weekly" ? words[1..].TakeWhile(word => !char.IsAsciiDigit(word[0])).Select(Days).ToList() : [];
        if (kind == "weekly" && days.Count == 0)
        {
            throw new FormatException("weekly: a day must follow, such as \"weekly sun 18:00\"");
        }

        var times = words[(1 + days.Count)..].Select(Time).Distinct().Order().ToList();
        var named = string.Join(',', days.Select(day => day.Text));
        if (times.Count == 0)
        {
            throw new FormatException($"{kind}: a time must follow, such as \"{kind} {(named.Length > 0 ? $"{named} " : "")}09:00\"");
        }

        IReadOnlySet<IsoDayOfWeek>? set = kind switch
        {
            "daily" => WeekdayNames.Range("mon-sun"),
            "weekly" => days.SelectMany(day => day.Set).ToHashSet(),
            _ => null,
        };

        return (string.Join(' ', [kind, .. days.Count > 0 ? [named] : Array.Empty<string>(), .. times.Select(Written.Format)]), new WeekRule(set, times));
    }

    private static (string Text, IReadOnlySet<IsoDayOfWeek> Set) Days(string word) =>
        WeekdayNames.Range(word) is { } days
            ? (word.ToLowerInvariant(), days)
            : throw new FormatException($"\"{word}\" is no day of the week, such as sun or sun-thu");

    private static LocalTime Time(string word) =>
        TimeOf(word) ?? throw new FormatException($"\"{word}\" is no time of the day, such as 09:00");

    private int BusiestDay()
    {
        var busiest = 0;
        for (var day = 0; day < DaysTried && busiest <= MostADay; day++)
        {
            var date = FirstTried.PlusDays(day);
            busiest = int.Max(busiest, TimesOn(date, new HashSet<IsoDayOfWeek> { date.DayOfWeek }).Take(MostADay + 1).Count());
        }

        return busiest;
    }
}
