using NodaTime;
using NodaTime.TimeZones;

namespace NewsBot.Delivery.Schedules;

/// <summary>A due time: what the clock on the wall is to show, which names it once and for all, and the instant that is.</summary>
internal readonly record struct DueTime(LocalDateTime Wall, Instant At);

/// <summary>
/// When a schedule is due in a zone. A time that the clock skips is due at the first instant after the gap; a time it shows twice
/// is due the first time, and not again. Times that a gap lets fall together are one: in Cairo, on 24 April 2026 the clock goes
/// from 00:00 to 01:00, and "daily 00:30 01:00" is due once, at 01:00.
/// </summary>
internal static class DueTimes
{
    /// <summary>29 February may be eight years away.</summary>
    private const int FurthestDays = 3_000;

    // Two instants for one time of the wall: the first; none: when the gap ends.
    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>The due times later than <paramref name="after"/>, in order; ends when nothing is due for eight years.</summary>
    public static IEnumerable<DueTime> After(Schedule schedule, DateTimeZone zone, Instant after)
    {
        var workingDays = WorkingWeeks.Of(zone);
        var last = after;

        // A zone has skipped whole days, so the day before may still be due now.
        var first = after.InZone(zone).Date.PlusDays(-2);
        var idle = 0;
        for (var date = first; idle < FurthestDays; date = date.PlusDays(1), idle++)
        {
            foreach (var time in schedule.TimesOn(date, workingDays))
            {
                var wall = date + time;
                var at = zone.ResolveLocal(wall, Resolver).ToInstant();
                if (at > last)
                {
                    last = at;
                    idle = 0;
                    yield return new DueTime(wall, at);
                }
            }
        }
    }

    /// <summary>The first due time later than <paramref name="after"/>; null when there is none.</summary>
    public static DueTime? Next(Schedule schedule, DateTimeZone zone, Instant after)
    {
        foreach (var due in After(schedule, zone, after))
        {
            return due;
        }

        return null;
    }
}
