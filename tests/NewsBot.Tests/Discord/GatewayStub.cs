using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace NewsBot.Tests.Discord;

/// <summary>
/// The least of a Discord that a connection can go wrong with: one session that can be resumed, events that are kept for it, and
/// answers that are counted. It checks nothing.
/// </summary>
internal sealed class GatewayStub : IAsyncDisposable
{
    public const string Token = "MTIz.secret.token";

    private readonly WebApplication app;
    private readonly Lock state = new();
    private readonly List<string> events = [];
    private WebSocket? socket;
    private int session;

    private GatewayStub()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.UseWebSockets();
        app.Run(ServeAsync);
    }

    public Uri ApiBase { get; private set; } = new("http://127.0.0.1");

    public int Identifies { get; private set; }

    public int Resumes { get; private set; }

    public int Beats { get; private set; }

    public bool IsSilent { get; set; }

    /// <summary>The code with which every IDENTIFY is refused; 0 for none.</summary>
    public int RefusedWith { get; set; }

    /// <summary>How many IDENTIFYs gateway/bot says are left.</summary>
    public int IdentifiesLeft { get; set; } = 1000;

    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>What the next posts are answered with instead of being taken.</summary>
    public ConcurrentQueue<int> Refusals { get; } = [];

    /// <summary>The path of each request that was taken, with its body.</summary>
    public ConcurrentQueue<(string Path, string Body)> Taken { get; } = [];

    public bool IsServed => socket is { State: WebSocketState.Open };

    public static async Task<GatewayStub> StartAsync()
    {
        var stub = new GatewayStub();
        await stub.app.StartAsync();
        var address = stub.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        stub.ApiBase = new Uri($"{address}/api/v10");

        return stub;
    }

    /// <summary>Tells of a command, now or when the session is back.</summary>
    public void Tell(string id, string name = "help", string options = "[]", string user = "5") => Publish(
        "INTERACTION_CREATE",
        $$$"""
        {"type":2,"id":"{{{id}}}","application_id":"7","token":"tok-{{{id}}}","channel_id":"3","guild_id":"4",
         "member":{"permissions":"0","user":{"id":"{{{user}}}"}},"data":{"name":"{{{name}}}","options":{{{options}}}}}
        """);

    /// <summary>Tells of a pressed button.</summary>
    public void Press(string id, string button) => Publish(
        "INTERACTION_CREATE",
        $$$"""
        {"type":3,"id":"{{{id}}}","application_id":"7","token":"tok-{{{id}}}","channel_id":"3","user":{"id":"5"},"message":{"id":"8","flags":0},
         "data":{"component_type":2,"custom_id":"{{{button}}}"}}
        """);

    public Task SendAsync(string payload) => SendAsync(socket, payload);

    public async Task CloseAsync(int code)
    {
        try
        {
            await (socket?.CloseOutputAsync((WebSocketCloseStatus)code, null, CancellationToken.None) ?? Task.CompletedTask);
        }
        catch (WebSocketException)
        {
            // It is closed already.
        }
    }

    public void Drop()
    {
        // A request that has ended must not be broken off any more: its context may serve another already.
        lock (state)
        {
            socket?.Abort();
        }
    }

    /// <summary>The first answers to an interaction: there must be one.</summary>
    public IReadOnlyList<JsonNode> AnswersTo(string id) =>
        [.. Taken.Where(taken => taken.Path.EndsWith($"/interactions/{id}/tok-{id}/callback", StringComparison.Ordinal)).Select(taken => JsonNode.Parse(taken.Body)!)];

    public async ValueTask DisposeAsync()
    {
        Drop();
        await app.DisposeAsync();
    }

    private void Publish(string name, string data)
    {
        lock (state)
        {
            events.Add($$$"""{"op":0,"t":"{{{name}}}","s":{{{events.Count + 1}}},"d":{{{data}}}}""");
            if (!IsSilent)
            {
                SendAsync(socket, events[^1]).GetAwaiter().GetResult();
            }
        }
    }

    private async Task ServeAsync(HttpContext context)
    {
        if (context.WebSockets.IsWebSocketRequest)
        {
            await ListenAsync(await context.WebSockets.AcceptWebSocketAsync(), context.RequestAborted);
            return;
        }

        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var path = context.Request.Path.ToString();
        if (path.EndsWith("/gateway/bot", StringComparison.Ordinal))
        {
            var gateway = $"ws://{context.Request.Host}/gateway";
            await context.Response.WriteAsync(
                $$$"""{"url":"{{{gateway}}}","shards":1,"session_start_limit":{"total":1000,"remaining":{{{IdentifiesLeft}}},"reset_after":50,"max_concurrency":1}}""");
        }
        else if (Refusals.TryDequeue(out var status))
        {
            context.Response.StatusCode = status;
            await context.Response.WriteAsync("""{"message":"no","code":0,"retry_after":0.02,"global":false}""");
        }
        else
        {
            Taken.Enqueue((path, body));
            await context.Response.WriteAsync("{}");
        }
    }

    private async Task ListenAsync(WebSocket opened, CancellationToken cancellationToken)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            await SendAsync(opened, $$$"""{"op":10,"d":{"heartbeat_interval":{{{(int)Interval.TotalMilliseconds}}}}}""");
            while (await opened.ReceiveAsync(buffer, cancellationToken) is { MessageType: not WebSocketMessageType.Close } received)
            {
                await TakeAsync(opened, JsonNode.Parse(buffer.AsSpan(0, received.Count))!);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or JsonException or IOException)
        {
            // The client may come back.
        }
        finally
        {
            lock (state)
            {
                socket = socket == opened ? null : socket;
            }
        }
    }

    private async Task TakeAsync(WebSocket opened, JsonNode payload)
    {
        switch ((int)payload["op"]!)
        {
            case 1:
                Beats++;
                await (IsSilent ? Task.CompletedTask : SendAsync(opened, """{"op":11}"""));
                break;
            case 2 when RefusedWith != 0:
                await opened.CloseOutputAsync((WebSocketCloseStatus)RefusedWith, null, CancellationToken.None);
                break;
            case 2:
                Begin(opened);
                break;
            case 6 when (string?)payload["d"]!["session_id"] != $"s{session}":
                await SendAsync(opened, """{"op":9,"d":false}""");
                break;
            case 6:
                Resume(opened, (int)payload["d"]!["seq"]!);
                break;
        }
    }

    private void Begin(WebSocket opened)
    {
        lock (state)
        {
            Identifies++;
            (socket, IsSilent) = (opened, false);
            // What an ended session missed is lost at Discord; here it is told again, under new numbers.
            var lost = events.Where(told => !told.Contains("READY", StringComparison.Ordinal)).ToList();
            events.Clear();
            Publish("READY", $$$"""{"session_id":"s{{{++session}}}","resume_gateway_url":"ws://{{{ApiBase.Authority}}}/gateway","application":{"id":"7"}}""");
            lost.ForEach(told => Publish("INTERACTION_CREATE", JsonNode.Parse(told)!["d"]!.ToJsonString()));
        }
    }

    private void Resume(WebSocket opened, int after)
    {
        lock (state)
        {
            Resumes++;
            (socket, IsSilent) = (opened, false);
            foreach (var missed in events.Skip(after))
            {
                SendAsync(opened, missed).GetAwaiter().GetResult();
            }

            Publish("RESUMED", "{}");
        }
    }

    private static async Task SendAsync(WebSocket? to, string payload)
    {
        try
        {
            await (to?.SendAsync(Encoding.UTF8.GetBytes(payload), WebSocketMessageType.Text, true, CancellationToken.None) ?? Task.CompletedTask);
        }
        catch (Exception exception) when (exception is WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Nobody listens: the event waits for a RESUME.
        }
    }
}
