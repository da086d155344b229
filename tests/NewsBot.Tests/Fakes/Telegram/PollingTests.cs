using System.Text.Json.Nodes;
using NewsBot.Fakes.Telegram;

namespace NewsBot.Tests.Fakes.Telegram;

public sealed class PollingTests
{
    [Fact]
    public async Task An_update_comes_again_until_a_later_one_is_asked_for()
    {
        await using var telegram = await FakeTelegram.StartAsync(BareBot.Stop);
        using var bot = new BareBot(telegram);
        var amal = telegram.User(7, "أمل", "ar");
        telegram.Say(amal, "/start");
        telegram.Say(amal, "ماذا قال ألتمان؟");

        var first = await bot.UpdatesAsync();
        var again = await bot.UpdatesAsync(offset: IdOf(first[1]));
        var none = await bot.UpdatesAsync(offset: IdOf(first[1]) + 1);

        Assert.Equal(["/start", "ماذا قال ألتمان؟"], first.Select(update => update!["message"]!["text"]!.ToString()));
        Assert.Equal("bot_command", first[0]!["message"]!["entities"]![0]!["type"]!.ToString());
        Assert.Equal(IdOf(first[1]), IdOf(Assert.Single(again)));
        Assert.Empty(none);
    }

    [Fact]
    public async Task A_long_poll_ends_with_the_first_arrival()
    {
        await using var telegram = await FakeTelegram.StartAsync(BareBot.Stop);
        using var bot = new BareBot(telegram);
        var amal = telegram.User(7, "أمل");

        var poll = bot.UpdatesAsync(timeout: 30);
        Assert.False(poll.IsCompleted);
        telegram.Say(amal, "مرحبا");

        Assert.Single(await poll);
    }

    [Fact]
    public async Task A_negative_offset_keeps_only_the_newest()
    {
        await using var telegram = await FakeTelegram.StartAsync(BareBot.Stop);
        using var bot = new BareBot(telegram);
        var amal = telegram.User(7, "أمل");
        telegram.Say(amal, "one");
        telegram.Say(amal, "two");

        var last = Assert.Single(await bot.UpdatesAsync(offset: -1));

        Assert.Equal("two", last!["message"]!["text"]!.ToString());
        Assert.Equal(1, telegram.Unconfirmed);
    }

    [Fact]
    public async Task A_second_poller_ends_the_first()
    {
        await using var telegram = await FakeTelegram.StartAsync(BareBot.Stop);
        using var bot = new BareBot(telegram);
        var amal = telegram.User(7, "أمل");

        var first = bot.RefusalAsync("getUpdates", new { timeout = 30 });
        await WaitForAPollAsync(telegram);
        var second = bot.UpdatesAsync(timeout: 30);
        Assert.StartsWith("Conflict: terminated by other getUpdates request", await first, StringComparison.Ordinal);
        telegram.Say(amal, "مرحبا");

        Assert.Single(await second);
    }

    [Fact]
    public async Task No_poll_while_a_webhook_is_set()
    {
        await using var telegram = await FakeTelegram.StartAsync(BareBot.Stop);
        using var bot = new BareBot(telegram);
        await bot.ResultAsync("setWebhook", new { url = "http://127.0.0.1:1/hook" });

        var refusal = await bot.RefusalAsync("getUpdates");
        await bot.ResultAsync("deleteWebhook");

        Assert.StartsWith("Conflict: can't use getUpdates method while webhook is active", refusal, StringComparison.Ordinal);
        Assert.Empty(await bot.UpdatesAsync());
    }

    [Fact]
    public async Task Only_the_kinds_asked_for_are_kept_until_others_are_asked_for()
    {
        await using var telegram = await FakeTelegram.StartAsync(BareBot.Stop);
        using var bot = new BareBot(telegram);
        var amal = telegram.User(7, "أمل");
        await bot.ResultAsync("getUpdates", new { allowed_updates = "[\"inline_query\"]" });

        telegram.Say(amal, "not for the bot");
        telegram.Inline(amal, "ألتمان");
        var kept = await bot.UpdatesAsync();
        await bot.ResultAsync("getUpdates", new { offset = IdOf(kept[0]) + 1, allowed_updates = "[]" });
        telegram.Say(amal, "for the bot");

        Assert.Equal("ألتمان", kept.Single()!["inline_query"]!["query"]!.ToString());
        Assert.Single(await bot.UpdatesAsync());
    }

    private static long IdOf(JsonNode? update) => update!["update_id"]!.GetValue<long>();

    private static async Task WaitForAPollAsync(FakeTelegram telegram)
    {
        while (!telegram.IsPolled)
        {
            await Task.Yield();
        }
    }
}
