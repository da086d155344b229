using NodaTime;

namespace NewsBot.Delivery.Schedules;

/// <summary>Days of the week as a schedule writes them: sun, sunday, sun-thu, "mon,wed".</summary>
internal static class WeekdayNames
{
    private const int ShortName = 3;

    private static readonly IsoDayOfWeek[] Week =
    [
        IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday,
        IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday,
    ];

    public static string Short(IsoDayOfWeek day) => day.ToString()[..ShortName].ToLowerInvariant();

    /// <summary>One day or a range that may run over the end of the week (sat-wed); null for anything else.</summary>
    public static IReadOnlySet<IsoDayOfWeek>? Range(string text)
    {
        if (text.Split('-') is not [var first, .. var more] || more.Length > 1 || One(first) is not { } from)
        {
            return null;
        }

        if ((more.Length == 0 ? from : One(more[0])) is not { } to)
        {
            return null;
        }

        var days = new HashSet<IsoDayOfWeek> { from };
        for (var day = from; day != to;)
        {
            day = day == IsoDayOfWeek.Sunday ? IsoDayOfWeek.Monday : day + 1;
            days.Add(day);
        }

        return days;
    }

    private static IsoDayOfWeek? One(string name)
    {
        foreach (var day in Week)
        {
            if (name.Equals(Short(day), StringComparison.OrdinalIgnoreCase) || name.Equals(day.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return day;
            }
        }

        return null;
    }
}
