using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NewsBot.Fakes.Telegram;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Fakes.Telegram;

/// <summary>Limits, planned faults, and a webhook that fails.</summary>
public sealed class TroubleTests
{
    [Fact]
    public async Task Haste_is_refused_with_the_time_to_wait()
    {
        var limits = new FakeTelegramOptions { RateLimits = new RateLimits(PerSecond: 3) };
        await using var telegram = await FakeTelegram.StartAsync(limits, BareBot.Stop);
        using var bot = new BareBot(telegram);
        for (var id = 7; id < 11; id++)
        {
            telegram.PrivateChat(telegram.User(id, "أمل"));
        }

        var first = await bot.RefusalAsync("sendMessage", new { chat_id = 7, text = "a" });
        var sameChat = await bot.CallAsync("sendMessage", new { chat_id = 7, text = "b" });
        await bot.CallAsync("sendMessage", new { chat_id = 8, text = "a" });
        await bot.CallAsync("sendMessage", new { chat_id = 9, text = "a" });
        var fourth = await bot.RefusalAsync("sendMessage", new { chat_id = 10, text = "a" });

        Assert.Equal(("accepted", "Too Many Requests: retry after 1"), (first, fourth));
        Assert.Equal(1, sameChat["parameters"]!["retry_after"]!.GetValue<int>());
        Assert.Equal(["more than 1 messages a second to one chat", "more than 3 messages a second"], telegram.Violations.Take());
    }

    [Fact]
    public async Task A_group_takes_twenty_messages_a_minute()
    {
        var clock = new ManualClock(Some.Noon);
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { RateLimits = new RateLimits(), Time = clock }, BareBot.Stop);
        using var bot = new BareBot(telegram);
        var group = telegram.Group("غرفة", telegram.User(7, "أمل"));

        var answers = new List<string>();
        for (var message = 0; message < 21; message++)
        {
            clock.Advance(TimeSpan.FromSeconds(2));
            answers.Add(await bot.RefusalAsync("sendMessage", new { chat_id = group.Id, text = "a" }));
        }

        Assert.Equal(Enumerable.Repeat("accepted", 20).Append("Too Many Requests: retry after 20"), answers);
        Assert.Single(telegram.Violations.Take());
    }

    [Fact]
    public async Task Planned_faults_strike_the_requests_they_are_meant_for()
    {
        await using var telegram = await FakeTelegram.StartAsync(BareBot.Stop);
        using var bot = new BareBot(telegram);
        telegram.PrivateChat(telegram.User(7, "أمل"));
        telegram.Faults.Add(Fault.TooManyRequests(43200) with { Method = "sendMessage", ChatId = 7 });
        telegram.Faults.Add(Fault.LostAfter() with { Method = "sendMessage" });
        telegram.Faults.Add(Fault.LostBefore() with { Method = "sendMessage" });

        var me = await bot.RefusalAsync("getMe");
        var flood = await bot.RefusalAsync("sendMessage", new { chat_id = 7, text = "a" });
        await Assert.ThrowsAsync<HttpRequestException>(() => bot.CallAsync("sendMessage", new { chat_id = 7, text = "b" }));
        await Assert.ThrowsAsync<HttpRequestException>(() => bot.CallAsync("sendMessage", new { chat_id = 7, text = "c" }));

        Assert.Equal(("accepted", "Too Many Requests: retry after 43200"), (me, flood));
        Assert.Equal(["", "b"], telegram.Sent.Select(request => request.Text));
    }

    [Fact]
    public async Task A_webhook_is_posted_to_with_its_secret_until_it_takes_the_update()
    {
        var seen = new List<string?>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var hook = builder.Build();
        hook.Urls.Add("http://127.0.0.1:0");
        hook.MapPost("/hook", context =>
        {
            seen.Add(context.Request.Headers["X-Telegram-Bot-Api-Secret-Token"]);
            context.Response.StatusCode = seen.Count == 1 ? 500 : 200;
            return seen.Count == 1 ? Task.CompletedTask : context.Response.WriteAsJsonAsync(new { method = "sendMessage", chat_id = 7, text = "by the way" });
        });
        await hook.StartAsync(BareBot.Stop);
        await using var telegram = await FakeTelegram.StartAsync(BareBot.Stop);
        using var bot = new BareBot(telegram);
        await bot.ResultAsync("setWebhook", new { url = $"{hook.Urls.First()}/hook", secret_token = "a_Secret-1" });

        var amal = telegram.User(7, "أمل");
        telegram.Say(amal, "/start");
        var answer = await telegram.AnswerAsync(telegram.PrivateChat(amal), cancellationToken: BareBot.Stop);
        var info = await bot.ResultAsync("getWebhookInfo");

        Assert.Equal("by the way", answer.Text);
        Assert.Equal(["a_Secret-1", "a_Secret-1"], seen);
        Assert.Contains("500", info["last_error_message"]!.ToString(), StringComparison.Ordinal);
    }
}
