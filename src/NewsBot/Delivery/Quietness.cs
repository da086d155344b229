using NewsBot.Archive.Store;
using NodaTime;

namespace NewsBot.Delivery;

/// <summary>Quiet hours by the clock of the chat's zone, such as 22:00 to 07:00.</summary>
internal static class Quietness
{
    private const int MinutesOfADay = 24 * 60;

    /// <summary>The instant itself, or the end of the quiet hours it falls into.</summary>
    public static Instant After(QuietHours? quiet, Instant at)
    {
        if (quiet is null || quiet.QuietFrom == quiet.QuietTo || DateTimeZoneProviders.Tzdb.GetZoneOrNull(quiet.Zone) is not { } zone)
        {
            return at;
        }

        var local = at.InZone(zone).LocalDateTime;
        var minute = (local.Hour * 60) + local.Minute;
        var from = (int)quiet.QuietFrom;
        var length = ((int)quiet.QuietTo - from + MinutesOfADay) % MinutesOfADay;
        var into = (minute - from + MinutesOfADay) % MinutesOfADay;
        if (into >= length)
        {
            return at;
        }

        var start = local.Date.AtMidnight().PlusMinutes(minute >= from ? from : from - MinutesOfADay);

        return zone.AtLeniently(start.PlusMinutes(length)).ToInstant();
    }
}
