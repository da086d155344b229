using NewsBot.Delivery.Schedules;
using NodaTime;

namespace NewsBot.Tests.Delivery.Schedules;

public sealed class ScheduleTests
{
    [Theory]
    [InlineData("daily 9:00", "daily 09:00")]
    [InlineData("Daily 18:00, 09:00", "daily 09:00 18:00")]
    [InlineData("weekdays 07:30", "weekdays 07:30")]
    [InlineData("weekly Sun,wed 18:00", "weekly sun,wed 18:00")]
    [InlineData("weekly sun-thu 8:00;daily 20:00", "weekly sun-thu 08:00; daily 20:00")]
    [InlineData("cron 0 9 * * 1-5", "cron 0 9 * * 1-5")]
    public void A_schedule_has_one_spelling(string typed, string text)
    {
        Assert.Equal(text, Schedule.Parse(typed).Text);
    }

    [Theory]
    [InlineData("", "a schedule is needed")]
    [InlineData("hourly", "\"hourly\": a schedule begins with daily, weekdays, weekly or cron")]
    [InlineData("daily", "daily: a time must follow")]
    [InlineData("daily 25:00", "\"25:00\" is no time of the day")]
    [InlineData("weekly 18:00", "weekly: a day must follow")]
    [InlineData("weekly someday 18:00", "\"someday\" is no day of the week")]
    [InlineData("cron 0 9 * *", "cron: five fields must follow")]
    [InlineData("cron 0 9 30 2 *", "cron 0 9 30 2 *: there is no such day")]
    [InlineData("cron 0 9 * * 9", "cron: \"9\" is no day of the week")]
    [InlineData("cron 99 9 * * *", "cron: ")]
    [InlineData("cron * * * * *", "cron * * * * *: more than 24 a day")]
    public void What_is_no_schedule_is_refused_in_one_line(string typed, string reason)
    {
        var refused = Assert.Throws<FormatException>(() => Schedule.Parse(typed));

        Assert.StartsWith(reason, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Theory]
    [InlineData("Asia/Riyadh", "weekdays 07:30", "Sun Mon Tue Wed Thu")]
    [InlineData("Asia/Beirut", "weekdays 07:30", "Mon Tue Wed Thu Fri")]
    [InlineData("Asia/Riyadh", "cron 30 7 * * 1-5", "Mon Tue Wed Thu Fri")]
    [InlineData("Asia/Riyadh", "cron 30 7 * * 5-7", "Sun Fri Sat")]
    [InlineData("Asia/Riyadh", "weekly fri-sun 07:30", "Sun Fri Sat")]
    public void Weekdays_are_those_of_the_country(string zone, string schedule, string days)
    {
        // Sunday, 4 January 2026.
        var due = DueTimes.After(Schedule.Parse(schedule), DateTimeZoneProviders.Tzdb[zone], Instant.FromUtc(2026, 1, 3, 20, 59));

        Assert.Equal(days, string.Join(' ', due.TakeWhile(at => at.Wall < new LocalDateTime(2026, 1, 11, 0, 0)).Select(at => at.Wall.DayOfWeek.ToString()[..3])));
    }

    [Theory]
    // The clock goes from 00:00 to 01:00 in Cairo, from 00:00 to 01:00 in Beirut, from 02:00 to 02:30 on Lord Howe.
    [InlineData("Africa/Cairo", "daily 00:30 01:00", "2026-04-23T22:00:00Z")]
    [InlineData("Asia/Beirut", "daily 00:15", "2026-03-28T22:00:00Z")]
    [InlineData("Australia/Lord_Howe", "daily 02:10", "2026-10-03T15:30:00Z")]
    // It shows 01:30 twice, and the whole hour before midnight in Cairo.
    [InlineData("Europe/Dublin", "daily 01:30", "2026-10-25T00:30:00Z")]
    [InlineData("Africa/Cairo", "daily 23:30", "2026-10-29T20:30:00Z")]
    public void A_gap_is_due_at_its_end_and_a_repeated_time_once(string zone, string schedule, string expected)
    {
        var at = Instant.FromDateTimeOffset(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
        var date = at.InZone(DateTimeZoneProviders.Tzdb[zone]).Date;

        var due = DueTimes.After(Schedule.Parse(schedule), DateTimeZoneProviders.Tzdb[zone], at - Duration.FromDays(3))
            .TakeWhile(found => found.At < at + Duration.FromDays(3)).ToList();

        Assert.Single(due, found => found.At.InZone(DateTimeZoneProviders.Tzdb[zone]).Date == date);
        Assert.Contains(due, found => found.At == at);
    }

    [Fact]
    public void A_leap_day_is_found_years_ahead()
    {
        var due = DueTimes.Next(Schedule.Parse("cron 0 9 29 2 *"), DateTimeZone.Utc, Instant.FromUtc(2025, 1, 1, 0, 0));

        Assert.Equal(new LocalDateTime(2028, 2, 29, 9, 0), due!.Value.Wall);
    }
}
