using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Telegram;

/// <summary>Where updates are posted once setWebhook was called.</summary>
internal sealed record WebhookAddress(Uri Url, string? Secret, int MaxConnections);

/// <summary>
/// Posts updates to the bot. One that is not answered with 2xx is posted again, ever more slowly, while others go on; so a bot
/// may meet them out of order and twice.
/// </summary>
internal sealed class Webhook(UpdateQueue updates, FakeTelegramOptions options, Func<JsonObject, Task> callMethod) : IAsyncDisposable
{
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(60) };
    private CancellationTokenSource? stop;
    private Task delivering = Task.CompletedTask;

    public WebhookAddress? Address { get; private set; }

    public string? LastError { get; private set; }

    public DateTimeOffset? LastErrorAt { get; private set; }

    public async Task SetAsync(WebhookAddress? address)
    {
        if (stop is not null)
        {
            await stop.CancelAsync();
            await delivering;
            stop.Dispose();
            stop = null;
        }

        Address = address;
        if (address is not null)
        {
            LastError = null;
            stop = new CancellationTokenSource();
            delivering = DeliverAsync(address, stop.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await SetAsync(null);
        http.Dispose();
    }

    private async Task DeliverAsync(WebhookAddress address, CancellationToken cancellationToken)
    {
        var flying = new Dictionary<long, Task>();
        try
        {
            while (true)
            {
                var arrival = updates.ArrivalAsync();
                foreach (var done in flying.Where(flight => flight.Value.IsCompleted).Select(flight => flight.Key).ToList())
                {
                    flying.Remove(done);
                }

                foreach (var update in updates.Peek(address.MaxConnections - flying.Count, id => !flying.ContainsKey(id)))
                {
                    var id = update["update_id"]!.GetValue<long>();
                    flying[id] = PostUntilTakenAsync(address, id, update, cancellationToken);
                }

                await Task.WhenAny([arrival, .. flying.Values]).WaitAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(flying.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task PostUntilTakenAsync(WebhookAddress address, long id, JsonObject update, CancellationToken cancellationToken)
    {
        var pause = options.WebhookPause;
        while (!await IsTakenAsync(address, update, cancellationToken))
        {
            await Task.Delay(pause, options.Time, cancellationToken);
            pause *= 2;
        }

        updates.Remove(id);
    }

    private async Task<bool> IsTakenAsync(WebhookAddress address, JsonObject update, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address.Url) { Content = JsonContent.Create(update) };
        // Node's servers read a body only when its length is said.
        await request.Content.LoadIntoBufferAsync(cancellationToken);
        if (address.Secret is not null)
        {
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", address.Secret);
        }

        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                Fail(FormattableString.Invariant($"Wrong response from the webhook: {(int)response.StatusCode} {response.ReasonPhrase}"));
                return false;
            }

            await CallWhatWasAnsweredAsync(response, cancellationToken);
            return true;
        }
        catch (HttpRequestException)
        {
            Fail("Connection refused");
            return false;
        }
    }

    /// <summary>A bot may answer an update with a method to call.</summary>
    private async Task CallWhatWasAnsweredAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentType?.MediaType == "application/json"
            && await response.Content.ReadFromJsonAsync<JsonNode>(cancellationToken) is JsonObject answer
            && answer.ContainsKey("method"))
        {
            await callMethod(answer);
        }
    }

    private void Fail(string error)
    {
        LastError = error;
        LastErrorAt = options.Time.GetUtcNow();
    }
}
