using NewsBot.Fakes.Telegram;

namespace NewsBot.Tests.Fakes.Telegram;

public sealed class QueryTests
{
    private static readonly object[] OneResult = [Result("1")];

    [Fact]
    public async Task A_pressed_button_is_answered_once()
    {
        await using var telegram = await FakeTelegram.StartAsync(BareBot.Stop);
        using var bot = new BareBot(telegram);
        var amal = telegram.User(7, "أمل");
        telegram.PrivateChat(amal);
        await bot.ResultAsync("sendMessage", new { chat_id = 7, text = "a", reply_markup = """{"inline_keyboard":[[{"text":"المزيد","callback_data":"v1|more"}]]}""" });

        var press = telegram.Press(telegram.Sent.Single().Message!, amal, button: 0);
        var update = (await bot.UpdatesAsync()).Single()!["callback_query"]!;
        var first = await bot.RefusalAsync("answerCallbackQuery", new { callback_query_id = press.Id });
        var second = await bot.RefusalAsync("answerCallbackQuery", new { callback_query_id = press.Id });

        Assert.Equal(("v1|more", press.Id), (update["data"]!.ToString(), update["id"]!.ToString()));
        Assert.Equal(("accepted", "Bad Request: query is too old and response timeout expired or query ID is invalid"), (first, second));
        Assert.Equal("answerCallbackQuery", (await press.AnswerAsync()).Method);
    }

    [Fact]
    public async Task An_answer_that_comes_late_is_refused()
    {
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { QueryLifetime = TimeSpan.Zero }, BareBot.Stop);
        using var bot = new BareBot(telegram);

        var query = telegram.Inline(telegram.User(7, "أمل"), "ألتمان");

        Assert.StartsWith("Bad Request: query is too old", await bot.RefusalAsync("answerInlineQuery", new { inline_query_id = query.Id, results = OneResult }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shared_result_is_a_message_whose_buttons_work()
    {
        await using var telegram = await FakeTelegram.StartAsync(BareBot.Stop);
        using var bot = new BareBot(telegram);
        var (amal, omar) = (telegram.User(7, "أمل"), telegram.User(8, "Omar"));
        var query = telegram.Inline(amal, "ألتمان");
        await bot.ResultAsync("answerInlineQuery", new { inline_query_id = query.Id, results = OneResult });

        var shared = telegram.Share(amal, await query.AnswerAsync(), result: 0, telegram.Group("غرفة", amal, omar));
        telegram.Press(shared, omar, button: 0);
        var pressed = (await bot.UpdatesAsync())[^1]!["callback_query"]!;
        await bot.ResultAsync("editMessageText", new { inline_message_id = pressed["inline_message_id"]!.ToString(), text = "edited" });

        Assert.Null(pressed["message"]);
        Assert.Equal("edited", shared.Text);
    }

    [Theory]
    [InlineData(51, "RESULTS_TOO_MUCH")]
    [InlineData(-2, "RESULT_ID_DUPLICATE")]
    public async Task Results_are_at_most_fifty_with_ids_of_their_own(int count, string refusal)
    {
        await using var telegram = await FakeTelegram.StartAsync(BareBot.Stop);
        using var bot = new BareBot(telegram);
        var query = telegram.Inline(telegram.User(7, "أمل"), "ألتمان");
        var results = Enumerable.Range(0, Math.Abs(count)).Select(index => Result(count < 0 ? "same" : $"{index}"));

        Assert.Equal($"Bad Request: {refusal}", await bot.RefusalAsync("answerInlineQuery", new { inline_query_id = query.Id, results }));
        Assert.Single(telegram.Violations.Take());
    }

    private static object Result(string id) => new
    {
        type = "article",
        id,
        title = "ألتمان",
        input_message_content = new { message_text = "<b>«نص»</b>", parse_mode = "HTML" },
        reply_markup = new { inline_keyboard = new[] { new[] { new { text = "المزيد", callback_data = "v1|more" } } } },
    };
}
