using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using NewsBot.Fakes.Discord;

namespace NewsBot.Tests.Fakes.Discord;

/// <summary>The fake's gateway, spoken to by hand: what a client may rely on, and what it is closed for.</summary>
public sealed class GatewayTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_begins_with_READY_and_its_guilds()
    {
        await using var discord = await FakeDiscord.StartAsync();
        using var socket = await HelloAsync(discord);

        await SendAsync(socket, Identify(discord));

        Assert.Equal("READY", (string?)(await ReadAsync(socket))["t"]);
        Assert.Equal("GUILD_CREATE", (string?)(await ReadAsync(socket))["t"]);
        Assert.Empty(discord.Violations.All);
    }

    [Theory]
    [InlineData("""{"op":3,"d":{}}""", 4003)]
    [InlineData("""{"op":99,"d":null}""", 4001)]
    [InlineData("no json", 4002)]
    [InlineData("""{"op":2,"d":{"token":"wrong","intents":1,"properties":{}}}""", 4004)]
    public async Task A_client_that_breaks_a_rule_is_closed_with_its_code(string payload, int code)
    {
        await using var discord = await FakeDiscord.StartAsync();
        using var socket = await HelloAsync(discord);

        await SendAsync(socket, payload);

        Assert.Equal(code, await ClosedWithAsync(socket));
    }

    [Theory]
    [InlineData("""{"shard":[1,1]}""", 4010)]
    [InlineData("""{"intents":67108864}""", 4013)]
    [InlineData("""{"intents":32768}""", 4014)]
    public async Task An_IDENTIFY_that_asks_too_much_is_refused(string change, int code)
    {
        await using var discord = await FakeDiscord.StartAsync();
        using var socket = await HelloAsync(discord);
        var identify = JsonNode.Parse(Identify(discord))!;
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject())
        {
            identify["d"]![name] = value?.DeepClone();
        }

        await SendAsync(socket, identify.ToJsonString());

        Assert.Equal(code, await ClosedWithAsync(socket));
    }

    [Fact]
    public async Task A_RESUME_gets_what_it_missed_and_then_RESUMED()
    {
        await using var discord = await FakeDiscord.StartAsync();
        using var first = await HelloAsync(discord);
        await SendAsync(first, Identify(discord));
        var session = (string?)(await ReadAsync(first))["d"]!["session_id"];
        discord.Faults.Drop();

        using var second = await HelloAsync(discord);
        await SendAsync(second, $$$"""{"op":6,"d":{"token":"{{{discord.Token}}}","session_id":"{{{session}}}","seq":1}}""");

        Assert.Equal("GUILD_CREATE", (string?)(await ReadAsync(second))["t"]);
        Assert.Equal("RESUMED", (string?)(await ReadAsync(second))["t"]);
    }

    [Fact]
    public async Task A_RESUME_of_an_unknown_session_is_invalid()
    {
        await using var discord = await FakeDiscord.StartAsync();
        using var socket = await HelloAsync(discord);

        await SendAsync(socket, $$$"""{"op":6,"d":{"token":"{{{discord.Token}}}","session_id":"gone","seq":1}}""");

        var answer = await ReadAsync(socket);
        Assert.Equal(9, (int?)answer["op"]);
        Assert.False((bool?)answer["d"]);
    }

    [Fact]
    public async Task Two_sessions_within_five_seconds_are_one_too_many()
    {
        await using var discord = await FakeDiscord.StartAsync();
        using var first = await HelloAsync(discord);
        await SendAsync(first, Identify(discord));
        using var second = await HelloAsync(discord);

        await SendAsync(second, Identify(discord));

        Assert.Equal(9, (int?)(await ReadAsync(second))["op"]);
        Assert.Equal("identify-concurrency", Assert.Single(discord.Violations.All).Kind);
    }

    private static string Identify(FakeDiscord discord) =>
        $$$$"""{"op":2,"d":{"token":"{{{{discord.Token}}}}","intents":1,"properties":{"os":"linux","browser":"by hand","device":"by hand"}}}""";

    private static async Task<ClientWebSocket> HelloAsync(FakeDiscord discord)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("User-Agent", "DiscordBot (https://example.org, 1)");
        await socket.ConnectAsync(new UriBuilder(discord.ApiBase) { Scheme = "ws", Path = "/gateway", Query = "v=10&encoding=json" }.Uri, Stop);
        Assert.Equal(10, (int?)(await ReadAsync(socket))["op"]);

        return socket;
    }

    private static Task SendAsync(ClientWebSocket socket, string payload) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(payload), WebSocketMessageType.Text, endOfMessage: true, Stop);

    private static async Task<JsonNode> ReadAsync(ClientWebSocket socket)
    {
        var buffer = new byte[65536];
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), Stop);
            length += part.Count;
            if (part.EndOfMessage)
            {
                return JsonNode.Parse(buffer.AsSpan(0, length))!;
            }
        }
    }

    private static async Task<int> ClosedWithAsync(ClientWebSocket socket)
    {
        var buffer = new byte[65536];
        while ((await socket.ReceiveAsync(buffer, Stop)).MessageType != WebSocketMessageType.Close)
        {
        }

        return (int)socket.CloseStatus!.Value;
    }
}
