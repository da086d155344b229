using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Archive.Store;
using NewsBot.Delivery;
using NewsBot.Delivery.Schedules;
using NewsBot.Replies;
using NewsBot.Tests.Support;
using NewsBot.Wording;
using NodaTime;

namespace NewsBot.Tests.Delivery;

/// <summary>Planner, courier and a platform over a real archive, by a clock the test moves.</summary>
internal sealed class PostOffice
{
    private readonly TestArchive archive;
    private readonly Planner planner;
    private readonly Courier courier;

    public PostOffice(TestArchive archive, string holder = "one", FakePlatform? platform = null)
    {
        this.archive = archive;
        Platform = platform ?? new FakePlatform(archive.Clock);
        Digests = new Digests(archive.Database, archive.Clock);
        Follows = new Follows(archive.Database, archive.Clock);
        Outbox = new Outbox(archive.Database, archive.Clock);
        planner = new Planner(archive.Database, Options, archive.Clock, NullLogger<Planner>.Instance);
        var writer = new MessageWriter(archive.Database, new ReaderOptions(), Buttons, Options, archive.Clock);
        courier = new Courier(archive.Database, writer, Options, holder, archive.Clock, NullLogger<Courier>.Instance);
        Writer = writer.Digest();
    }

    public static DeliveryOptions Options { get; } = new();

    public static DeliveryButtons Buttons { get; } = new(
        (voice, person) => new ReplyButton(voice.NameOf(person), "card"), (voice, _) => new ReplyButton(voice["button.why"], "why"));

    public FakePlatform Platform { get; }

    public Digests Digests { get; }

    public Follows Follows { get; }

    public Outbox Outbox { get; }

    public DigestWriter Writer { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static DigestWish Wish(string schedule = "daily 09:00", string zone = "Asia/Riyadh", string chat = "telegram:1", bool says = false, params long[] people) => new()
    {
        Chat = chat,
        Schedule = Schedule.Parse(schedule).Text,
        Zone = zone,
        People = people,
        Language = "ar",
        Items = 5,
        SaysWhenEmpty = says,
        CatchUp = TimeSpan.FromHours(3),
    };

    public Task<long> WantsAsync(DigestWish wish)
    {
        var now = archive.Clock.GetUtcNow();

        return Digests.SetAsync(name: null, wish, Planner.Next(wish.Schedule, wish.Zone, now), now.AddDays(-1), Stop);
    }

    /// <summary>What the loops do once: plan, then send while there is something to send.</summary>
    public async Task WorkAsync()
    {
        await planner.PlanAsync(Stop);
        await SendAsync();
    }

    public async Task SendAsync()
    {
        while (await courier.SendOneAsync([Platform], Stop))
        {
        }
    }

    /// <summary>Moves the clock on to a time in UTC, working every so often on the way.</summary>
    public async Task UntilAsync(DateTimeOffset end, TimeSpan step)
    {
        while (archive.Clock.GetUtcNow() < end)
        {
            var left = end - archive.Clock.GetUtcNow();
            archive.Clock.Advance(left < step ? left : step);
            await WorkAsync();
        }
    }

    public static DateTimeOffset Utc(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static string Local(Post post, string zone) =>
        Instant.FromDateTimeOffset(post.At).InZone(DateTimeZoneProviders.Tzdb[zone]).LocalDateTime.ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
