using NewsBot.Fakes.Telegram;
using NewsBot.Telegram;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Telegram;

public sealed class RichMessageTests
{
    private const string Question = "ماذا قالت ليلى حداد؟";

    private static readonly FakeTelegramOptions Offering = new() { OffersRichMessages = true };

    [Fact]
    public async Task A_rich_answer_lies_right_to_left_and_keeps_buttons_topic_and_reply()
    {
        await using var bot = await StartAsync(Offering);
        var rami = bot.Telegram.User(7, "Rami", "ar");
        var forum = bot.Telegram.Forum("منتدى", rami);
        var topic = bot.Telegram.Topic(forum, "سياسة");

        var asked = bot.Telegram.Say(forum, rami, "/quotes@newsbot_bot ليلى حداد", thread: topic);
        var answer = await bot.AnswerAsync(forum);

        Assert.Equal("sendRichMessage", answer.Method);
        Assert.True(answer.Message!.IsRightToLeft);
        Assert.Equal(topic, answer.ThreadId);
        Assert.Equal(asked.Id, answer.Message.ReplyTo!.Id);
        Assert.NotEmpty(answer.Keyboard);
        Assert.Contains("<blockquote>«نحتاج إلى وقت»<cite>— ", answer.Parameters["rich_message"]!["html"]!.ToString(), StringComparison.Ordinal);
        Assert.Empty(bot.Telegram.Violations.All);
    }

    [Fact]
    public async Task A_pressed_button_changes_a_rich_message_in_place()
    {
        await using var bot = await StartAsync(Offering);
        var rami = bot.Telegram.User(7, "Rami", "ar");
        bot.Telegram.Say(rami, Question);
        var shown = await bot.AnswerAsync(bot.Telegram.PrivateChat(rami));

        bot.Telegram.Press(shown.Message!, rami, 0);
        var changed = await bot.AnswerAsync(bot.Telegram.PrivateChat(rami));

        Assert.Equal("editMessageText", changed.Method);
        Assert.True(changed.Message!.IsRich);
        Assert.Empty(bot.Telegram.Refused);
        Assert.Empty(bot.Telegram.Violations.All);
    }

    [Fact]
    public async Task A_server_without_rich_messages_is_asked_once()
    {
        await using var bot = await StartAsync(new FakeTelegramOptions());
        var rami = bot.Telegram.User(7, "Rami", "ar");
        for (var times = 0; times < 3; times++)
        {
            bot.Telegram.Say(rami, Question);
            var answer = await bot.AnswerAsync(bot.Telegram.PrivateChat(rami));

            Assert.Equal("sendMessage", answer.Method);
            Assert.Contains("«نحتاج إلى وقت»", answer.Text, StringComparison.Ordinal);
        }

        Assert.Equal("sendRichMessage", Assert.Single(bot.Telegram.Refused).Method);
    }

    [Fact]
    public async Task One_rich_message_that_is_refused_goes_as_plain_HTML_and_the_next_is_rich_again()
    {
        await using var bot = await StartAsync(Offering);
        var rami = bot.Telegram.User(7, "Rami", "ar");
        bot.Telegram.Faults.Add(Fault.CannotParse() with { Method = "sendRichMessage", After = 1 });

        var methods = new List<string>();
        for (var times = 0; times < 3; times++)
        {
            bot.Telegram.Say(rami, Question);
            methods.Add((await bot.AnswerAsync(bot.Telegram.PrivateChat(rami))).Method);
        }

        Assert.Equal(["sendRichMessage", "sendMessage", "sendRichMessage"], methods);
    }

    [Fact]
    public async Task A_server_that_says_yes_to_every_method_gets_plain_HTML_from_then_on()
    {
        await using var bot = await StartAsync(Offering, telegram => telegram.Faults.Add(Fault.SaidYes() with { Method = "sendRichMessage" }));
        var rami = bot.Telegram.User(7, "Rami", "ar");

        bot.Telegram.Say(rami, Question);
        bot.Telegram.Say(rami, Question);

        Assert.Equal("sendMessage", (await bot.AnswerAsync(bot.Telegram.PrivateChat(rami))).Method);
    }

    [Fact]
    public async Task A_wait_says_nothing_about_what_the_server_offers()
    {
        await using var bot = await StartAsync(Offering, telegram => telegram.Faults.Add(Fault.TooManyRequests(1) with { Method = "sendRichMessage" }));
        var rami = bot.Telegram.User(7, "Rami", "ar");

        bot.Telegram.Say(rami, Question);

        Assert.Equal("sendRichMessage", (await bot.AnswerAsync(bot.Telegram.PrivateChat(rami))).Method);
    }

    [Fact]
    public async Task The_setting_keeps_answers_plain()
    {
        await using var bot = await StartAsync(Offering, rich: RichMessageUse.Never);
        var rami = bot.Telegram.User(7, "Rami", "ar");

        bot.Telegram.Say(rami, Question);

        Assert.Equal("sendMessage", (await bot.AnswerAsync(bot.Telegram.PrivateChat(rami))).Method);
    }

    private static async Task<TelegramHostedBot> StartAsync(
        FakeTelegramOptions options, Action<FakeTelegram>? before = null, RichMessageUse rich = RichMessageUse.Auto)
    {
        var telegram = await FakeTelegram.StartAsync(options, TestContext.Current.CancellationToken);
        before?.Invoke(telegram);
        var archive = await TestArchive.CreateAsync();
        await archive.QuotedAsync("ليلى حداد", "نحتاج إلى وقت");

        return await TelegramHostedBot.StartAsync(archive, telegram, rich: rich);
    }
}
