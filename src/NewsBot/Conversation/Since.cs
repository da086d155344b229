using System.Globalization;
using NodaTime;

namespace NewsBot.Conversation;

internal enum SinceKind
{
    Today,
    Yesterday,
    ThisWeek,
    ThisMonth,
    ThisYear,
    LastWeek,
    LastMonth,
    LastYear,
    LastHours,
    LastDays,
    LastWeeks,
    LastMonths,
    LastYears,
    SinceDate,
    SinceMonth,
    SinceWeekday,
    OnDate,
    OnWeekday,
    InMonth,
    InMonthOfYear,
    InYear,
    Before,
    DaysAgo,
    Between,
    BetweenMonths,
}

/// <summary>
/// The time a question is limited to, as it was asked and not yet as dates: "this week" means another week tomorrow.
/// <see cref="Number"/> is the count of hours to years, the year, the month of a year not named, or the ISO weekday.
/// </summary>
internal sealed record Since(SinceKind Kind, int Number = 0, LocalDate? Date = null)
{
    private const int December = 12;

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>The day on which a stretch of time ends.</summary>
    public LocalDate? Last { get; init; }

    /// <summary>The month with which a stretch of months ends, of a year not named.</summary>
    public int LastMonth { get; init; }

    private LocalDate Day => Date ?? throw new InvalidOperationException($"{Kind} needs a date.");

    private string Weekday => ((IsoDayOfWeek)Number).ToString().ToLowerInvariant();

    /// <summary>The short form machines read: this-week, last-3-days, since-2024-01-01, in-may, year-2024.</summary>
    public override string ToString() => Kind switch
    {
        SinceKind.Today => "today",
        SinceKind.Yesterday => "yesterday",
        SinceKind.ThisWeek => "this-week",
        SinceKind.ThisMonth => "this-month",
        SinceKind.ThisYear => "this-year",
        SinceKind.LastWeek => "last-week",
        SinceKind.LastMonth => "last-month",
        SinceKind.LastYear => "last-year",
        SinceKind.LastHours => Invariant($"last-{Number}-hours"),
        SinceKind.LastDays => Invariant($"last-{Number}-days"),
        SinceKind.LastWeeks => Invariant($"last-{Number}-weeks"),
        SinceKind.LastMonths => Invariant($"last-{Number}-months"),
        SinceKind.LastYears => Invariant($"last-{Number}-years"),
        SinceKind.SinceDate => $"since-{Iso(Day)}",
        SinceKind.SinceMonth => $"since-{Months[Number - 1]}",
        SinceKind.SinceWeekday => $"since-{Weekday}",
        SinceKind.OnDate => $"on-{Iso(Day)}",
        SinceKind.OnWeekday => $"on-{Weekday}",
        SinceKind.InMonth => $"in-{Months[Number - 1]}",
        SinceKind.Before => $"before-{Iso(Day)}",
        SinceKind.DaysAgo => Invariant($"{Number}-days-ago"),
        SinceKind.Between => $"from-{Iso(Day)}-to-{Iso(Last ?? Day)}",
        SinceKind.BetweenMonths => $"from-{Months[Number - 1]}-to-{Months[LastMonth - 1]}",
        SinceKind.InMonthOfYear => $"in-{Iso(Day)[..7]}",
        _ => Invariant($"year-{Number}"),
    };

    /// <summary>What the slots of a phrase of since.ar.txt or since.en.txt mean. A day the month does not have (31 June) is its last day.</summary>
    public static Since Of(Phrase phrase, IReadOnlyDictionary<string, Slot> slots)
    {
        return phrase.Meaning switch
        {
            "today" => new Since(SinceKind.Today),
            "yesterday" => new Since(SinceKind.Yesterday),
            "this-week" => new Since(SinceKind.ThisWeek),
            "this-month" => new Since(SinceKind.ThisMonth),
            "this-year" => new Since(SinceKind.ThisYear),
            "last-week" => new Since(SinceKind.LastWeek),
            "last-month" => new Since(SinceKind.LastMonth),
            "last-year" => new Since(SinceKind.LastYear),
            "last-hours" => new Since(SinceKind.LastHours, Count()),
            "last-days" => new Since(SinceKind.LastDays, Count()),
            "last-weeks" => new Since(SinceKind.LastWeeks, Count()),
            "last-months" => new Since(SinceKind.LastMonths, Count()),
            "last-years" => new Since(SinceKind.LastYears, Count()),
            "since-date" => On(SinceKind.SinceDate, WholeDate("date")),
            "since-day" => On(SinceKind.SinceDate, DayOf(Value("year"), Value("month"), Value("day"))),
            "since-month" => On(SinceKind.SinceDate, DayOf(Value("year"), Value("month"), 1)),
            "since-year" => On(SinceKind.SinceDate, DayOf(Value("year"), 1, 1)),
            "since-bare-month" => new Since(SinceKind.SinceMonth, Value("month")),
            "since-weekday" => new Since(SinceKind.SinceWeekday, Weekday()),
            "on-date" => On(SinceKind.OnDate, WholeDate("date")),
            "on-day" => On(SinceKind.OnDate, DayOf(Value("year"), Value("month"), Value("day"))),
            "on-weekday" => new Since(SinceKind.OnWeekday, Weekday()),
            "in-month" => On(SinceKind.InMonthOfYear, DayOf(Value("year"), Value("month"), 1)),
            "in-bare-month" => new Since(SinceKind.InMonth, Value("month")),
            "year" => new Since(SinceKind.InYear, Value("year")),
            "days-ago" => new Since(SinceKind.DaysAgo, Count()),
            "before-date" => On(SinceKind.Before, WholeDate("date")),
            "before-day" => On(SinceKind.Before, DayOf(Value("year"), Value("month"), Value("day"))),
            "before-month" => On(SinceKind.Before, DayOf(Value("year"), Value("month"), 1)),
            "before-year" => On(SinceKind.Before, DayOf(Value("year"), 1, 1)),
            "third-of-year" => Between(DayOf(Value("year"), (Count() * 4) - 3, 1), DayOf(Value("year"), Count() * 4, 31)),
            "season-of-year" => Between(DayOf(Value("year") - (Value("season") == December ? 1 : 0), Value("season"), 1), DayOf(Value("year"), SeasonEnd(), 31)),
            "last-season" => new Since(SinceKind.BetweenMonths, Value("season")) { LastMonth = SeasonEnd() },
            "between-dates" => Between(WholeDate("date"), WholeDate("date2")),
            "between-days" => Between(DayOf(Value("year"), Value("month"), Value("day")), DayOf(Value("year2"), Value("month2"), Value("day2"))),
            "between-days-of-year" => Between(DayOf(FirstYear(), Value("month"), Value("day")), DayOf(Value("year"), Value("month2"), Value("day2"))),
            "between-months" => Between(DayOf(Value("year"), Value("month"), 1), DayOf(Value("year2"), Value("month2"), 31)),
            "between-months-of-year" => Between(DayOf(FirstYear(), Value("month"), 1), DayOf(Value("year"), Value("month2"), 31)),
            "between-bare-months" => new Since(SinceKind.BetweenMonths, Value("month")) { LastMonth = Value("month2") },
            "between-years" => Between(DayOf(Value("year"), 1, 1), DayOf(Value("year2"), 12, 31)),
            _ => throw new InvalidOperationException($"No time is called {phrase.Meaning}."),
        };

        int Count() => phrase.Argument.Length > 0 ? Int(phrase.Argument) : Value("n");
        int Value(string slot) => Int(slots[slot].Value);
        int Weekday() => (int)Enum.Parse<IsoDayOfWeek>(slots["weekday"].Value, ignoreCase: true);

        // A season is named by its first month and has three.
        int SeasonEnd() => ((Value("season") + 1) % December) + 1;

        // "From November to January 2024" begins in the year before.
        int FirstYear() => Value("month") <= Value("month2") ? Value("year") : Value("year") - 1;
        LocalDate WholeDate(string slot) =>
            slots[slot].Value.Split('-') is [var year, var month, var day] ? DayOf(Int(year), Int(month), Int(day)) : default;
    }

    // Whoever names the end first means the same time.
    private static Since Between(LocalDate first, LocalDate last) =>
        new(SinceKind.Between, Date: LocalDate.Min(first, last)) { Last = LocalDate.Max(first, last) };

    private static Since On(SinceKind kind, LocalDate date) => new(kind, Date: date);

    private static LocalDate DayOf(int year, int month, int day) =>
        new(year, month, int.Min(day, CalendarSystem.Iso.GetDaysInMonth(year, month)));

    private static int Int(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
