using System.Globalization;
using Dapper;
using NewsBot.Archive.Store;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Delivery;

/// <summary>A delivery as the store keeps it.</summary>
internal sealed record Kept(long Id, string Chat, long Kind, long State, long UptoArticle);

/// <summary>
/// A day on which both platforms limit, fail, dawdle and are not there, and five hours to recover. NEWSBOT_BAD_DAY_CHATS sets how
/// many chats each platform has (6 unless set).
/// </summary>
[Collection(nameof(Alone))]
public sealed class BadDayTests
{
    private const int BadHours = 24;
    private const int Hours = 29;
    private const int SettledAfter = 8;
    private const long MostGrowth = 8 * 1024 * 1024;

    private static readonly int Chats = int.Parse(Environment.GetEnvironmentVariable("NEWSBOT_BAD_DAY_CHATS") ?? "6", CultureInfo.InvariantCulture);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_that_is_due_arrives_on_both_platforms_in_order_and_once()
    {
        await using var day = await BadDay.BeginAsync(Chats);
        var weather = day.Weather();
        weather.FloodWait();
        var settled = 0L;
        for (var hour = 0; hour < Hours; hour++)
        {
            await day.HourAsync(hour < BadHours ? weather : null, hasNews: hour < BadHours);
            if (hour == BadHours - 1)
            {
                weather.Clears();
            }

            if (hour == SettledAfter)
            {
                settled = GC.GetTotalMemory(forceFullCollection: true);
            }
        }

        var grown = GC.GetTotalMemory(forceFullCollection: true) - settled;
        var kept = await KeptAsync(day);
        Say(day, weather, kept, grown);
        Assert.Equal(2 * Chats * BadDay.DigestsOfAChat, kept.Count(one => one.Kind == 0));
        Assert.All(kept, one => Assert.True(one.State is (long)DeliveryState.Sent or (long)DeliveryState.NothingToSend, one.ToString()));
        Assert.All(day.Chats, chat => CheckChat(day, chat, [.. kept.Where(one => one.Chat == chat)]));
        Assert.Empty(day.Telegram.Violations.All);
        Assert.Empty(day.Discord.Violations.All);
        Assert.InRange(grown, long.MinValue, MostGrowth);
    }

    /// <summary>Every statement once, and none of a later message before one of an earlier.</summary>
    private static void CheckChat(BadDay day, string chat, IReadOnlyList<Kept> owed)
    {
        var numbers = day.Told.Where(told => told.Chat == chat).SelectMany(told => told.Numbers).ToList();
        var places = numbers.Select(number => PlaceOf(day.Articles[number], number[0] == 'A' ? 0 : 1, owed)).ToList();

        Assert.Equal(day.Articles.Keys.Order(StringComparer.Ordinal), numbers.Order(StringComparer.Ordinal));
        Assert.Equal(places.Order(), places);
    }

    /// <summary>The message that owes what an article says: the first of its kind that reaches as far.</summary>
    private static int PlaceOf(long article, long kind, IReadOnlyList<Kept> owed) =>
        Enumerable.Range(0, owed.Count).First(at => owed[at].Kind == kind && owed[at].UptoArticle >= article);

    private static async Task<IReadOnlyList<Kept>> KeptAsync(BadDay day)
    {
        await using var connection = await day.Archive.Database.ReadAsync(Stop);

        return (await connection.QueryAsync<Kept>("SELECT id, chat, kind, state, upto_article FROM delivery ORDER BY due_at, id")).AsList();
    }

    private static void Say(BadDay day, BadWeather weather, IReadOnlyList<Kept> kept, long grown)
    {
        var troubles = string.Join(", ", weather.Troubles.Select(trouble => FormattableString.Invariant($"{trouble.Value} {trouble.Key}")));
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant(
            $"{kept.Count(one => one.Kind == 0)} digests and {kept.Count(one => one.Kind == 1)} alerts owed to {day.Chats.Count} chats, {day.Told.Count} messages arrived by {day.Requests} requests"));
        TestContext.Current.TestOutputHelper?.WriteLine(troubles);
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant(
            $"heap {grown / 1024} kB more than after {SettledAfter} hours; working set {Environment.WorkingSet / 1024 / 1024} MB"));
        foreach (var broken in day.Telegram.Violations.All.Concat(day.Discord.Violations.All.Select(violation => violation.ToString())))
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"broken: {broken}");
        }
    }
}
