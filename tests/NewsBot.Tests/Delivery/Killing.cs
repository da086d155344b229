using System.Diagnostics;
using System.Globalization;
using Dapper;
using NewsBot.Archive.Store;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Delivery;

/// <summary>A message a chat has, and when it came.</summary>
internal sealed record Arrival(string Chat, DateTimeOffset At);

/// <summary>
/// The real program, killed with signal 9 again and again while it owes digests and alerts to chats of a fake platform.
/// NEWSBOT_KILLS sets how often (3 unless set); with 50 kills it owes 300 digests and 1,000 alerts.
/// </summary>
internal sealed class Killing(string platform, IReadOnlyList<string> chats, Func<IReadOnlyList<Arrival>> arrived)
{
    private const string Leila = "ليلى حداد";

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    private static readonly int Wanted = int.Parse(Environment.GetEnvironmentVariable("NEWSBOT_KILLS") ?? "3", CultureInfo.InvariantCulture);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60 + (10 * Wanted));

    private readonly List<DateTimeOffset> kills = [];

    public static int Digests => Wanted >= 50 ? 300 : Wanted * 6;

    public static int Messages => Digests + (Wanted >= 50 ? 1_000 : Wanted * 20);

    public IReadOnlyList<DateTimeOffset> Kills => kills;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private int Reached => arrived().Select(message => message.Chat).Distinct().Count();

    /// <summary>Runs and kills until all chats have their message, or patience ends.</summary>
    public async Task RunAsync(NewsBotProcess newsbot)
    {
        await OweAsync(newsbot.PathOf("data"));
        newsbot.Environment["Delivery__Check"] = "00:00:00.2";
        newsbot.Environment["Delivery__Claim"] = "00:00:05";
        newsbot.Environment["Delivery__AlertWindow"] = "00:00:00";
        newsbot.Environment["Http__Urls"] = "";
        var clock = Stopwatch.StartNew();
        while (Reached < chats.Count && clock.Elapsed < Patience)
        {
            using var process = newsbot.Start("run");
            _ = process.StandardError.ReadToEndAsync(Stop);
            _ = process.StandardOutput.ReadToEndAsync(Stop);
            var goal = kills.Count < Wanted ? Reached + int.Max(1, (chats.Count - Reached) / (Wanted - kills.Count + 1)) : chats.Count;
            while (!process.HasExited && Reached < goal && clock.Elapsed < Patience)
            {
                await Task.Delay(Look, TimeProvider.System, Stop);
            }

            process.Kill();
            kills.Add(TimeProvider.System.GetUtcNow());
            await process.WaitForExitAsync(Stop);
        }
    }

    /// <summary>Digests due a minute ago, and followers of somebody who has just spoken.</summary>
    private async Task OweAsync(string data)
    {
        Directory.CreateDirectory(data);
        await using var database = await Database.OpenAsync(data, Stop);
        var now = TimeProvider.System.GetUtcNow();
        await AddAsync(database, new Story(Some.Article("قديم", $"قالت {Leila}: «نحتاج إلى وقت».", at: now.AddDays(-20))).Naming(Leila).Quoting("نحتاج إلى وقت", Leila));
        var digests = new Digests(database, TimeProvider.System);
        foreach (var chat in chats.Take(Digests))
        {
            var wish = PostOffice.Wish(chat: $"{platform}:{chat}", says: true);
            await digests.SetAsync(name: null, wish, new DueAt(now.AddMinutes(-1).ToUnixTimeMilliseconds(), "2026-01-01T09:00"), now.AddDays(-1), Stop);
        }

        await database.WriteAsync(
            WriteLane.Chats,
            connection => connection.Execute(
                """
                INSERT INTO follow (chat, thread, person_id, language, made_at, seen_article)
                VALUES (@chat, '', (SELECT id FROM person LIMIT 1), 'ar', 0, (SELECT MAX(id) FROM article))
                """,
                chats.Skip(Digests).Select(chat => new { chat = $"{platform}:{chat}" })),
            Stop);
        await AddAsync(database, new Story(Some.Article("جديد", $"قالت {Leila}: «وصلنا إلى نهاية الطريق».", at: now)).Naming(Leila).Quoting("وصلنا إلى نهاية الطريق", Leila));
    }

    private static Task<Outcome> AddAsync(Database database, Story story) => database.WriteRowsAsync(
        WriteLane.Ingest, (_, rows) => rows.Articles.Write(PreparedArticle.Of(story.Article, story.Findings), TimeProvider.System.GetUtcNow()), Stop);
}
