using NewsBot.Conversation;

namespace NewsBot.Tests.Conversation;

public sealed class ScheduleReaderTests
{
    private static readonly CommandParser Parser = new();

    [Theory]
    [InlineData("كل يوم الساعة ٩ صباحاً بتوقيت الرياض", "daily 09:00", "Asia/Riyadh", "")]
    [InlineData("كل يوم الساعة التاسعة والنصف مساءً بتوقيت القاهرة عن سام ألتمان", "daily 21:30", "Africa/Cairo", "سام ألتمان")]
    [InlineData("أرسل لي موجزاً كل جمعة الساعة 8 مساء عن ألتمان، ماسك", "weekly fri 20:00", null, "ألتمان|ماسك")]
    [InlineData("موجز يومياً 7:30 صباحاً و 6 مساءً", "daily 07:30 18:00", null, "")]
    [InlineData("أيام العمل الساعة ٧:٣٠ بتوقيت الدار البيضاء في @akhbar", "weekdays 07:30", "Africa/Casablanca", "", "@akhbar")]
    [InlineData("كل يوم الساعة إحدى عشرة ليلاً", "daily 23:00", null, "")]
    [InlineData("every weekday at 7:30 Cairo time about Altman", "weekdays 07:30", "Africa/Cairo", "Altman")]
    [InlineData("send me the news about Altman and Musk every day at 9 am", "daily 09:00", null, "Altman|Musk")]
    [InlineData("every sunday and wednesday at 6 pm London time", "weekly sun,wed 18:00", "Europe/London", "")]
    [InlineData("a digest every day at noon in #news", "daily 12:00", null, "", "#news")]
    [InlineData("what is new every day", null, null, "")]
    [InlineData("what did Altman say at 9", null, null, "")]
    public void A_sentence_that_says_how_often_and_when_is_a_digest(string text, string? schedule, string? zone, string about, string? channel = null)
    {
        var digest = Parser.Parse(text).Digest;

        Assert.Equal(
            (schedule, zone, about, channel),
            (digest?.Schedule, digest?.Zone, string.Join('|', digest?.About.Select(asked => asked.Text) ?? []), digest?.Channel));
    }

    [Theory]
    [InlineData("/digest daily 09:00 Asia/Riyadh سام ألتمان، ماسك", "daily 09:00", "Asia/Riyadh", "سام ألتمان|ماسك")]
    [InlineData("/digest daily 09:00 18:00 africa/cairo", "daily 09:00 18:00", "Africa/Cairo", "")]
    [InlineData("/digest weekly sun 18:00", "weekly sun 18:00", null, "")]
    [InlineData("/digest weekly sun-thu 08:00 about Altman in @news", "weekly sun-thu 08:00", null, "Altman", "@news")]
    [InlineData("/digest cron 0 9 * * 1-5 Asia/Dubai", "cron 0 9 * * 1-5", "Asia/Dubai", "")]
    [InlineData("/digest 09:00", "daily 09:00", null, "")]
    [InlineData("/digest whenever", "whenever", null, "whenever")]
    public void A_command_says_the_schedule_first(string text, string schedule, string? zone, string about, string? channel = null)
    {
        var digest = Parser.Parse(text).Digest!;

        Assert.Equal(
            (schedule, zone, about, channel),
            (digest.Schedule, digest.Zone, string.Join('|', digest.About.Select(asked => asked.Text)), digest.Channel));
    }

    [Theory]
    [InlineData("/digest", "")]
    [InlineData("/digest next", "next")]
    [InlineData("/موجز جرب", "test")]
    [InlineData("أوقف الموجز", "off")]
    [InlineData("/digest off", "off")]
    public void What_is_asked_about_digests_is_no_schedule(string text, string asked)
    {
        var command = Parser.Parse(text);

        Assert.Equal((CommandName.Digest, asked, null), (command.Name, command.Words ?? "", command.Digest));
    }

    [Theory]
    [InlineData("/quiet 22:00-07:00", "22:00-07:00", null)]
    [InlineData("/quiet 11 pm to 7 am Cairo time", "23:00-07:00", "Africa/Cairo")]
    [InlineData("/هدوء ١١ مساءً ٧ صباحاً", "23:00-07:00", null)]
    public void Quiet_hours_are_two_times(string text, string hours, string? zone)
    {
        var quiet = Parser.Parse(text).Quiet!;

        Assert.Equal(
            (hours, zone), (FormattableString.Invariant($"{quiet.From.ToString("HH:mm", null)}-{quiet.To.ToString("HH:mm", null)}"), quiet.Zone));
    }

    [Fact]
    public void Every_place_has_a_zone_of_the_database()
    {
        using var stream = typeof(CommandParser).Assembly.GetManifestResourceStream("zones.txt")!;
        using var reader = new StreamReader(stream);
        var zones = reader.ReadToEnd().Split('\n').Where(line => line.StartsWith("@zone(", StringComparison.Ordinal)).Select(line => line.Split('(', ')')[1]).ToList();

        Assert.True(zones.Count > 40);
        Assert.All(zones, zone => Assert.NotNull(NodaTime.DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone)));
    }
}
