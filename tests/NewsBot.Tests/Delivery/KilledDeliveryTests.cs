using System.Diagnostics;
using System.Globalization;
using Dapper;
using NewsBot.Archive.Store;
using NewsBot.Fakes.Telegram;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Delivery;

/// <summary>
/// The real program, killed with signal 9 again and again while it owes messages. NEWSBOT_KILLS sets how often (3 unless set); with
/// 50 kills it owes 300 digests and 1,000 alerts.
/// </summary>
public sealed class KilledDeliveryTests
{
    private const string Leila = "ليلى حداد";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    /// <summary>What the process had sent when it was killed may arrive a moment later.</summary>
    private static readonly TimeSpan InFlight = TimeSpan.FromSeconds(2);

    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("NEWSBOT_KILLS") ?? "3", CultureInfo.InvariantCulture);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static int Digests => Kills >= 50 ? 300 : Kills * 6;

    private static int Alerts => Kills >= 50 ? 1_000 : Kills * 20;

    [Fact]
    public async Task Killed_again_and_again_it_loses_nothing_and_repeats_only_what_the_kill_hid_from_it()
    {
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { SpecificationPath = null }, Stop);
        using var newsbot = new NewsBotProcess();
        for (var chat = 1; chat <= Digests + Alerts; chat++)
        {
            telegram.PrivateChat(telegram.User(chat, "Reader"));
        }

        await OweAsync(newsbot.PathOf("data"));
        Set(newsbot, telegram);

        var killed = new List<DateTimeOffset>();
        var clock = Stopwatch.StartNew();
        while (Posts(telegram).Count < Digests + Alerts && clock.Elapsed < Patience)
        {
            using var process = newsbot.Start("run");
            _ = process.StandardError.ReadToEndAsync(Stop);
            _ = process.StandardOutput.ReadToEndAsync(Stop);
            await WorkedAsync(telegram, process, killed.Count < Kills ? (Digests + Alerts) / (Kills + 1) : int.MaxValue, clock);
            process.Kill();
            killed.Add(TimeProvider.System.GetUtcNow());
            await process.WaitForExitAsync(Stop);
        }

        var posts = Posts(telegram);
        var twice = posts.GroupBy(post => post.ChatId).Where(group => group.Count() > 1).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{killed.Count} kills, {Digests} digests and {Alerts} alerts owed, {posts.Select(post => post.ChatId).Distinct().Count()} arrived, {twice.Count} twice");
        Assert.Equal(Digests + Alerts, posts.Select(post => post.ChatId).Distinct().Count());
        Assert.All(twice, group =>
        {
            // Between the two the process was killed: it could not know that the first had arrived.
            Assert.Equal(2, group.Count());
            Assert.True(killed.Exists(at => group.First().At <= at + InFlight && at <= group.Last().At), $"chat {group.Key} got two messages, and no kill lay between them");
        });
        Assert.InRange(twice.Count, 0, killed.Count * 8);
    }

    private static List<SentRequest> Posts(FakeTelegram telegram) => [.. telegram.Sent.Where(request => request.Message is not null && request.ChatId > 0)];

    /// <summary>Lets the process send so many more, unless it is the last and has all of them to send.</summary>
    private static async Task WorkedAsync(FakeTelegram telegram, Process process, int messages, Stopwatch clock)
    {
        var before = Posts(telegram).Count;
        while (!process.HasExited && clock.Elapsed < Patience)
        {
            var posts = Posts(telegram);
            if (posts.Count - before >= messages || posts.Select(post => post.ChatId).Distinct().Count() == Digests + Alerts)
            {
                return;
            }

            await Task.Delay(Look, TimeProvider.System, Stop);
        }
    }

    private static void Set(NewsBotProcess newsbot, FakeTelegram telegram)
    {
        newsbot.Environment["Telegram__Token"] = telegram.Token;
        newsbot.Environment["Telegram__ApiBase"] = telegram.ApiBase.GetLeftPart(UriPartial.Authority);
        newsbot.Environment["Telegram__SendRate"] = "0";
        newsbot.Environment["Delivery__Check"] = "00:00:00.2";
        newsbot.Environment["Delivery__Claim"] = "00:00:05";
        newsbot.Environment["Delivery__AlertWindow"] = "00:00:00";
        newsbot.Environment["Http__Urls"] = "";
    }

    /// <summary>Digests due a minute ago, and followers of somebody who has just spoken.</summary>
    private static async Task OweAsync(string data)
    {
        Directory.CreateDirectory(data);
        await using var database = await Database.OpenAsync(data, Stop);
        var now = TimeProvider.System.GetUtcNow();
        await AddAsync(database, new Story(Some.Article("قديم", $"قالت {Leila}: «نحتاج إلى وقت».", at: now.AddDays(-20))).Naming(Leila).Quoting("نحتاج إلى وقت", Leila));
        var digests = new Digests(database, TimeProvider.System);
        for (var chat = 1; chat <= Digests; chat++)
        {
            var wish = PostOffice.Wish(chat: FormattableString.Invariant($"telegram:{chat}"), says: true);
            await digests.SetAsync(name: null, wish, new DueAt(now.AddMinutes(-1).ToUnixTimeMilliseconds(), "2026-01-01T09:00"), now.AddDays(-1), Stop);
        }

        await database.WriteAsync(
            WriteLane.Chats,
            connection => connection.Execute(
                """
                WITH RECURSIVE chat (id) AS (SELECT @first UNION ALL SELECT id + 1 FROM chat WHERE id < @last)
                INSERT INTO follow (chat, thread, person_id, language, made_at, seen_article)
                SELECT 'telegram:' || chat.id, '', (SELECT id FROM person LIMIT 1), 'ar', 0, (SELECT MAX(id) FROM article) FROM chat
                """,
                new { first = Digests + 1, last = Digests + Alerts }),
            Stop);
        await AddAsync(database, new Story(Some.Article("جديد", $"قالت {Leila}: «وصلنا إلى نهاية الطريق».", at: now)).Naming(Leila).Quoting("وصلنا إلى نهاية الطريق", Leila));
    }

    private static Task<Outcome> AddAsync(Database database, Story story) => database.WriteRowsAsync(
        WriteLane.Ingest, (_, rows) => rows.Articles.Write(PreparedArticle.Of(story.Article, story.Findings), TimeProvider.System.GetUtcNow()), Stop);
}
