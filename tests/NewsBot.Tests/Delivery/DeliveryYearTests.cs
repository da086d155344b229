using NewsBot.Delivery.Schedules;
using NewsBot.Tests.Support;
using NodaTime;

namespace NewsBot.Tests.Delivery;

/// <summary>A year by a clock of the test's own: 500 digests in 40 zones, among them those whose clocks do the strangest things.</summary>
public sealed class DeliveryYearTests
{
    private const int Digests = 500;

    private static readonly string[] Zones =
    [
        "Africa/Casablanca", "Africa/Cairo", "Asia/Gaza", "Asia/Hebron", "Asia/Beirut", "Asia/Riyadh", "Asia/Tehran", "Australia/Lord_Howe",
        "Europe/Dublin", "Asia/Jerusalem", "Asia/Amman", "Asia/Damascus", "Asia/Baghdad", "Asia/Dubai", "Asia/Kuwait", "Asia/Qatar", "Africa/Tunis",
        "Africa/Algiers", "Africa/Tripoli", "Africa/Khartoum", "Africa/El_Aaiun", "Africa/Nouakchott", "Europe/Istanbul", "Europe/London",
        "Europe/Paris", "Europe/Berlin", "Europe/Moscow", "America/New_York", "America/Los_Angeles", "America/Sao_Paulo", "America/St_Johns",
        "America/Santiago", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Tokyo", "Pacific/Chatham", "Pacific/Apia", "Pacific/Auckland", "Atlantic/Azores",
        "America/Nuuk",
    ];

    private static readonly Instant Start = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly Instant End = Instant.FromUtc(2027, 1, 1, 0, 0);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Minute by minute through the year: what the clock shows, and what it skips or shows twice, without asking our own code.</summary>
    [Fact]
    public void Every_due_local_time_is_due_once_in_every_zone()
    {
        LocalTime[] times = [new(0, 30), new(1, 30), new(2, 15), new(2, 30), new(9, 0), new(23, 30)];
        var (days, gaps, overlaps) = (0, 0, 0);
        foreach (var zone in Zones.Select(id => DateTimeZoneProviders.Tzdb[id]))
        {
            var shown = Shown(zone, times);
            foreach (var time in times)
            {
                var schedule = Schedule.Parse($"daily {time.ToString("HH:mm", null)}");
                var due = DueTimes.After(schedule, zone, Start - Duration.FromSeconds(1)).TakeWhile(at => at.At < End).ToList();
                foreach (var at in due)
                {
                    days++;
                    if (shown.TryGetValue(at.Wall, out var instants))
                    {
                        overlaps += instants.Count - 1;
                        Assert.Equal(instants[0], at.At);
                    }
                    else
                    {
                        gaps++;
                        Assert.True(at.At.InZone(zone).LocalDateTime >= at.Wall);
                        Assert.True((at.At - Duration.FromMinutes(1)).InZone(zone).LocalDateTime < at.Wall);
                    }
                }

                Assert.Equal(due.Count, due.Select(at => at.Wall.Date).Distinct().Count());
                Assert.InRange(due.Count, 364, 366);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{days} due times in {Zones.Length} zones: {gaps} skipped by a clock, {overlaps} shown twice");
        Assert.InRange(gaps, 1, days);
        Assert.InRange(overlaps, 1, days);
    }

    [Fact]
    public async Task Five_hundred_digests_go_out_at_their_times_through_a_year_and_each_once()
    {
        await using var archive = await TestArchive.CreateAsync();
        archive.Clock.Advance(Start.ToDateTimeOffset() - archive.Clock.GetUtcNow());
        var office = new PostOffice(archive);
        var expected = new List<(string Chat, Instant At)>();
        for (var digest = 0; digest < Digests; digest++)
        {
            var (zone, schedule) = (Zones[digest % Zones.Length], ScheduleOf(digest));
            var chat = FormattableString.Invariant($"{digest}");
            await office.WantsAsync(PostOffice.Wish(schedule, zone, $"telegram:{chat}", says: true));
            expected.AddRange(DueTimes.After(Schedule.Parse(schedule), DateTimeZoneProviders.Tzdb[zone], Start).TakeWhile(at => at.At < End).Select(at => (chat, at.At)));
        }

        await ThroughAsync(archive, office);

        var sent = office.Platform.Posts.Select(post => (post.To.Chat, Instant.FromDateTimeOffset(post.At))).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"{Digests} digests in {Zones.Length} zones: {expected.Count} due, {sent.Count} sent, {sent.Count - sent.Distinct().Count()} twice");
        Assert.Equal(expected.Order(), sent.Order());
    }

    // Most come monthly and weekly, so that a year of them takes seconds; in the strangest zones they come daily.
    private static string ScheduleOf(int digest)
    {
        var isStrange = digest % Zones.Length < 8;

        return (digest / Zones.Length) switch
        {
            0 => isStrange ? "daily 00:30" : "weekly sun 00:30",
            1 => isStrange ? "weekly fri 01:30 02:30" : "weekly fri 01:30",
            2 => "cron 15 2 * * 0",
            3 => isStrange ? "weekdays 09:00" : "cron 0 9 1,15 * *",
            4 => "weekly sat 23:30",
            var row => FormattableString.Invariant($"cron {row * 4} {row} {row} * *"),
        };
    }

    private static async Task ThroughAsync(TestArchive archive, PostOffice office)
    {
        while (true)
        {
            var next = await archive.NumberAsync("SELECT COALESCE(MIN(next_at), 0) FROM digest WHERE next_at IS NOT NULL");
            if (next == 0 || next >= End.ToUnixTimeMilliseconds())
            {
                return;
            }

            archive.Clock.Advance(DateTimeOffset.FromUnixTimeMilliseconds(next) - archive.Clock.GetUtcNow());
            await office.WorkAsync();
        }
    }

    /// <summary>At which instants the clock shows these times, for each day of the year.</summary>
    private static Dictionary<LocalDateTime, List<Instant>> Shown(DateTimeZone zone, LocalTime[] times)
    {
        var shown = new Dictionary<LocalDateTime, List<Instant>>();
        for (var at = Start - Duration.FromDays(2); at < End + Duration.FromDays(2); at += Duration.FromMinutes(15))
        {
            var local = at.InZone(zone).LocalDateTime;
            if (times.Contains(local.TimeOfDay))
            {
                shown.TryAdd(local, []);
                shown[local].Add(at);
            }
        }

        return shown;
    }
}
