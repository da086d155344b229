using System.CommandLine;
using System.Globalization;
using NewsBot.Delivery.Schedules;
using NodaTime;
using NodaTime.Text;

namespace NewsBot.Commands;

/// <summary><c>digest next --schedule "daily 09:00" --zone Africa/Cairo</c>: when a schedule is due, without a chat and without an archive.</summary>
internal sealed class DigestSchedule
{
    private const int DaysUnlessTold = 7;
    private const int MostDays = 3660;

    private static readonly LocalDateTimePattern Wall = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    private static readonly OffsetDateTimePattern Local = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'sso<m>");

    public DigestSchedule()
    {
        Zone.Validators.Add(result => Refuse(result, () => _ = ZoneOf(result.GetValueOrDefault<string>())));
        Schedule.Validators.Add(result => Refuse(result, () => _ = Delivery.Schedules.Schedule.Parse(result.GetValueOrDefault<string>() ?? "")));
        From.Validators.Add(result => Refuse(result, () => _ = DayOf(result.GetValueOrDefault<string>())));
        Days.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is not (>= 1 and <= MostDays))
            {
                result.AddError(FormattableString.Invariant($"--days: a number from 1 to {MostDays}."));
            }
        });
    }

    public Option<string?> Schedule { get; } = new("--schedule")
    {
        Description = "\"daily 09:00 18:00\", \"weekdays 07:30\", \"weekly sun 18:00\" or \"cron 0 9 * * 1-5\"; several parted by semicolons.",
        HelpName = "TEXT",
    };

    public Option<string?> Zone { get; } = new("--zone") { Description = "A time zone such as Asia/Riyadh (default: that of Reader:TimeZone).", HelpName = "ZONE" };

    public Option<string?> From { get; } = new("--from") { Description = "The first day, such as 2026-01-01 (default: from now on).", HelpName = "DAY" };

    public Option<int> Days { get; } = new("--days") { Description = "How many days.", HelpName = "N", DefaultValueFactory = _ => DaysUnlessTold };

    /// <summary>One line with the due times: as JSON, or a line for each.</summary>
    public string Answer(ParseResult parsed, string readerZone, TimeProvider time, bool isJson)
    {
        var schedule = Delivery.Schedules.Schedule.Parse(parsed.GetRequiredValue(Schedule)!);
        var zone = ZoneOf(parsed.GetValue(Zone) ?? readerZone);
        var first = parsed.GetValue(From) is { } day ? zone.AtStartOfDay(DayOf(day)).ToInstant() : Instant.FromDateTimeOffset(time.GetUtcNow());
        var end = zone.AtStartOfDay(first.InZone(zone).Date.PlusDays(parsed.GetValue(Days))).ToInstant();
        var due = DueTimes.After(schedule, zone, first - Duration.Epsilon).TakeWhile(at => at.At < end).ToList();

        return isJson ? Json(schedule, zone, due) : string.Join('\n', due.Select(at => $"{Utc(at)}  {LocalOf(at, zone)}"));
    }

    private static string Json(Schedule schedule, DateTimeZone zone, List<DueTime> due) => JsonLine.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("schedule", schedule.Text);
        json.WriteString("zone", zone.Id);
        json.WriteNumber("count", due.Count);
        json.WriteStartArray("times");
        foreach (var at in due)
        {
            json.WriteStartObject();
            json.WriteString("utc", Utc(at));
            json.WriteString("local", LocalOf(at, zone));
            json.WriteString("scheduled", Wall.Format(at.Wall));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static string Utc(DueTime due) => InstantPattern.General.Format(due.At);

    private static string LocalOf(DueTime due, DateTimeZone zone) => Local.Format(due.At.InZone(zone).ToOffsetDateTime());

    private static DateTimeZone ZoneOf(string? name) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(name ?? "") ?? throw new FormatException($"\"{name}\" is no time zone; one is called Asia/Riyadh");

    private static LocalDate DayOf(string? day) =>
        LocalDatePattern.Iso.Parse(day ?? "") is { Success: true } read
            ? read.Value
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"\"{day}\" is no day such as 2026-01-01"));

    private static void Refuse(System.CommandLine.Parsing.OptionResult result, Action read)
    {
        try
        {
            read();
        }
        catch (FormatException exception)
        {
            result.AddError($"{result.Option.Name}: {exception.Message}.");
        }
    }
}
