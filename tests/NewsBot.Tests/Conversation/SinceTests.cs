using NewsBot.Conversation;
using NewsBot.Tests.Support;
using NodaTime;
using Period = NewsBot.Archive.Query.Period;

namespace NewsBot.Tests.Conversation;

public sealed class SinceTests
{
    // A Thursday, one in the morning in Riyadh; in London it is still Wednesday.
    private static readonly DateTimeOffset Now = new(2024, 5, 29, 22, 0, 0, TimeSpan.Zero);

    private static readonly CommandParser Parser = new();

    [Theory]
    [InlineData("اليوم", "today", "2024-05-30", "2024-05-31")]
    [InlineData("أمس", "yesterday", "2024-05-29", "2024-05-30")]
    [InlineData("هذا الأسبوع", "this-week", "2024-05-26", "2024-06-02")]
    [InlineData("الأسبوع الماضي", "last-week", "2024-05-19", "2024-05-26")]
    [InlineData("هذا الشهر", "this-month", "2024-05-01", "2024-06-01")]
    [InlineData("الشهر الماضي", "last-month", "2024-04-01", "2024-05-01")]
    [InlineData("هذه السنة", "this-year", "2024-01-01", "2025-01-01")]
    [InlineData("العام الماضي", "last-year", "2023-01-01", "2024-01-01")]
    [InlineData("آخر ٣ أيام", "last-3-days", "2024-05-27", "2024-05-31")]
    [InlineData("خلال آخر ثلاثة أيام", "last-3-days", "2024-05-27", "2024-05-31")]
    [InlineData("آخر يومين", "last-2-days", "2024-05-28", "2024-05-31")]
    [InlineData("آخر أسبوعين", "last-2-weeks", "2024-05-16", "2024-05-31")]
    [InlineData("آخر 3 أشهر", "last-3-months", "2024-02-29", "2024-05-31")]
    [InlineData("منذ 2024-01-01", "since-2024-01-01", "2024-01-01", null)]
    [InlineData("منذ ٢٠٢٤/١/١", "since-2024-01-01", "2024-01-01", null)]
    [InlineData("من 1 كانون الثاني 2024", "since-2024-01-01", "2024-01-01", null)]
    [InlineData("منذ الاثنين", "since-monday", "2024-05-27", null)]
    [InlineData("منذ يوم الخميس", "since-thursday", "2024-05-23", null)]
    [InlineData("منذ مارس", "since-march", "2024-03-01", null)]
    [InlineData("منذ 2023", "since-2023-01-01", "2023-01-01", null)]
    [InlineData("في مايو", "in-may", "2024-05-01", "2024-06-01")]
    [InlineData("في حزيران", "in-june", "2023-06-01", "2023-07-01")]
    [InlineData("في شهر ماي", "in-may", "2024-05-01", "2024-06-01")]
    [InlineData("في أوت 2023", "in-2023-08", "2023-08-01", "2023-09-01")]
    [InlineData("في تشرين الثاني 2023", "in-2023-11", "2023-11-01", "2023-12-01")]
    [InlineData("يوم 28 مايو 2024", "on-2024-05-28", "2024-05-28", "2024-05-29")]
    [InlineData("يوم الأحد", "on-sunday", "2024-05-26", "2024-05-27")]
    [InlineData("في عام 2023", "year-2023", "2023-01-01", "2024-01-01")]
    [InlineData("أول أمس", "2-days-ago", "2024-05-28", "2024-05-29")]
    [InlineData("اول امبارح", "2-days-ago", "2024-05-28", "2024-05-29")]
    [InlineData("قبل سنتين", "last-2-years", "2022-05-30", "2024-05-31")]
    [InlineData("في بداية 2024", "from-2024-01-01-to-2024-04-30", "2024-01-01", "2024-05-01")]
    [InlineData("أواخر عام 2023", "from-2023-09-01-to-2023-12-31", "2023-09-01", "2024-01-01")]
    [InlineData("في صيف 2023", "from-2023-06-01-to-2023-08-31", "2023-06-01", "2023-09-01")]
    [InlineData("الصيف الماضي", "from-june-to-august", "2023-06-01", "2023-09-01")]
    [InlineData("خلال الشهر", "this-month", "2024-05-01", "2024-06-01")]
    [InlineData("the day before yesterday", "2-days-ago", "2024-05-28", "2024-05-29")]
    [InlineData("two years ago", "last-2-years", "2022-05-30", "2024-05-31")]
    [InlineData("a couple of weeks ago", "last-2-weeks", "2024-05-16", "2024-05-31")]
    [InlineData("in early 2024", "from-2024-01-01-to-2024-04-30", "2024-01-01", "2024-05-01")]
    [InlineData("last winter", "from-december-to-february", "2023-12-01", "2024-03-01")]
    [InlineData("in the winter of 2024", "from-2023-12-01-to-2024-02-29", "2023-12-01", "2024-03-01")]
    [InlineData("بين مارس ومايو", "from-march-to-may", "2024-03-01", "2024-06-01")]
    [InlineData("بين نوفمبر ويناير", "from-november-to-january", "2023-11-01", "2024-02-01")]
    [InlineData("بين مارس ومايو 2023", "from-2023-03-01-to-2023-05-31", "2023-03-01", "2023-06-01")]
    [InlineData("من نوفمبر إلى يناير 2024", "from-2023-11-01-to-2024-01-31", "2023-11-01", "2024-02-01")]
    [InlineData("من تشرين الثاني 2023 حتى كانون الثاني 2024", "from-2023-11-01-to-2024-01-31", "2023-11-01", "2024-02-01")]
    [InlineData("بين 2020 و2022", "from-2020-01-01-to-2022-12-31", "2020-01-01", "2023-01-01")]
    [InlineData("من ٥ مارس إلى ٧ أبريل ٢٠٢٤", "from-2024-03-05-to-2024-04-07", "2024-03-05", "2024-04-08")]
    [InlineData("بين 2024-02-01 و 2024-01-01", "from-2024-01-01-to-2024-02-01", "2024-01-01", "2024-02-02")]
    [InlineData("between March and May", "from-march-to-may", "2024-03-01", "2024-06-01")]
    [InlineData("from November 2023 to January 2024", "from-2023-11-01-to-2024-01-31", "2023-11-01", "2024-02-01")]
    [InlineData("between 2020 and 2022", "from-2020-01-01-to-2022-12-31", "2020-01-01", "2023-01-01")]
    [InlineData("from March 5 to April 7, 2024", "from-2024-03-05-to-2024-04-07", "2024-03-05", "2024-04-08")]
    [InlineData("today", "today", "2024-05-30", "2024-05-31")]
    [InlineData("yesterday", "yesterday", "2024-05-29", "2024-05-30")]
    [InlineData("this week", "this-week", "2024-05-26", "2024-06-02")]
    [InlineData("last week", "last-week", "2024-05-19", "2024-05-26")]
    [InlineData("from the last 2 weeks", "last-2-weeks", "2024-05-16", "2024-05-31")]
    [InlineData("in the past three days", "last-3-days", "2024-05-27", "2024-05-31")]
    [InlineData("since Monday", "since-monday", "2024-05-27", null)]
    [InlineData("since 1 January 2024", "since-2024-01-01", "2024-01-01", null)]
    [InlineData("on May 28th, 2024", "on-2024-05-28", "2024-05-28", "2024-05-29")]
    [InlineData("in May 2019", "in-2019-05", "2019-05-01", "2019-06-01")]
    [InlineData("in December", "in-december", "2023-12-01", "2024-01-01")]
    [InlineData("in 2019", "year-2019", "2019-01-01", "2020-01-01")]
    public void A_time_is_read_in_the_days_of_the_reader(string time, string since, string from, string? to)
    {
        var command = Parser.Parse($"أقوال ألتمان {time}");

        Assert.Equal(("ألتمان", since), (command.Person?.Text, command.Since?.ToString()));
        Assert.Equal(new Period(Riyadh(from), to is null ? DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() : Riyadh(to)), In("Asia/Riyadh").PeriodOf(command.Since!));
    }

    [Theory]
    [InlineData("قبل 2024", "before-2024-01-01", "2024-01-01", "قبل 1 يناير 2024")]
    [InlineData("قبل عام 2024", "before-2024-01-01", "2024-01-01", "قبل 1 يناير 2024")]
    [InlineData("قبل مارس 2024", "before-2024-03-01", "2024-03-01", "قبل 1 مارس 2024")]
    [InlineData("before March 2024", "before-2024-03-01", "2024-03-01", "قبل 1 مارس 2024")]
    public async Task A_time_may_have_an_end_alone(string time, string since, string to, string shown)
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.QuotedAsync("ليلى حداد", "نحتاج إلى وقت", at: Now.AddYears(-3));
        var command = Parser.Parse($"أقوال ألتمان {time}");

        var reply = await new Talk(archive).AsksAsync($"أقوال ليلى حداد {time}");

        Assert.Equal(since, command.Since?.ToString());
        Assert.Equal(new Period(0, Riyadh(to)), In("Asia/Riyadh").PeriodOf(command.Since!));
        Assert.EndsWith(shown, reply.Heading, StringComparison.Ordinal);
    }

    [Fact]
    public void Hours_are_counted_back_from_now()
    {
        var period = In("Asia/Riyadh").PeriodOf(new Since(SinceKind.LastHours, 6));

        Assert.Equal(Now.AddHours(-6).ToUnixTimeMilliseconds(), period.From);
    }

    [Fact]
    public void Today_is_another_day_in_another_zone()
    {
        var london = In("Europe/London").PeriodOf(new Since(SinceKind.Today));

        Assert.Equal(new DateTimeOffset(2024, 5, 28, 23, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds(), london.From);
    }

    [Fact]
    public void A_week_begins_on_the_readers_first_day()
    {
        var calendar = new ReaderCalendar(new ManualClock(Now), DateTimeZoneProviders.Tzdb["Asia/Riyadh"], IsoDayOfWeek.Saturday);

        Assert.Equal(Riyadh("2024-05-25"), calendar.PeriodOf(new Since(SinceKind.ThisWeek)).From);
    }

    [Theory]
    [InlineData("يوم 31 حزيران 2024", "on-2024-06-30")]
    [InlineData("since 2024-02-30", "since-2024-02-29")]
    [InlineData("on 30 February 2023", "on-2023-02-28")]
    public void A_day_the_month_does_not_have_is_its_last(string time, string since)
    {
        Assert.Equal(since, Parser.Parse($"أقوال ألتمان {time}").Since?.ToString());
    }

    private static ReaderCalendar In(string zone) => new(new ManualClock(Now), DateTimeZoneProviders.Tzdb[zone], IsoDayOfWeek.Sunday);

    private static long Riyadh(string date) => new DateTimeOffset(
        DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), TimeOnly.MinValue, TimeSpan.FromHours(3)).ToUnixTimeMilliseconds();
}
