using System.Text.Json.Nodes;
using NewsBot.Fakes.Telegram;

namespace NewsBot.Tests.Telegram;

/// <summary>The bot on a Telegram that refuses, breaks off and sends nonsense.</summary>
public sealed class TelegramUnderTroubleTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_wait_that_Telegram_asks_for_is_kept_and_nothing_is_lost()
    {
        await using var bot = await TelegramHostedBot.StartAsync();
        var amal = bot.Telegram.User(7, "أمل", "ar");
        bot.Telegram.Faults.Add(Fault.TooManyRequests(1) with { Method = "sendMessage" });

        bot.Telegram.Say(amal, "شكرا");
        var answer = await bot.Telegram.AnswerAsync(bot.Telegram.PrivateChat(amal), Long, TestContext.Current.CancellationToken);

        var refused = Assert.Single(bot.Telegram.Refused, request => request.ErrorCode == 429);
        Assert.Equal("على الرحب والسعة!", answer.Text);
        Assert.InRange(answer.At - refused.At, TimeSpan.FromSeconds(0.99), Long);
    }

    [Fact]
    public async Task Markup_that_is_refused_is_sent_as_plain_text()
    {
        await using var bot = await TelegramHostedBot.StartAsync();
        var amal = bot.Telegram.User(7, "أمل", "ar");
        bot.Telegram.Faults.Add(Fault.CannotParse() with { Method = "sendMessage" });

        bot.Telegram.Say(amal, "/start");
        var answer = await bot.Telegram.AnswerAsync(bot.Telegram.PrivateChat(amal), Long, TestContext.Current.CancellationToken);

        Assert.StartsWith("أهلاً بك!", answer.Text, StringComparison.Ordinal);
        Assert.Null(answer.Parameters["parse_mode"]);
        Assert.Empty(answer.Entities);
    }

    [Fact]
    public async Task A_server_that_fails_is_asked_again()
    {
        await using var bot = await TelegramHostedBot.StartAsync();
        var amal = bot.Telegram.User(7, "أمل", "ar");
        bot.Telegram.Faults.Add(Fault.ServerError() with { Method = "getUpdates" });
        bot.Telegram.Faults.Add(Fault.NotJson() with { Method = "sendMessage" });
        bot.Telegram.Faults.Add(Fault.LostBefore() with { Method = "sendMessage" });

        bot.Telegram.Say(amal, "شكرا");
        var answer = await bot.Telegram.AnswerAsync(bot.Telegram.PrivateChat(amal), Long, TestContext.Current.CancellationToken);

        Assert.Equal("على الرحب والسعة!", answer.Text);
    }

    [Fact]
    public async Task Another_poller_that_goes_away_is_waited_out()
    {
        await using var bot = await TelegramHostedBot.StartAsync(telegram => telegram.Faults.Add(Fault.Conflict() with { Method = "getUpdates" }));
        var amal = bot.Telegram.User(7, "أمل", "ar");

        bot.Telegram.Say(amal, "شكرا");
        var answer = await bot.Telegram.AnswerAsync(bot.Telegram.PrivateChat(amal), Long, TestContext.Current.CancellationToken);

        Assert.Equal("على الرحب والسعة!", answer.Text);
    }

    [Fact]
    public async Task Somebody_who_blocked_the_bot_keeps_nobody_waiting()
    {
        await using var bot = await TelegramHostedBot.StartAsync();
        var (amal, omar) = (bot.Telegram.User(7, "أمل", "ar"), bot.Telegram.User(8, "Omar", "en"));

        bot.Telegram.Say(amal, "شكرا");
        bot.Telegram.BlockBot(amal);
        bot.Telegram.Say(omar, "thanks");
        var answer = await bot.Telegram.AnswerAsync(bot.Telegram.PrivateChat(omar), Long, TestContext.Current.CancellationToken);

        Assert.Equal("You are welcome!", answer.Text);
    }

    [Fact]
    public async Task A_group_that_moves_while_its_answer_is_on_the_way_gets_it_in_its_new_place()
    {
        await using var bot = await TelegramHostedBot.StartAsync();
        var amal = bot.Telegram.User(7, "أمل", "ar");
        var group = bot.Telegram.Group("غرفة", amal);
        bot.Telegram.Faults.Add(Fault.Slow(TimeSpan.FromSeconds(0.5)) with { Method = "sendMessage" });

        bot.Telegram.Say(group, amal, "/start@newsbot_bot");
        var successor = bot.Telegram.Migrate(group);
        var answer = await bot.Telegram.AnswerAsync(successor, Long, TestContext.Current.CancellationToken);

        Assert.StartsWith("أهلاً بك!", answer.Text, StringComparison.Ordinal);
        Assert.Contains(bot.Telegram.Refused, request => request.Error!.Contains("upgraded to a supergroup", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_update_nobody_can_read_is_passed_over()
    {
        await using var bot = await TelegramHostedBot.StartAsync();
        var amal = bot.Telegram.User(7, "أمل", "ar");

        bot.Telegram.Deliver("message", new JsonObject { ["message_id"] = "no number", ["chat"] = new JsonArray() });
        bot.Telegram.Deliver("message", new JsonObject { ["message_id"] = 5, ["date"] = 1, ["chat"] = new JsonObject { ["id"] = 9, ["type"] = "planet" } });
        bot.Telegram.Deliver("callback_query", new JsonObject { ["id"] = "1", ["data"] = "\0|||" });
        bot.Telegram.Say(amal, "شكرا");
        var answer = await bot.Telegram.AnswerAsync(bot.Telegram.PrivateChat(amal), Long, TestContext.Current.CancellationToken);

        Assert.Equal("على الرحب والسعة!", answer.Text);
    }
}
