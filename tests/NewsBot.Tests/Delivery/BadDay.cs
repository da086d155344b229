using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Archive.Store;
using NewsBot.Conversation;
using NewsBot.Delivery;
using NewsBot.Discord;
using NewsBot.Discord.Wire;
using NewsBot.Fakes;
using NewsBot.Fakes.Discord;
using NewsBot.Fakes.Telegram;
using NewsBot.Telegram;
using NewsBot.Telegram.Wire;
using NewsBot.Tests.Support;
using NewsBot.Wording;

namespace NewsBot.Tests.Delivery;

/// <summary>A message that arrived in a chat, with the numbers of the statements it told of.</summary>
internal sealed record Told(string Chat, IReadOnlyList<string> Numbers);

/// <summary>
/// The real delivery loop on the fake Telegram and the fake Discord: real requests over real sockets, by a clock that stands still
/// while anything is on its way. Every chat has a digest about one person and follows another; each statement bears a number.
/// </summary>
internal sealed partial class BadDay : IAsyncDisposable
{
    public const int DigestsOfAChat = 7;

    private const string Digested = "ليلى حداد";
    private const string Followed = "سامر قاسم";

    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);
    private static readonly DeliveryOptions Options = new() { Check = TimeSpan.FromMinutes(2), AlertItems = 20 };

    private readonly Line telegramLine;
    private readonly Line discordLine;
    private readonly RequestsUnderWay underWay;
    private readonly CountedDelays held;
    private readonly WireClient telegramClient;
    private readonly WireDiscordClient discordClient;
    private readonly DeliveryLoop loop;
    private readonly List<string> chats = [];
    private readonly List<Told> told = [];
    private readonly Dictionary<string, long> articles = [];
    private int statements;

    private BadDay(TestArchive archive, SteppedClock clock, CountedDelays held, FakeTelegram telegram, FakeDiscord discord)
    {
        this.held = held;
        (Archive, Clock, Telegram, Discord) = (archive, clock, telegram, discord);
        (telegramLine, discordLine) = (Line.To(telegram.ApiBase), Line.To(discord.ApiBase));
        underWay = new RequestsUnderWay(telegramLine.Address.Port, discordLine.Address.Port);
        var (reader, logs) = (new ReaderOptions(), NullLoggerFactory.Instance);
        var options = new TelegramOptions { Token = telegram.Token, ApiBase = telegramLine.Address.GetLeftPart(UriPartial.Authority) };
        telegramClient = new WireClient(options, NullLogger<WireClient>.Instance);
        var parts = new TelegramParts(options, telegramClient, archive.Database, new Responder(archive.Database, reader, clock), new Voices(reader), clock, logs);
        parts.Session.Open(new TelegramUser { Id = options.BotId, IsBot = true });
        discordClient = new WireDiscordClient(discordLine.Address, discord.Token, new WirePace(), clock, NullLogger.Instance);
        var standings = new ServedPlatforms();
        standings.Works("telegram");
        standings.Works("discord");
        loop = new DeliveryLoop(
            new Planner(archive.Database, Options, clock, NullLogger<Planner>.Instance),
            new Courier(
                archive.Database,
                new MessageWriter(archive.Database, reader, PostOffice.Buttons, Options, clock),
                Options,
                "one",
                clock,
                NullLogger<Courier>.Instance),
            new Outbox(archive.Database, clock),
            new SettingsDigests(archive.Database, new DigestsOptions(), reader, clock, NullLogger<SettingsDigests>.Instance),
            [parts.Platform, new DiscordPlatform(discordClient, new Voices(reader), new DiscordOptions())],
            standings,
            Options,
            clock,
            NullLogger<DeliveryLoop>.Instance);
    }

    public TestArchive Archive { get; }

    public SteppedClock Clock { get; }

    public FakeTelegram Telegram { get; }

    public FakeDiscord Discord { get; }

    /// <summary>What arrived, in its order.</summary>
    public IReadOnlyList<Told> Told => told;

    /// <summary>As the store names them.</summary>
    public IReadOnlyList<string> Chats => chats;

    /// <summary>The numbers of all statements with their articles; A are for digests, B for alerts.</summary>
    public IReadOnlyDictionary<string, long> Articles => articles;

    /// <summary>Requests so far.</summary>
    public int Requests { get; private set; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<BadDay> BeginAsync(int chats)
    {
        var clock = new SteppedClock(Some.Noon) { Grid = TimeSpan.FromMinutes(1), Look = TimeSpan.FromMilliseconds(1), QuietLooks = 2 };
        var delays = new CountedDelays(clock);
        var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { RateLimits = new(), Time = delays }, Stop);
        var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Time = delays });
        var day = new BadDay(await TestArchive.CreateAsync(), clock, delays, telegram, discord);
        clock.IsBusy = () => day.underWay.Count > delays.Running;
        await day.OweAsync(chats);
        await day.loop.StartAsync(Stop);

        return day;
    }

    public BadWeather Weather() => new(
        Telegram,
        Discord,
        [.. chats.Where(chat => chat.StartsWith("telegram:", StringComparison.Ordinal)).Select(chat => long.Parse(chat["telegram:".Length..], CultureInfo.InvariantCulture))],
        [.. chats.Where(chat => chat.StartsWith("discord:", StringComparison.Ordinal)).Select(chat => ulong.Parse(chat["discord:".Length..], CultureInfo.InvariantCulture))]);

    /// <summary>Lets an hour pass; with news in it, and in whatever weather.</summary>
    public async Task HourAsync(BadWeather? weather, bool hasNews)
    {
        for (var quarter = 0; quarter < 4; quarter++)
        {
            if (hasNews && quarter % 2 == 0)
            {
                await SpeakAsync();
            }

            // A line that is cut must not cut off the answer to what Telegram has done: it knows no key to tell a repetition by.
            while (held.Running > 0)
            {
                await Clock.PassAsync(TimeSpan.FromSeconds(1));
            }

            weather?.Gathers();
            var cut = weather is null ? null : await weather.CutsAsync(telegramLine, discordLine);
            await Clock.PassAsync(Quarter / 2);
            cut?.Mend();
            await Clock.PassAsync(Quarter / 2);
        }

        Collect();
    }

    public async ValueTask DisposeAsync()
    {
        await loop.StopAsync(CancellationToken.None);
        loop.Dispose();
        underWay.Dispose();
        telegramClient.Dispose();
        await discordClient.DisposeAsync();
        await telegramLine.DisposeAsync();
        await discordLine.DisposeAsync();
        await Discord.DisposeAsync();
        await Telegram.DisposeAsync();
        await Archive.DisposeAsync();
    }

    /// <summary>Private chats, groups, channels and topics of one, channels, threads and private chats of the other.</summary>
    private async Task OweAsync(int count)
    {
        var (digested, followed) = (await Archive.QuotedAsync(Digested, "كلام قديم", at: Some.Noon), await Archive.QuotedAsync(Followed, "كلام قديم أيضا", at: Some.Noon));
        var (digests, follows) = (new Digests(Archive.Database, Clock), new Follows(Archive.Database, Clock));
        for (var at = 0; at < count; at++)
        {
            foreach (var address in new[] { TelegramChat(at), DiscordChat(at) })
            {
                chats.Add(address.Key);
                var wish = PostOffice.Wish("daily 01:00 05:00 09:00 13:00 17:00 21:00", chat: address.Key, people: digested) with
                {
                    Thread = address.Thread ?? "",
                    Items = 20,
                    Language = at % 2 == 0 ? "ar" : "en",
                };
                await digests.SetAsync(name: null, wish, Planner.Next(wish.Schedule, wish.Zone, Clock.GetUtcNow()), Clock.GetUtcNow(), Stop);
                await follows.AddAsync(address.Key, address.Thread ?? "", followed, wish.Language, Stop);
            }
        }
    }

    private ChatAddress TelegramChat(int at)
    {
        var user = Telegram.User(1_000 + at, $"قارئ {at}");
        var chat = (at % 4) switch
        {
            0 => Telegram.PrivateChat(user),
            1 => Telegram.Supergroup($"غرفة {at}", user),
            2 => Telegram.Channel($"قناة {at}", username: null, user),
            _ => Telegram.Forum($"منتدى {at}", user),
        };

        return TelegramPlatform.AddressOf(chat.Id, at % 4 == 3 ? Telegram.Topic(chat, "أخبار") : null);
    }

    private ChatAddress DiscordChat(int at)
    {
        var world = Discord.World;
        var name = FormattableString.Invariant($"c{at}");
        var channel = (at % 3) switch
        {
            0 => world.AddChannel(world.Guild, name),
            1 => world.AddThread(world.Channel, name),
            _ => world.DirectChannel(world.AddUser(name)),
        };

        return new ChatAddress("discord", channel.Id.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>One of the two says something, every second time for the digests.</summary>
    private async Task SpeakAsync()
    {
        statements++;
        var (speaker, letter) = statements % 2 == 0 ? (Digested, 'A') : (Followed, 'B');
        var number = FormattableString.Invariant($"{letter}{statements}Z");
        Archive.Clock.Advance(Clock.GetUtcNow() - Archive.Clock.GetUtcNow());
        var words = $"{number} {Some.Words(number, 6)}";
        var article = Some.Article($"عنوان {statements}", $"{Some.Words($"{number}خبر")}\nقال {speaker}: «{words}».", at: Clock.GetUtcNow());
        await Archive.AddAsync(new Story(article).Naming(speaker).Quoting(words, speaker));
        articles[number] = await Archive.NumberAsync("SELECT MAX(id) FROM article");
    }

    private void Collect()
    {
        var requests = Telegram.TakeRequests();
        Requests += requests.Count;
        told.AddRange(requests.Where(request => request.Error is null && request.Method == "sendMessage")
            .Select(request => new Told(FormattableString.Invariant($"telegram:{request.ChatId}"), In(request.Text))));
        Requests += Discord.Requests.Count;
        told.AddRange(Discord.TakeMessages().Select(message => new Told(FormattableString.Invariant($"discord:{message.Channel.Id}"), In(message.Body.ToJsonString()))));
    }

    private static IReadOnlyList<string> In(string text) => [.. Number().Matches(text).Select(match => match.Value)];

    [GeneratedRegex("[AB][0-9]+Z", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
