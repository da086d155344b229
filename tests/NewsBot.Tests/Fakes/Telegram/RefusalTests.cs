using NewsBot.Fakes.Telegram;

namespace NewsBot.Tests.Fakes.Telegram;

/// <summary>What a bot may not do, in the words of Telegram; those a good bot never provokes are written down.</summary>
public sealed class RefusalTests
{
    [Fact]
    public async Task A_text_is_counted_after_its_markup_is_gone()
    {
        await using var telegram = await FakeTelegram.StartAsync(BareBot.Stop);
        using var bot = new BareBot(telegram);
        telegram.PrivateChat(telegram.User(7, "أمل"));

        var fits = await bot.RefusalAsync("sendMessage", new { chat_id = 7, text = $"<b>{new string('ا', 4096)}</b>", parse_mode = "HTML" });
        var long_ = await bot.RefusalAsync("sendMessage", new { chat_id = 7, text = new string('a', 4095) + "😀" });
        var empty = await bot.RefusalAsync("sendMessage", new { chat_id = 7, text = " <i></i>", parse_mode = "HTML" });

        Assert.Equal(("accepted", "Bad Request: message is too long", "Bad Request: message text is empty"), (fits, long_, empty));
        Assert.Equal(["sendMessage: message is too long", "sendMessage: message text is empty"], telegram.Violations.Take());
    }

    [Fact]
    public async Task Entities_beyond_the_hundredth_are_lost_and_written_down()
    {
        await using var telegram = await FakeTelegram.StartAsync(BareBot.Stop);
        using var bot = new BareBot(telegram);
        telegram.PrivateChat(telegram.User(7, "أمل"));

        await bot.ResultAsync("sendMessage", new { chat_id = 7, text = string.Concat(Enumerable.Repeat("<b>a</b> ", 101)), parse_mode = "HTML" });

        Assert.Equal(100, telegram.Sent.Single().Entities.Count);
        Assert.Equal(["101 entities in one message"], telegram.Violations.Take());
    }

    [Theory]
    [InlineData("""{"text":"أ","callback_data":"v1|quotes|ااااااااااااااااااااااااااااا"}""", "BUTTON_DATA_INVALID")]
    [InlineData("""{"text":"أ","url":"not an address"}""", "inline keyboard button URL 'not an address' is invalid: Wrong HTTP URL")]
    [InlineData("""{"text":"أ"}""", "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")]
    public async Task A_bad_button_is_refused(string button, string refusal)
    {
        await using var telegram = await FakeTelegram.StartAsync(BareBot.Stop);
        using var bot = new BareBot(telegram);
        telegram.PrivateChat(telegram.User(7, "أمل"));

        var said = await bot.RefusalAsync("sendMessage", new { chat_id = 7, text = "a", reply_markup = $$"""{"inline_keyboard":[[{{button}}]]}""" });

        Assert.Equal($"Bad Request: {refusal}", said);
        Assert.Single(telegram.Violations.Take());
    }

    [Fact]
    public async Task A_bot_writes_only_to_people_who_began_and_did_not_block_it()
    {
        await using var telegram = await FakeTelegram.StartAsync(BareBot.Stop);
        using var bot = new BareBot(telegram);
        var (amal, omar) = (telegram.User(7, "أمل"), telegram.User(8, "Omar"));
        telegram.Say(omar, "/start");
        telegram.BlockBot(omar);

        Assert.Equal("Bad Request: chat not found", await bot.RefusalAsync("sendMessage", new { chat_id = 9, text = "a" }));
        Assert.Equal("Forbidden: bot can't initiate conversation with a user", await bot.RefusalAsync("sendMessage", new { chat_id = amal.Id, text = "a" }));
        Assert.Equal("Forbidden: bot was blocked by the user", await bot.RefusalAsync("sendMessage", new { chat_id = omar.Id, text = "a" }));
        telegram.UnblockBot(omar);
        Assert.Equal("accepted", await bot.RefusalAsync("sendMessage", new { chat_id = omar.Id, text = "a" }));
        Assert.Equal(["member kicked", "kicked member"], (await bot.UpdatesAsync()).Skip(1).Select(update =>
            $"{update!["my_chat_member"]!["old_chat_member"]!["status"]} {update["my_chat_member"]!["new_chat_member"]!["status"]}"));
    }

    [Fact]
    public async Task An_edit_must_change_something_of_the_bot_s_own()
    {
        await using var telegram = await FakeTelegram.StartAsync(BareBot.Stop);
        using var bot = new BareBot(telegram);
        var theirs = telegram.Say(telegram.User(7, "أمل"), "mine");
        var own = (await bot.ResultAsync("sendMessage", new { chat_id = 7, text = "<b>a</b>", parse_mode = "HTML" }))["message_id"]!.GetValue<int>();

        var same = await bot.RefusalAsync("editMessageText", new { chat_id = 7, message_id = own, text = "<strong>a</strong>", parse_mode = "HTML" });
        var other = await bot.RefusalAsync("editMessageText", new { chat_id = 7, message_id = own, text = "a" });
        var gone = await bot.RefusalAsync("editMessageText", new { chat_id = 7, message_id = 99, text = "a" });
        var foreign = await bot.RefusalAsync("editMessageText", new { chat_id = 7, message_id = theirs.Id, text = "a" });

        Assert.StartsWith("Bad Request: message is not modified", same, StringComparison.Ordinal);
        Assert.Equal(("accepted", "Bad Request: message to edit not found", "Bad Request: message can't be edited"), (other, gone, foreign));
        Assert.Single(telegram.Violations.Take());
    }

    [Theory]
    [InlineData("Quotes", "d", "BOT_COMMAND_INVALID")]
    [InlineData("أقوال", "d", "BOT_COMMAND_INVALID")]
    [InlineData("quotes", "", "BOT_COMMAND_DESCRIPTION_INVALID")]
    public async Task Commands_are_small_Latin_words_with_a_description(string command, string description, string refusal)
    {
        await using var telegram = await FakeTelegram.StartAsync(BareBot.Stop);
        using var bot = new BareBot(telegram);

        Assert.Equal($"Bad Request: {refusal}", await bot.RefusalAsync("setMyCommands", new { commands = new[] { new { command, description } } }));
        Assert.Single(telegram.Violations.Take());
    }

    [Theory]
    [InlineData("<h2>أقوال</h2><p>قال: <b>نعم</b></p>", "accepted")]
    [InlineData("<blockquote>نعم<cite>— <a href=\"https://a.example\">خبر</a></cite></blockquote>", "accepted")]
    [InlineData("<p><font>نعم</font></p>", "Bad Request: can't parse rich message: Unsupported tag \"font\"")]
    [InlineData("<p><b>نعم</p></b>", "Bad Request: can't parse rich message: Unexpected end tag \"p\"")]
    public async Task Rich_messages_are_taken_where_they_are_offered(string html, string answer)
    {
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { OffersRichMessages = true }, BareBot.Stop);
        using var bot = new BareBot(telegram);
        telegram.PrivateChat(telegram.User(7, "أمل"));

        Assert.Equal(answer, await bot.RefusalAsync("sendRichMessage", new { chat_id = 7, rich_message = new { html, is_rtl = true } }));
        Assert.Equal(answer == "accepted" ? 0 : 1, telegram.Violations.Take().Count);
        Assert.All(telegram.Sent, sent => Assert.True(sent.Message!.IsRightToLeft));
    }

    [Fact]
    public async Task An_older_server_does_not_know_rich_messages()
    {
        await using var telegram = await FakeTelegram.StartAsync(BareBot.Stop);
        using var bot = new BareBot(telegram);
        telegram.PrivateChat(telegram.User(7, "أمل"));

        Assert.Equal("Not Found: method not found", await bot.RefusalAsync("sendRichMessage", new { chat_id = 7, rich_message = new { html = "a" } }));
    }

    [Fact]
    public async Task What_the_specification_does_not_know_is_a_violation()
    {
        Assert.SkipUnless(BotApiSpecification.SharedPath is not null, "The description of the Bot API is not beside this repository.");
        await using var telegram = await FakeTelegram.StartAsync(BareBot.Stop);
        using var bot = new BareBot(telegram);
        telegram.PrivateChat(telegram.User(7, "أمل"));

        await bot.CallAsync("sendMessage", new { chat_id = 7, text = "a", txt = "b" });
        await bot.CallAsync("sendMessage", new { chat_id = 7, text = 5, link_preview_options = new { is_disabled = "maybe" } });
        await bot.CallAsync("sendMesage", new { });
        await bot.CallAsync("answerCallbackQuery");

        Assert.Equal(
            [
                "sendMessage: unknown parameter txt",
                "sendMessage.text: no String",
                "sendMessage.link_preview_options.is_disabled: no Boolean",
                "sendMesage: no such method",
                "answerCallbackQuery: callback_query_id is missing",
            ],
            telegram.Violations.Take());
    }

    [Fact]
    public async Task A_fake_whose_bot_broke_a_rule_ends_with_an_exception()
    {
        var telegram = await FakeTelegram.StartAsync(BareBot.Stop);
        using var bot = new BareBot(telegram);
        telegram.PrivateChat(telegram.User(7, "أمل"));
        await bot.CallAsync("sendMessage", new { chat_id = 7, text = "" });

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(async () => await telegram.DisposeAsync());

        Assert.Contains("sendMessage: message text is empty", exception.Message, StringComparison.Ordinal);
    }
}
