using NodaTime;
using NodaTime.TimeZones;

namespace NewsBot.Delivery.Schedules;

/// <summary>The working days of the country a time zone belongs to: Sunday to Thursday in Riyadh, Monday to Friday in Beirut.</summary>
internal static class WorkingWeeks
{
    private static readonly IReadOnlySet<IsoDayOfWeek> Usual = WeekdayNames.Range("mon-fri")!;

    private static readonly Dictionary<string, IReadOnlySet<IsoDayOfWeek>> ByCountry = Load();

    public static IReadOnlySet<IsoDayOfWeek> Of(DateTimeZone zone)
    {
        var country = TzdbDateTimeZoneSource.Default.ZoneLocations?.FirstOrDefault(location => location.ZoneId == zone.Id)?.CountryCode;

        return country is not null && ByCountry.TryGetValue(country, out var days) ? days : Usual;
    }

    private static Dictionary<string, IReadOnlySet<IsoDayOfWeek>> Load()
    {
        using var stream = typeof(WorkingWeeks).Assembly.GetManifestResourceStream("working-weeks.txt")
            ?? throw new InvalidOperationException("The working weeks are not in the program.");
        using var reader = new StreamReader(stream);
        var weeks = new Dictionary<string, IReadOnlySet<IsoDayOfWeek>>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                weeks.Add(line[..2], WeekdayNames.Range(line[3..]) ?? throw new InvalidOperationException($"working-weeks.txt: {line}"));
            }
        }

        return weeks;
    }
}
