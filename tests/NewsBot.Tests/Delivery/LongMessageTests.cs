using System.Globalization;
using NewsBot.Analysis;
using NewsBot.Delivery;
using NewsBot.Fakes.Telegram;
using NewsBot.Replies;
using NewsBot.Telegram;
using NewsBot.Tests.Support;
using NewsBot.Tests.Telegram;

namespace NewsBot.Tests.Delivery;

public sealed class LongMessageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_platform_has_of_a_long_message_is_not_sent_again()
    {
        await using var bot = await TelegramHostedBot.StartAsync();
        var amal = bot.Telegram.User(7, "أمل", "ar");
        var chat = bot.Telegram.PrivateChat(amal);
        bot.Telegram.Say(amal, "شكرا");
        await bot.AnswerAsync(chat);
        bot.Telegram.TakeRequests();
        bot.Telegram.Faults.Add(Fault.ServerError() with { Method = "sendMessage", After = 1 });
        var noted = 0;
        var reply = Long();

        var first = await SendAsync();
        var afterFirst = noted;
        var second = await SendAsync();

        Assert.IsType<SendOutcome.Later>(first);
        Assert.IsType<SendOutcome.Sent>(second);
        Assert.Equal(1, afterFirst);
        var texts = bot.Telegram.Sent.Where(request => request.Method == "sendMessage").Select(request => request.Text).ToList();
        Assert.Equal(noted, texts.Count);
        Assert.All(reply.Items, item => Assert.Single(texts, text => text.Contains(item.Text, StringComparison.Ordinal)));

        Task<SendOutcome> SendAsync() => bot.Parts.Platform.SendAsync(
            TelegramPlatform.AddressOf(chat.Id, null),
            reply,
            new PartsSent("nonce", noted, count =>
            {
                noted = count;
                return Task.CompletedTask;
            }),
            Stop);
    }

    private static Reply Long() => new()
    {
        Language = Language.Arabic,
        Question = new Understood("digest"),
        Items = [.. Enumerable.Range(1, 9).Select(at => new ReplyItem { Kind = ItemKind.Line, Text = Some.Words(string.Create(CultureInfo.InvariantCulture, $"س{at}ط"), 160) })],
    };
}
