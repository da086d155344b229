using NodaTime;

namespace NewsBot.Delivery.Schedules;

/// <summary>One line of a schedule: at which times of the clock on the wall it is due on a day.</summary>
internal abstract record ScheduleRule
{
    /// <summary>The times of the day, in any order; <paramref name="workingDays"/> are those of the schedule's zone.</summary>
    public abstract IEnumerable<LocalTime> TimesOn(LocalDate date, IReadOnlySet<IsoDayOfWeek> workingDays);
}

/// <summary>The same times on certain days of the week; on working days when none are named.</summary>
internal sealed record WeekRule(IReadOnlySet<IsoDayOfWeek>? Days, IReadOnlyList<LocalTime> Times) : ScheduleRule
{
    public override IEnumerable<LocalTime> TimesOn(LocalDate date, IReadOnlySet<IsoDayOfWeek> workingDays) =>
        (Days ?? workingDays).Contains(date.DayOfWeek) ? Times : [];
}
