using NodaTime;
using Period = NewsBot.Archive.Query.Period;

namespace NewsBot.Conversation;

/// <summary>Turns the time a question is limited to into instants, by the clock, the zone and the week of the reader.</summary>
internal sealed class ReaderCalendar(TimeProvider time, DateTimeZone zone, IsoDayOfWeek weekStart)
{
    /// <summary>
    /// The period meant now. "The last 3 days" begins at the start of the day three days ago, so that nothing of the last
    /// 72 hours is missing; a month or weekday without a year is the latest that has begun; "since" has no end.
    /// </summary>
    public Period PeriodOf(Since since)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var today = now.InZone(zone).Date;

        return since.Kind switch
        {
            SinceKind.Today => Days(today, today),
            SinceKind.Yesterday => Days(today.PlusDays(-1), today.PlusDays(-1)),
            SinceKind.ThisWeek => Days(WeekOf(today), WeekOf(today).PlusDays(6)),
            SinceKind.LastWeek => Days(WeekOf(today).PlusWeeks(-1), WeekOf(today).PlusDays(-1)),
            SinceKind.ThisMonth => Month(today),
            SinceKind.LastMonth => Month(today.PlusMonths(-1)),
            SinceKind.ThisYear => Year(today.Year),
            SinceKind.LastYear => Year(today.Year - 1),
            SinceKind.LastHours => new Period((now - Duration.FromHours(since.Number)).ToUnixTimeMilliseconds(), StartOf(today.PlusDays(1))),
            SinceKind.LastDays => Days(today.PlusDays(-since.Number), today),
            SinceKind.LastWeeks => Days(today.PlusWeeks(-since.Number), today),
            SinceKind.LastMonths => Days(today.PlusMonths(-since.Number), today),
            SinceKind.LastYears => Days(today.PlusYears(-since.Number), today),
            SinceKind.SinceDate => From(since.Date!.Value),
            SinceKind.SinceMonth => From(LatestMonth(since.Number, today)),
            SinceKind.SinceWeekday => From(Before(today, (IsoDayOfWeek)since.Number)),
            SinceKind.OnDate => Days(since.Date!.Value, since.Date!.Value),
            SinceKind.OnWeekday => Days(Before(today, (IsoDayOfWeek)since.Number), Before(today, (IsoDayOfWeek)since.Number)),
            SinceKind.InMonth => Month(LatestMonth(since.Number, today)),
            SinceKind.InMonthOfYear => Month(since.Date!.Value),
            SinceKind.Before => new Period(0, StartOf(since.Date!.Value)),
            SinceKind.DaysAgo => Days(today.PlusDays(-since.Number), today.PlusDays(-since.Number)),
            SinceKind.Between => Days(since.Date!.Value, since.Last!.Value),
            SinceKind.BetweenMonths => Months(since.Number, LatestMonth(since.LastMonth, today)),
            _ => Year(since.Number),
        };
    }

    private Period Days(LocalDate first, LocalDate last) => new(StartOf(first), StartOf(last.PlusDays(1)));

    private Period From(LocalDate first) => new(StartOf(first), DateTimeOffset.MaxValue.ToUnixTimeMilliseconds());

    private Period Month(LocalDate day) => Days(FirstOf(day), FirstOf(day).PlusMonths(1).PlusDays(-1));

    private Period Months(int first, LocalDate last) =>
        Days(new LocalDate(first <= last.Month ? last.Year : last.Year - 1, first, 1), last.PlusMonths(1).PlusDays(-1));

    private Period Year(int year) => Days(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));

    private LocalDate WeekOf(LocalDate day) => day.DayOfWeek == weekStart ? day : day.Previous(weekStart);

    // Today's own weekday means a week ago: whoever means today says today.
    private static LocalDate Before(LocalDate today, IsoDayOfWeek weekday) => today.Previous(weekday);

    private static LocalDate LatestMonth(int month, LocalDate today) =>
        new(month <= today.Month ? today.Year : today.Year - 1, month, 1);

    private static LocalDate FirstOf(LocalDate day) => new(day.Year, day.Month, 1);

    // A day whose midnight the clock skips begins at the first moment there is.
    private long StartOf(LocalDate day) => zone.AtStartOfDay(day).ToInstant().ToUnixTimeMilliseconds();
}
