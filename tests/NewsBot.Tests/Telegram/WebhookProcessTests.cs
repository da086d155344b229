using System.Net;
using System.Net.Sockets;
using NewsBot.Fakes.Telegram;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Telegram;

/// <summary>The built program with a webhook on its own web server.</summary>
public sealed class WebhookProcessTests
{
    private const string Secret = "a_Secret-of_the-test";

    [Fact]
    public async Task Questions_come_by_webhook_and_only_with_the_secret()
    {
        var address = FreeAddress();
        await using var telegram = await FakeTelegram.StartAsync(TestContext.Current.CancellationToken);
        var amal = telegram.User(7, "أمل", "ar");
        telegram.Say(amal, "ماذا قال ألتمان؟");
        using var bot = ServingProcess.On(
            telegram,
            ("Http__Urls", address),
            ("Telegram__Mode", "webhook"),
            ("Telegram__WebhookUrl", $"{address}/telegram"),
            ("Telegram__WebhookSecret", Secret));

        var answer = await telegram.AnswerAsync(telegram.PrivateChat(amal), TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        var stranger = await PostAsync($"{address}/telegram", "another", "{\"update_id\":1}");
        var giant = await PostAsync($"{address}/telegram", Secret, new string(' ', 2_000_000));
        var nonsense = await PostAsync($"{address}/telegram", Secret, "no update");
        var said = await bot.EndAsync();

        Assert.StartsWith("أقوال سام ألتمان", answer.Text, StringComparison.Ordinal);
        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.OK], [stranger, giant, nonsense]);
        Assert.DoesNotContain(Secret, said, StringComparison.Ordinal);
        Assert.DoesNotContain(telegram.Token, said, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> PostAsync(string url, string secret, string body)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        using var content = new StringContent(body);
        using var response = await http.PostAsync(new Uri(url), content, TestContext.Current.CancellationToken);

        return response.StatusCode;
    }

    private static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return FormattableString.Invariant($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
