using NewsBot.Telegram;

namespace NewsBot.Tests.Telegram;

public sealed class HearingTests
{
    private static readonly TelegramUser Bot = new() { Id = 1, IsBot = true, Username = "news_bot" };

    [Theory]
    [InlineData("ماذا قال ألتمان؟", null)]
    [InlineData("/quotes Altman", "/quotes Altman")]
    [InlineData("/quotes@News_Bot Altman", "/quotes@News_Bot Altman")]
    [InlineData("/quotes@other_bot Altman", null)]
    [InlineData("@news_bot ماذا قال ألتمان؟", "ماذا قال ألتمان؟")]
    [InlineData("قل لي يا @news_bot، من هو ماسك", "قل لي يا من هو ماسك")]
    [InlineData("@news_bot", "/help")]
    [InlineData("@news_bots are many", null)]
    public void In_groups_only_what_is_said_to_the_bot_is_heard(string text, string? heard) =>
        Assert.Equal(heard, Hearing.In(Said(text), Bot));

    [Fact]
    public void A_reply_to_the_bot_is_said_to_it()
    {
        var message = Said("ومن هو ماسك؟") with { ReplyToMessage = Said("أقوال") with { From = Bot } };

        Assert.Equal("ومن هو ماسك؟", Hearing.In(message, Bot));
    }

    [Fact]
    public void A_shared_result_and_another_bot_ask_nothing()
    {
        var own = Said("/help") with { ViaBot = Bot };
        var other = Said("/help") with { From = new TelegramUser { Id = 9, IsBot = true } };

        Assert.Null(Hearing.In(own, Bot));
        Assert.Null(Hearing.In(other, Bot));
    }

    private static TelegramMessage Said(string text) => new()
    {
        MessageId = 5,
        Chat = new TelegramChat { Id = -100, Type = "supergroup" },
        From = new TelegramUser { Id = 7 },
        Text = text,
    };
}
