using System.Net.Http.Json;
using System.Text.Json.Nodes;
using NewsBot.Fakes.Telegram;

namespace NewsBot.Tests.Fakes.Telegram;

/// <summary>A bot that knows nothing but HTTP: it shows what the fake answers, word for word.</summary>
internal sealed class BareBot(FakeTelegram telegram) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = telegram.ApiBase };

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async Task<JsonNode> CallAsync(string method, object? parameters = null)
    {
        using var response = await http.PostAsJsonAsync($"/bot{telegram.Token}/{method}", parameters ?? new { }, Stop);
        var answer = (await response.Content.ReadFromJsonAsync<JsonNode>(Stop))!;
        Assert.Equal((int)response.StatusCode, answer["ok"]!.GetValue<bool>() ? 200 : answer["error_code"]!.GetValue<int>());

        return answer;
    }

    public async Task<JsonNode> ResultAsync(string method, object? parameters = null)
    {
        var answer = await CallAsync(method, parameters);

        return answer["result"] ?? throw new InvalidOperationException(answer.ToJsonString());
    }

    /// <summary>What Telegram says when it refuses.</summary>
    public async Task<string> RefusalAsync(string method, object? parameters = null) =>
        (await CallAsync(method, parameters))["description"]?.ToString() ?? "accepted";

    public async Task<JsonArray> UpdatesAsync(long offset = 0, int timeout = 0) =>
        (await ResultAsync("getUpdates", new { offset, timeout })).AsArray();

    public Task<HttpResponseMessage> PostAsync(string path, HttpContent? content) => http.PostAsync(path, content, Stop);

    public void Dispose() => http.Dispose();
}
