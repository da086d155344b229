using System.Globalization;
using NewsBot.Fakes;
using NewsBot.Fakes.Discord;
using NewsBot.Fakes.Telegram;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Delivery;

/// <summary>
/// What goes wrong on a bad day, the same in every run: each quarter of an hour some limits of minutes to hours, some failing,
/// slow and broken answers, and now and then nobody listens at all. In some quarters Discord does nothing but lose answers: it knows
/// a message it has by its nonce, though only for minutes. Telegram loses none: it knows no such key, and what comes of that is
/// counted by the tests that kill the program.
/// </summary>
internal sealed class BadWeather(FakeTelegram telegram, FakeDiscord discord, IReadOnlyList<long> telegramChats, IReadOnlyList<ulong> discordChats)
{
    private const int LongestWait = 90 * 60;

    private static readonly int[] Failing = [500, 502, 503, 504];

    private readonly Dice dice = new(20240520);
    private readonly Dictionary<string, int> troubles = [];
    private bool isLosing;

    public IReadOnlyDictionary<string, int> Troubles => troubles;

    /// <summary>The troubles of the next quarter of an hour.</summary>
    public void Gathers()
    {
        if (isLosing)
        {
            discord.Faults.Clear();
        }

        isLosing = dice.Roll(6) == 0;
        for (var limit = 0; limit < 2; limit++)
        {
            // Not the first, which has its twelve hours: more, and its news would be more than one message holds.
            Limit(Wait(), telegramChats[1 + dice.Roll(telegramChats.Count - 1)], discordChats[1 + dice.Roll(discordChats.Count - 1)]);
        }

        for (var trouble = 0; trouble < 3; trouble++)
        {
            Trouble();
        }

        if (isLosing)
        {
            discord.Faults.Clear();
            discord.Faults.LoseAnswer(times: 3);
            Count("lost answers", 3);
        }
    }

    /// <summary>One chat of each is told to wait for twelve hours.</summary>
    public void FloodWait() => Limit(43_837, telegramChats[0], discordChats[0]);

    private void Limit(int seconds, long chat, ulong channel)
    {
        telegram.Faults.Add(Fault.TooManyRequests(seconds) with { Method = "sendMessage", ChatId = chat });
        discord.Faults.RateLimit(TimeSpan.FromSeconds(seconds), dice.Roll(2) == 0 ? RateLimitScope.User : RateLimitScope.Shared, PathOf(channel));
        Count("limits", 2);
    }

    private void Trouble()
    {
        var (status, times, delay) = (dice.Pick(Failing), 1 + dice.Roll(6), TimeSpan.FromSeconds(1 + dice.Roll(24)));
        switch (dice.Roll(4))
        {
            case 0:
                telegram.Faults.Add(Fault.ServerError(status) with { Method = "sendMessage", Times = times });
                discord.Faults.Fail(status, times: times);
                Count("5xx", 2 * times);
                break;
            case 1:
                telegram.Faults.Add(Fault.NotJson(status) with { Method = "sendMessage" });
                discord.Faults.RateLimit(delay * times, RateLimitScope.Global);
                Count("pages of HTML, global limits", 2);
                break;
            case 2:
                telegram.Faults.Add(Fault.Slow(delay) with { Method = "sendMessage", Times = times });
                discord.Faults.Slow(delay, times: times);
                Count("slow answers", 2 * times);
                break;
            default:
                telegram.Faults.Add(Fault.LostBefore() with { Method = "sendMessage", Times = times });
                discord.Faults.Refuse(times: times);
                Count("broken connections", 2 * times);
                break;
        }
    }

    /// <summary>Nobody listens at one of the two for a while, every third hour or so.</summary>
    public async Task<Line?> CutsAsync(Line first, Line second)
    {
        if (isLosing || dice.Roll(6) != 0)
        {
            return null;
        }

        var cut = dice.Roll(2) == 0 ? first : second;
        await cut.CutAsync();
        Count("cut lines");

        return cut;
    }

    /// <summary>What has not struck yet will not.</summary>
    public void Clears()
    {
        telegram.Faults.Clear();
        discord.Faults.Clear();
    }

    private int Wait() => 5 + dice.Roll(dice.Roll(3) == 0 ? LongestWait : 600);

    private void Count(string what, int times = 1) => troubles[what] = troubles.GetValueOrDefault(what) + times;

    private static string PathOf(ulong channel) => $"channels/{channel.ToString(CultureInfo.InvariantCulture)}/";
}
