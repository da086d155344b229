using System.Globalization;
using NodaTime;
using Quartz;

namespace NewsBot.Delivery.Schedules;

/// <summary>
/// A line of cron (minute, hour, day of the month, month, day of the week), due by the clock on the wall. Quartz knows when such a
/// line is due, but stands still for ever in zones whose winter is the exception (Casablanca, Dublin): it is asked in UTC, whose
/// hours here mean those on the wall. As in cron, a day of the month and a day of the week mean either.
/// </summary>
internal sealed record CronRule : ScheduleRule
{
    private const int DaysOfAWeek = 7;

    private static readonly string[] Days = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    private readonly IReadOnlyList<CronExpression> expressions;

    private CronRule(IReadOnlyList<CronExpression> expressions)
    {
        this.expressions = expressions;
    }

    /// <exception cref="FormatException">It is no line of cron, or never due; the message is one line.</exception>
    public static CronRule Parse(IReadOnlyList<string> fields)
    {
        if (fields is not [var minute, var hour, var day, var month, var weekday])
        {
            throw new FormatException("cron: five fields must follow: minute, hour, day of the month, month, day of the week");
        }

        Limit("minute", minute, 59);
        Limit("hour", hour, 23);
        Limit("day", day, 31);
        Limit("month", month, 12);
        List<string> lines = (day, weekday) switch
        {
            (_, "*" or "?") => [$"0 {minute} {hour} {(day == "?" ? "*" : day)} {month} ?"],
            ("*" or "?", _) => [$"0 {minute} {hour} ? {month} {Weekdays(weekday)}"],
            _ => [$"0 {minute} {hour} {day} {month} ?", $"0 {minute} {hour} ? {month} {Weekdays(weekday)}"],
        };
        var rule = new CronRule([.. lines.Select(Read)]);

        return rule.expressions.Any(expression => expression.GetTimeAfter(DateTimeOffset.UnixEpoch) is not null)
            ? rule
            : throw new FormatException($"cron {string.Join(' ', fields)}: there is no such day");
    }

    public override IEnumerable<LocalTime> TimesOn(LocalDate date, IReadOnlySet<IsoDayOfWeek> workingDays)
    {
        var midnight = date.AtMidnight().InUtc().ToDateTimeOffset();
        foreach (var expression in expressions)
        {
            for (var at = expression.GetTimeAfter(midnight.AddSeconds(-1)); at < midnight.AddDays(1); at = expression.GetTimeAfter(at.Value))
            {
                yield return LocalDateTime.FromDateTime(at.Value.UtcDateTime).TimeOfDay;
            }
        }
    }

    // Quartz takes minute 99 for minute 39.
    private static void Limit(string name, string field, int most)
    {
        foreach (var digits in field.Split(',', '-', '/').Where(part => part.Length > 0 && part.All(char.IsAsciiDigit)))
        {
            if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > most)
            {
                throw new FormatException($"cron: \"{field}\" is no {name}");
            }
        }
    }

    private static CronExpression Read(string line)
    {
        try
        {
            return new CronExpression(line) { TimeZone = TimeZoneInfo.Utc };
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or IndexOutOfRangeException)
        {
            throw new FormatException($"cron: {exception.Message.ReplaceLineEndings(" ")}", exception);
        }
    }

    // Quartz counts days from Sunday = 1, cron from Sunday = 0 with 7 for Sunday too: names leave no doubt.
    private static string Weekdays(string field) =>
        string.Join(',', field.Split(',').SelectMany(Named).Distinct());

    private static IEnumerable<string> Named(string part)
    {
        var halves = part.Split('/');
        var step = halves.Length == 1 ? 1 : Number(halves[1], part);
        var ends = halves[0] == "*" ? ["0", "6"] : halves[0].Split('-');
        var first = Day(ends[0], part);
        var last = Day(ends[^1], part);
        if (halves.Length > 2 || ends.Length > 2 || step < 1)
        {
            throw Unreadable(part);
        }

        // "fri-mon" and "5-7" run over the end of the week.
        var length = (last - first + DaysOfAWeek) % DaysOfAWeek;
        for (var i = 0; i <= length; i += step)
        {
            yield return Days[(first + i) % DaysOfAWeek];
        }
    }

    private static int Day(string name, string part)
    {
        var named = Array.FindIndex(Days, day => name.Length >= day.Length && name.StartsWith(day, StringComparison.OrdinalIgnoreCase));

        return named >= 0 ? named : Number(name, part) % DaysOfAWeek;
    }

    private static int Number(string digits, string part) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= DaysOfAWeek
            ? number
            : throw Unreadable(part);

    private static FormatException Unreadable(string part) => new($"cron: \"{part}\" is no day of the week (0-7 or sun-sat)");
}
