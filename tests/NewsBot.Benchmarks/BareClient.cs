using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace NewsBot.Benchmarks;

/// <summary>
/// The least that can serve Discord: a process that answers every completion with the same constant. What it takes is the fake's,
/// the sockets' and the machine's share of any figure.
/// </summary>
internal sealed class BareClient(Uri apiBase, string token) : IDisposable
{
    /// <summary>The argument that makes this program such a client.</summary>
    public const string Verb = "discord-yardstick";

    private const int Largest = 1 << 20;

    private static readonly byte[] Nothing = """{"type":8,"data":{"choices":[]}}"""u8.ToArray();

    private readonly HttpClient http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 32 });
    private readonly ClientWebSocket socket = new();

    public static async Task<int> RunAsync(Uri apiBase, string token)
    {
        using var client = new BareClient(apiBase, token);
        await client.RunAsync();

        return 0;
    }

    public void Dispose()
    {
        http.Dispose();
        socket.Dispose();
    }

    private async Task RunAsync()
    {
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "DiscordBot (yardstick, 1)");
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bot {token}");
        using var advice = JsonDocument.Parse(await http.GetStringAsync(new Uri($"{apiBase}/gateway/bot")));
        socket.Options.SetRequestHeader("User-Agent", "DiscordBot (yardstick, 1)");
        await socket.ConnectAsync(new Uri($"{advice.RootElement.GetProperty("url").GetString()}?v=10&encoding=json"), CancellationToken.None);
        await SendAsync($$$"""{"op":2,"d":{"token":"{{{token}}}","intents":0,"properties":{"os":"-","browser":"-","device":"-"} } }""");
        var buffer = new byte[Largest];
        var length = 0;
        while (socket.State == WebSocketState.Open)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
            length += part.Count;
            if (part.EndOfMessage && length > 0)
            {
                await TakeAsync(buffer.AsMemory(0, length));
                length = 0;
            }
        }
    }

    private async Task TakeAsync(ReadOnlyMemory<byte> message)
    {
        using var json = JsonDocument.Parse(message);
        var root = json.RootElement;
        if (root.GetProperty("op").GetInt32() == 10)
        {
            _ = BeatAsync(root.GetProperty("d").GetProperty("heartbeat_interval").GetInt32());
        }
        else if (root.GetProperty("op").GetInt32() == 0 && root.GetProperty("t").ValueEquals("INTERACTION_CREATE"))
        {
            var told = root.GetProperty("d");
            _ = AnswerAsync(told.GetProperty("id").GetString()!, told.GetProperty("token").GetString()!);
        }
    }

    private async Task AnswerAsync(string id, string interactionToken)
    {
        await Task.Yield();
        using var body = new ByteArrayContent(Nothing);
        body.Headers.ContentType = new("application/json");
        using var answer = await http.PostAsync(new Uri($"{apiBase}/interactions/{id}/{interactionToken}/callback"), body);
    }

    private async Task BeatAsync(int interval)
    {
        while (socket.State == WebSocketState.Open)
        {
            await SendAsync("""{"op":1,"d":null}""");
            await Task.Delay(TimeSpan.FromMilliseconds(interval), TimeProvider.System);
        }
    }

    private Task SendAsync(string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
}
