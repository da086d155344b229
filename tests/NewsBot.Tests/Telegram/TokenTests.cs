using NewsBot.Fakes.Telegram;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Telegram;

/// <summary>Whatever goes wrong, and however much is logged, the token stays with the process.</summary>
public sealed class TokenTests
{
    [Fact]
    public async Task The_token_never_shows_in_what_the_program_says()
    {
        await using var telegram = await FakeTelegram.StartAsync(TestContext.Current.CancellationToken);
        telegram.Faults.Add(Fault.LostBefore() with { Method = "getMe" });
        telegram.Faults.Add(Fault.NotJson() with { Method = "getUpdates" });
        telegram.Faults.Add(Fault.ServerError(500) with { Method = "sendMessage" });
        telegram.Faults.Add(Fault.LostAfter() with { Method = "sendMessage" });
        var amal = telegram.User(7, "أمل", "ar");
        telegram.Say(amal, "ماذا قال ألتمان؟");
        using var bot = ServingProcess.On(telegram, ("Logging__LogLevel__Default", "Trace"));
        await telegram.AnswerAsync(telegram.PrivateChat(amal), TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        telegram.Faults.Add(Fault.Unauthorized() with { Method = "getUpdates" });
        telegram.Say(amal, "شكرا");
        var said = await bot.EndedAsync();

        Assert.Contains("the token was refused", said, StringComparison.Ordinal);
        Assert.DoesNotContain(telegram.Token, said, StringComparison.Ordinal);
        Assert.DoesNotContain(telegram.Token.Split(':')[1], said, StringComparison.Ordinal);
    }
}
