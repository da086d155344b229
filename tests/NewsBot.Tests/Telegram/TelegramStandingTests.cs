using NewsBot.Delivery;
using NewsBot.Fakes.Telegram;
using NewsBot.Replies;
using NewsBot.Telegram;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Telegram;

/// <summary>What the bot tells Telegram of itself, and what it remembers of chats that block it, move, or want to be forgotten.</summary>
public sealed class TelegramStandingTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Commands_and_descriptions_are_registered_once_in_both_languages()
    {
        var bot = await TelegramHostedBot.StartAsync();
        await AnsweredAsync(bot, bot.Telegram.User(7, "أمل", "ar"), "شكرا");
        await UntilAsync(() => Methods(bot).Count(method => method == "setMyShortDescription") == 3);
        await bot.EndAsync();

        await using var again = await TelegramHostedBot.StartAsync(bot.Archive, bot.Telegram);
        await AnsweredAsync(again, again.Telegram.User(8, "Omar", "en"), "thanks");

        var lists = bot.Telegram.Sent.Where(request => request.Method == "setMyCommands").ToList();
        Assert.Equal(9, lists.Count);
        Assert.Equal(
            ["all_group_chats", "all_private_chats", "default"],
            lists.Select(list => list.Parameters["scope"]!["type"]!.ToString()).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            ["", "ar", "en"],
            lists.Select(list => list.Parameters["language_code"]?.ToString() ?? "").Distinct().Order(StringComparer.Ordinal));
        Assert.All(lists, list => Assert.Contains("quotes", list.Parameters["commands"]!.ToJsonString(), StringComparison.Ordinal));
        Assert.Equal(3, Methods(bot).Count(method => method == "setMyDescription"));
        Assert.Empty(bot.Telegram.Violations.All);
    }

    [Fact]
    public async Task Typing_is_shown_while_an_answer_waits()
    {
        await using var bot = await TelegramHostedBot.StartAsync();
        var amal = bot.Telegram.User(7, "أمل", "ar");
        var chat = bot.Telegram.PrivateChat(amal);
        bot.Telegram.Faults.Add(Fault.Slow(TimeSpan.FromSeconds(2.5)) with { Method = "sendMessage" });

        // The second question waits for the first answer to be out.
        bot.Telegram.Say(amal, "شكرا");
        bot.Telegram.Say(amal, "شكرا");
        await bot.Telegram.AnswerAsync(chat, Long, Stop);
        await bot.Telegram.AnswerAsync(chat, Long, Stop);

        Assert.Contains("sendChatAction", Methods(bot));
    }

    [Fact]
    public async Task A_chat_that_blocked_the_bot_gets_nothing_until_it_is_back()
    {
        await using var bot = await TelegramHostedBot.StartAsync();
        var amal = bot.Telegram.User(7, "أمل", "ar");
        var chat = bot.Telegram.PrivateChat(amal);
        var omar = bot.Telegram.User(8, "Omar", "en");
        await AnsweredAsync(bot, amal, "شكرا");

        // Chats are served side by side: that others are answered does not tell that the block was read.
        bot.Telegram.BlockBot(amal);
        await UntilGoneAsync(bot, chats: 1);
        await AnsweredAsync(bot, omar, "thanks");
        var blocked = await DeliverAsync(bot, chat);
        bot.Telegram.UnblockBot(amal);
        await UntilGoneAsync(bot, chats: 0);
        var back = await DeliverAsync(bot, chat);

        Assert.IsType<SendOutcome.Gone>(blocked);
        Assert.IsType<SendOutcome.Sent>(back);
        Assert.DoesNotContain(bot.Telegram.Refused, request => request.ErrorCode == 403);
    }

    [Fact]
    public async Task A_group_that_becomes_a_supergroup_keeps_its_language()
    {
        await using var bot = await TelegramHostedBot.StartAsync();
        var amal = bot.Telegram.User(7, "أمل", "ar");
        var group = bot.Telegram.Group("غرفة", amal);
        bot.Telegram.Say(group, amal, "/language@newsbot_bot en");
        await bot.Telegram.AnswerAsync(group, Long, Stop);

        var supergroup = bot.Telegram.Migrate(group);
        await AnsweredAsync(bot, bot.Telegram.User(8, "Omar", "en"), "thanks");
        bot.Telegram.Say(supergroup, amal, "/start@newsbot_bot");

        Assert.StartsWith("Hello!", (await bot.Telegram.AnswerAsync(supergroup, Long, Stop)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forgetting_in_private_takes_along_what_was_told_in_groups()
    {
        await using var bot = await TelegramHostedBot.StartAsync();
        await bot.Archive.QuotedAsync("ليلى حداد", "نحتاج إلى وقت");
        var amal = bot.Telegram.User(7, "أمل", "ar");
        var group = bot.Telegram.Group("غرفة", amal);
        bot.Telegram.Say(group, amal, "/quotes@newsbot_bot ليلى حداد");
        await bot.Telegram.AnswerAsync(group, Long, Stop);
        await AnsweredAsync(bot, amal, "ماذا قالت ليلى حداد؟");
        await AnsweredAsync(bot, amal, "/language ar");

        await AnsweredAsync(bot, amal, "/forgetme");

        Assert.Equal(0, await bot.Archive.NumberAsync("SELECT (SELECT count(*) FROM chat_last_answer) + (SELECT count(*) FROM chat_language) + (SELECT count(*) FROM chat_choice)"));
        Assert.Equal(0, await bot.Archive.NumberAsync("SELECT count(*) FROM telegram_update WHERE body LIKE '%ليلى%'"));
    }

    [Fact]
    public async Task A_second_poller_that_stays_for_a_minute_ends_polling()
    {
        await using var bot = await TelegramHostedBot.StartAsync();
        var clock = new SteppedClock(Some.Noon);
        bot.Telegram.Faults.Add(Fault.Conflict() with { Method = "getUpdates", Times = int.MaxValue });
        var polling = bot.PollingOn(clock).RunAsync(Stop);

        for (var steps = 0; steps < 300 && !polling.IsCompleted; steps++)
        {
            // Time stands still while a request is on its way.
            await clock.PassAsync(TimeSpan.FromSeconds(5));
            await Task.WhenAny(polling, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Stop));
        }

        var conflict = await Assert.ThrowsAsync<TelegramException>(() => polling.WaitAsync(TimeSpan.FromSeconds(1), Stop));
        Assert.True(conflict.IsConflict);
        Assert.True(clock.GetUtcNow() - Some.Noon >= TimeSpan.FromMinutes(1));
    }

    private static async Task<SentRequest> AnsweredAsync(TelegramHostedBot bot, FakeUser user, string words)
    {
        bot.Telegram.Say(user, words);

        return await bot.Telegram.AnswerAsync(bot.Telegram.PrivateChat(user), Long, Stop);
    }

    private static Task<SendOutcome> DeliverAsync(TelegramHostedBot bot, FakeChat chat) => bot.Parts.Platform.SendAsync(
        TelegramPlatform.AddressOf(chat.Id, null),
        new Reply { Language = NewsBot.Analysis.Language.Arabic, Question = new Understood("digest"), Notes = ["موجز"] },
        new PartsSent("nonce", 0, _ => Task.CompletedTask),
        Stop);

    private static IEnumerable<string> Methods(TelegramHostedBot bot) => bot.Telegram.Sent.Select(request => request.Method);

    private static async Task UntilGoneAsync(TelegramHostedBot bot, int chats)
    {
        while (await bot.Archive.NumberAsync("SELECT count(*) FROM chat_standing WHERE gone_at IS NOT NULL") != chats)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Stop);
        }
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Stop);
        }
    }
}
