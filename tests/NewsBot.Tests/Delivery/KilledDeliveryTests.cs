using NewsBot.Fakes.Telegram;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Delivery;

/// <summary>What becomes of messages owed when the program is killed while it sends them.</summary>
public sealed class KilledDeliveryTests
{
    /// <summary>So many messages are in hand at once.</summary>
    private const int InHand = 8;

    /// <summary>What the process had sent when it was killed may arrive a moment later.</summary>
    private static readonly TimeSpan InFlight = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task On_Telegram_nothing_is_lost_and_only_what_a_kill_hid_is_repeated()
    {
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { SpecificationPath = null }, TestContext.Current.CancellationToken);
        using var newsbot = new NewsBotProcess();
        newsbot.Environment["Telegram__Token"] = telegram.Token;
        newsbot.Environment["Telegram__ApiBase"] = telegram.ApiBase.GetLeftPart(UriPartial.Authority);
        newsbot.Environment["Telegram__SendRate"] = "0";
        var chats = Enumerable.Range(1, Killing.Messages).Select(id => telegram.PrivateChat(telegram.User(id, "Reader"))).ToList();
        var killing = new Killing(
            "telegram",
            [.. chats.Select(chat => FormattableString.Invariant($"{chat.Id}"))],
            () => [.. telegram.Sent.Where(request => request.Message is not null).Select(request => new Arrival(FormattableString.Invariant($"{request.ChatId}"), request.At))]);

        await killing.RunAsync(newsbot);

        var byChat = telegram.Sent.Where(request => request.Message is not null).GroupBy(request => request.ChatId).ToList();
        var twice = byChat.Where(group => group.Count() > 1).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{killing.Kills.Count - 1} kills before the last process, {Killing.Messages} messages owed, {Killing.Digests} of them digests: {byChat.Count} arrived, {twice.Count} twice");
        Assert.Equal(Killing.Messages, byChat.Count);
        Assert.All(twice, group =>
        {
            // Between one and the next the process was killed: it could not know that the one had arrived. Two kills may hit the same message.
            var arrivals = group.Select(request => request.At).Order().ToList();
            Assert.All(arrivals.Zip(arrivals.Skip(1)), pair => Assert.Contains(killing.Kills, at => pair.First <= at + InFlight && at <= pair.Second));
        });
        Assert.InRange(twice.Count, 0, killing.Kills.Count * InHand);
    }
}
