using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Fakes.Discord;

/// <summary>The gateway's sockets: HELLO, heartbeats, and the opcodes a client may send when.</summary>
internal sealed class Gateway(FakeDiscordOptions options, GatewaySessions sessions, FakeFaults faults, Violations violations, Lock state)
{
    private const int Heartbeat = 1;
    private const int Identify = 2;
    private const int PresenceUpdate = 3;
    private const int VoiceStateUpdate = 4;
    private const int Resume = 6;
    private const int Reconnect = 7;
    private const int RequestGuildMembers = 8;
    private const int Hello = 10;
    private const int HeartbeatAck = 11;
    private const int EventsAMinute = 120;

    private readonly List<GatewayConnection> connections = [];

    public int Connects { get; private set; }

    /// <summary>How many clients are past READY or RESUMED and connected.</summary>
    public int Ready => connections.Count(connection => connection.Session is not null && connection.IsOpen && !connection.IsSilent);

    public IEnumerable<GatewayConnection> Connections => connections;

    public async Task AcceptAsync(HttpContext context)
    {
        if (faults.TakesConnection() || !context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = 503;
            return;
        }

        if (string.IsNullOrEmpty(context.Request.Headers.UserAgent))
        {
            violations.Add("gateway-user-agent", "A socket was opened without User-Agent.");
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var connection = new GatewayConnection(socket, context.Request.Query["compress"] == "zlib-stream", context.Abort);
        lock (state)
        {
            Connects++;
            connections.Add(connection);
            connection.LastHeartbeat = options.Time.GetUtcNow();
            if (context.Request.Query["v"] != "10" || context.Request.Query["encoding"].ToString() is not ("json" or ""))
            {
                connection.Close(4012);
            }

            connection.Send(Hello, new JsonObject { ["heartbeat_interval"] = (int)options.HeartbeatInterval.TotalMilliseconds });
        }

        await RunAsync(connection, context.RequestAborted);
    }

    public static void AskToReconnect(GatewayConnection connection) => connection.Send(Reconnect, data: null);

    public void Invalidate(GatewayConnection connection, bool mayResume)
    {
        if (connection.Session is { } session)
        {
            session.IsDead |= !mayResume;
            sessions.Detach(connection);
        }

        connection.Send(GatewaySessions.InvalidSession, mayResume);
    }

    public void Close(GatewayConnection connection, int code) => sessions.Close(connection, code);

    private async Task RunAsync(GatewayConnection connection, CancellationToken aborted)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        var writing = connection.WriteAsync(ended.Token);
        var watching = WatchAsync(connection, ended.Token);
        List<DateTimeOffset> received = [];
        try
        {
            while (await connection.ReadAsync(ended.Token) is { } payload)
            {
                lock (state)
                {
                    Handle(connection, payload, received);
                }
            }

            await writing.WaitAsync(TimeSpan.FromSeconds(2), options.Time, ended.Token);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException or TimeoutException)
        {
            // A line that broke: the session waits for a RESUME.
        }
        finally
        {
            lock (state)
            {
                // 1000 and 1001 say that the client will not come back.
                if (connection is { ClosedByClientWith: 1000 or 1001, ClosedWith: null, Session: { } session })
                {
                    session.IsDead = true;
                }

                sessions.Detach(connection);
                connections.Remove(connection);
            }

            await ended.CancelAsync();
            await Task.WhenAll(writing, watching).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    /// <summary>Closes a socket whose heart has stopped.</summary>
    private async Task WatchAsync(GatewayConnection connection, CancellationToken cancellationToken)
    {
        var patience = options.HeartbeatInterval * 1.5;
        while (connection.IsOpen)
        {
            await Task.Delay(options.HeartbeatInterval / 2, options.Time, cancellationToken);
            lock (state)
            {
                if (!connection.IsSilent && options.Time.GetUtcNow() - connection.LastHeartbeat > patience)
                {
                    violations.Add("heartbeat", "No heartbeat for one and a half intervals.");
                    sessions.Close(connection, 4009);
                }
            }
        }
    }

    private void Handle(GatewayConnection connection, JsonObject payload, List<DateTimeOffset> received)
    {
        var now = options.Time.GetUtcNow();
        received.RemoveAll(at => now - at > TimeSpan.FromMinutes(1));
        received.Add(now);
        if (received.Count > EventsAMinute)
        {
            violations.Add("gateway-rate", "More than 120 events in a minute.");
            sessions.Close(connection, 4008);
            return;
        }

        if (!connection.IsOpen)
        {
            return;
        }

        switch (payload["op"] is JsonValue op && op.TryGetValue<int>(out var number) ? number : -1)
        {
            case Heartbeat:
                HandleHeartbeat(connection, payload["d"], now);
                break;
            case Identify when connection.Session is not null:
                sessions.Break(connection, 4005, "IDENTIFY twice on one socket.");
                break;
            case Identify:
                sessions.Identify(connection, payload["d"] as JsonObject ?? [], now);
                break;
            case Resume when connection.Session is not null:
                sessions.Break(connection, 4005, "RESUME after READY.");
                break;
            case Resume:
                sessions.Resume(connection, payload["d"] as JsonObject ?? []);
                break;
            case PresenceUpdate or VoiceStateUpdate or RequestGuildMembers when connection.Session is null:
                sessions.Break(connection, 4003, "An event before IDENTIFY.");
                break;
            case PresenceUpdate or VoiceStateUpdate or RequestGuildMembers:
                break;
            default:
                sessions.Break(connection, 4001, $"Unknown opcode {payload["op"]?.ToJsonString()}.");
                break;
        }
    }

    private void HandleHeartbeat(GatewayConnection connection, JsonNode? sequence, DateTimeOffset now)
    {
        connection.LastHeartbeat = now;
        if (sequence is JsonValue value && value.TryGetValue<int>(out var seen) && seen > (connection.Session?.LastSequence ?? int.MaxValue))
        {
            violations.Add("gateway-sequence", "A heartbeat names an event that was never sent.");
        }

        connection.Send(HeartbeatAck, data: null);
    }
}
