using System.Text;
using NewsBot.Fakes.Telegram;

namespace NewsBot.Tests.Fakes.Telegram;

/// <summary>A request says the same however it is written.</summary>
public sealed class BodyTests
{
    private const string Text = "قال: <b>نعم</b> & أكثر";
    private const string Keyboard = """{"inline_keyboard":[[{"text":"المزيد","callback_data":"v1|quotes|7||"}]]}""";

    [Theory]
    [InlineData("json")]
    [InlineData("form")]
    [InlineData("parts")]
    [InlineData("query")]
    public async Task A_message_arrives_from_every_kind_of_body(string kind)
    {
        await using var telegram = await FakeTelegram.StartAsync(BareBot.Stop);
        using var bot = new BareBot(telegram);
        var chat = telegram.PrivateChat(telegram.User(7, "أمل"));
        (string Name, string Value)[] given = [("chat_id", "7"), ("text", Text), ("disable_notification", "True"), ("reply_markup", Keyboard)];

        using var response = await bot.PostAsync($"/bot{telegram.Token}/SENDMESSAGE{(kind == "query" ? Query(given) : "")}", BodyOf(kind, given));

        var answer = await telegram.AnswerAsync(chat, cancellationToken: BareBot.Stop);
        Assert.Equal(Text, answer.Text);
        Assert.Equal("v1|quotes|7||", answer.Keyboard.Single().Single().Data);
    }

    [Fact]
    public async Task A_body_that_is_no_JSON_is_refused()
    {
        await using var telegram = await FakeTelegram.StartAsync(BareBot.Stop);
        using var bot = new BareBot(telegram);
        using var body = new StringContent("{", Encoding.UTF8, "application/json");

        using var response = await bot.PostAsync($"/bot{telegram.Token}/sendMessage", body);

        Assert.Contains("parse request body JSON object", await response.Content.ReadAsStringAsync(BareBot.Stop), StringComparison.Ordinal);
        Assert.Single(telegram.Violations.Take());
    }

    [Theory]
    [InlineData("/bot123456:other/getMe", 401)]
    [InlineData("/botnonsense/getMe", 404)]
    [InlineData("/getMe", 404)]
    public async Task Another_token_is_unauthorized_and_none_is_not_found(string path, int status)
    {
        await using var telegram = await FakeTelegram.StartAsync(BareBot.Stop);
        using var bot = new BareBot(telegram);

        using var response = await bot.PostAsync(path, content: null);

        Assert.Equal(status, (int)response.StatusCode);
    }

    private static HttpContent? BodyOf(string kind, (string Name, string Value)[] given)
    {
        switch (kind)
        {
            case "json":
                return new StringContent(
                    $$"""{"chat_id":7,"text":{{System.Text.Json.JsonSerializer.Serialize(Text)}},"disable_notification":true,"reply_markup":{{Keyboard}}}""",
                    Encoding.UTF8,
                    "application/json");
            case "form":
                return new FormUrlEncodedContent(given.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));
            case "parts":
                var parts = new MultipartFormDataContent();
                foreach (var (name, value) in given)
                {
                    parts.Add(new StringContent(value), name);
                }

                return parts;
            default:
                return null;
        }
    }

    private static string Query((string Name, string Value)[] given) =>
        "?" + string.Join('&', given.Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"));
}
