using NewsBot.Fakes.Telegram;

namespace NewsBot.Tests.Fakes.Telegram;

public sealed class GroupTests
{
    [Fact]
    public async Task In_privacy_mode_a_bot_hears_only_what_is_said_to_it()
    {
        await using var telegram = await FakeTelegram.StartAsync(BareBot.Stop);
        using var bot = new BareBot(telegram);
        var (amal, omar) = (telegram.User(7, "أمل"), telegram.User(8, "Omar"));
        var group = telegram.Group("غرفة", amal, omar);
        var own = await SentByBotAsync(telegram, bot, group);

        telegram.Say(group, omar, "between us");
        telegram.Say(group, omar, "/quotes@other_bot ألتمان");
        telegram.Say(group, omar, "@newsbot_bot ماذا قال ألتمان؟");
        telegram.Say(group, omar, "/quotes ألتمان");
        telegram.Say(group, omar, "/quotes@NewsBot_bot ألتمان");
        telegram.Say(group, omar, "a reply", replyTo: own);

        Assert.Equal(
            ["@newsbot_bot ماذا قال ألتمان؟", "/quotes ألتمان", "/quotes@NewsBot_bot ألتمان", "a reply"],
            (await bot.UpdatesAsync()).Select(update => update!["message"]!["text"]!.ToString()));
    }

    [Fact]
    public async Task An_administrator_hears_everything()
    {
        await using var telegram = await FakeTelegram.StartAsync(BareBot.Stop);
        using var bot = new BareBot(telegram);
        var amal = telegram.User(7, "أمل");
        var group = telegram.Supergroup("غرفة", amal);
        telegram.AddBot(group, amal, asAdministrator: true);

        telegram.Say(group, amal, "between us");

        Assert.Equal("between us", (await bot.UpdatesAsync())[1]!["message"]!["text"]!.ToString());
    }

    [Fact]
    public async Task A_group_that_became_a_supergroup_names_its_new_id()
    {
        await using var telegram = await FakeTelegram.StartAsync(BareBot.Stop);
        using var bot = new BareBot(telegram);
        var group = telegram.Group("غرفة", telegram.User(7, "أمل"));

        var successor = telegram.Migrate(group);
        var refusal = await bot.CallAsync("sendMessage", new { chat_id = group.Id, text = "a" });

        Assert.Equal(successor.Id, refusal["parameters"]!["migrate_to_chat_id"]!.GetValue<long>());
        var news = (await bot.UpdatesAsync()).Select(update => update!["message"]!).ToList();
        Assert.Equal(successor.Id, news[0]["migrate_to_chat_id"]!.GetValue<long>());
        Assert.Equal(group.Id, news[1]["migrate_from_chat_id"]!.GetValue<long>());
    }

    [Fact]
    public async Task A_topic_must_be_there_and_open()
    {
        await using var telegram = await FakeTelegram.StartAsync(BareBot.Stop);
        using var bot = new BareBot(telegram);
        var forum = telegram.Forum("منتدى", telegram.User(7, "أمل"));
        var (open, closed) = (telegram.Topic(forum, "أخبار"), telegram.Topic(forum, "أرشيف"));
        forum.ClosedTopics.Add(closed);

        var sent = await bot.ResultAsync("sendMessage", new { chat_id = forum.Id, text = "a", message_thread_id = open });

        Assert.Equal(open, sent["message_thread_id"]!.GetValue<int>());
        Assert.Equal("Bad Request: TOPIC_CLOSED", await bot.RefusalAsync("sendMessage", new { chat_id = forum.Id, text = "a", message_thread_id = closed }));
        Assert.Equal("Bad Request: message thread not found", await bot.RefusalAsync("sendMessage", new { chat_id = forum.Id, text = "a", message_thread_id = 999 }));
    }

    [Fact]
    public async Task A_bot_that_was_thrown_out_may_not_write()
    {
        await using var telegram = await FakeTelegram.StartAsync(BareBot.Stop);
        using var bot = new BareBot(telegram);
        var amal = telegram.User(7, "أمل");
        var group = telegram.Supergroup("غرفة", amal);

        telegram.RemoveBot(group, amal);

        Assert.Equal("Forbidden: bot was kicked from the supergroup chat", await bot.RefusalAsync("sendMessage", new { chat_id = group.Id, text = "a" }));
    }

    [Fact]
    public async Task An_edited_message_comes_as_another_update()
    {
        await using var telegram = await FakeTelegram.StartAsync(BareBot.Stop);
        using var bot = new BareBot(telegram);
        var said = telegram.Say(telegram.User(7, "أمل"), "ماذا قل ألتمان؟");

        telegram.Edit(said, "ماذا قال ألتمان؟");
        var updates = await bot.UpdatesAsync();

        Assert.Equal("ماذا قال ألتمان؟", updates[1]!["edited_message"]!["text"]!.ToString());
        Assert.Equal(said.Id, updates[1]!["edited_message"]!["message_id"]!.GetValue<int>());
    }

    [Fact]
    public async Task Members_have_their_standing()
    {
        await using var telegram = await FakeTelegram.StartAsync(BareBot.Stop);
        using var bot = new BareBot(telegram);
        var (amal, omar, lina) = (telegram.User(7, "أمل"), telegram.User(8, "Omar"), telegram.User(9, "لينا"));
        var group = telegram.Supergroup("غرفة", amal, omar);
        var channel = telegram.Channel("أخبار", "akhbar", amal);

        async Task<string> StandingAsync(object chat, FakeUser user) =>
            (await bot.ResultAsync("getChatMember", new { chat_id = chat, user_id = user.Id }))["status"]!.ToString();

        Assert.Equal("creator", await StandingAsync(group.Id, amal));
        Assert.Equal("member", await StandingAsync(group.Id, omar));
        Assert.Equal("left", await StandingAsync(group.Id, lina));
        Assert.Equal("administrator", await StandingAsync("@akhbar", telegram.Bot));
        Assert.Equal(channel.Id, (await bot.ResultAsync("getChat", new { chat_id = "@AKHBAR" }))["id"]!.GetValue<long>());
    }

    private static async Task<FakeMessage> SentByBotAsync(FakeTelegram telegram, BareBot bot, FakeChat chat)
    {
        await bot.ResultAsync("sendMessage", new { chat_id = chat.Id, text = "a" });

        return telegram.Sent[^1].Message!;
    }
}
