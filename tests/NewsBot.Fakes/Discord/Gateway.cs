using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Fakes.Discord;

/// <summary>The gateway: HELLO, heartbeats, IDENTIFY and RESUME with every rule a client can break. Events come from outside.</summary>
internal sealed class Gateway(FakeDiscordOptions options, World world, FakeFaults faults, Violations violations, string token, Lock state)
{
    private const int Dispatch = 0;
    private const int Heartbeat = 1;
    private const int Identify = 2;
    private const int PresenceUpdate = 3;
    private const int VoiceStateUpdate = 4;
    private const int Resume = 6;
    private const int Reconnect = 7;
    private const int RequestGuildMembers = 8;
    private const int InvalidSession = 9;
    private const int Hello = 10;
    private const int HeartbeatAck = 11;
    private const int EventsAMinute = 120;
    private const int GuildsIntent = 1;
    private const int EveryIntent = (1 << 26) - 1;

    private readonly List<GatewayConnection> connections = [];
    private readonly Dictionary<string, GatewaySession> sessions = [];
    private readonly List<DateTimeOffset> identifies = [];
    private int sessionNumber;

    public Uri? Address { get; set; }

    public int Identifies => identifies.Count;

    public int Resumes { get; private set; }

    public int Connects { get; private set; }

    /// <summary>How many clients are past READY or RESUMED and connected.</summary>
    public int Ready => connections.Count(connection => connection.Session is not null && connection.IsOpen && !connection.IsSilent);

    public IEnumerable<GatewayConnection> Connections => connections;

    public int IdentifiesLeft => int.Max(0, (faults.IdentifiesLeft ?? options.IdentifiesADay) - identifies.Count);

    /// <summary>Sends an event to whoever serves the guild, or keeps it for a session that may come back.</summary>
    public bool Publish(string name, ulong? guildId, JsonNode data, Action? sent = null)
    {
        var session = sessions.Values.LastOrDefault(session => !session.IsDead && session.Serves(guildId) && !HasExpired(session));
        session?.Dispatch(name, data, sent);

        return session is not null;
    }

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
            Detach(connection);
        }

        connection.Send(InvalidSession, mayResume);
    }

    /// <summary>Closes with a code; those that end a session end it.</summary>
    public void Close(GatewayConnection connection, int code)
    {
        if (connection.Session is { } session)
        {
            session.IsDead |= code is 4004 or 4007 or 4009 or (>= 4010 and <= 4014);
            Detach(connection);
        }

        connection.Close(code);
    }

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

                Detach(connection);
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
                    Close(connection, 4009);
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
            Close(connection, 4008);
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
                Break(connection, 4005, "IDENTIFY twice on one socket.");
                break;
            case Identify:
                HandleIdentify(connection, payload["d"] as JsonObject ?? [], now);
                break;
            case Resume when connection.Session is not null:
                Break(connection, 4005, "RESUME after READY.");
                break;
            case Resume:
                HandleResume(connection, payload["d"] as JsonObject ?? []);
                break;
            case PresenceUpdate or VoiceStateUpdate or RequestGuildMembers when connection.Session is null:
                Break(connection, 4003, "An event before IDENTIFY.");
                break;
            case PresenceUpdate or VoiceStateUpdate or RequestGuildMembers:
                break;
            default:
                Break(connection, 4001, $"Unknown opcode {payload["op"]?.ToJsonString()}.");
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

    private void HandleIdentify(GatewayConnection connection, JsonObject data, DateTimeOffset now)
    {
        var isTooSoon = identifies.Count(at => now - at < options.IdentifyInterval * 0.97) >= faults.MaxConcurrency;
        var isBeyond = IdentifiesLeft == 0;
        identifies.Add(now);
        if (isBeyond)
        {
            Break(connection, 4004, "IDENTIFY beyond session_start_limit.", "identify-limit");
            return;
        }

        if ((string?)data["token"] != token)
        {
            Close(connection, 4004);
            return;
        }

        var shard = data["shard"] as JsonArray is [var index, var count] ? ((int)index!, (int)count!) : (0, 1);
        var intents = (int?)data["intents"] ?? -1;
        var problem = (shard, intents) switch
        {
            ((< 0, _) or (_, < 1), _) => 4010,
            (var (own, all), _) when own >= all => 4010,
            ((_, var all), _) when all < options.Shards => 4011,
            (_, < 0 or > EveryIntent) => 4013,
            _ when (intents & ~options.AllowedIntents) != 0 => 4014,
            _ => 0,
        };
        if (problem != 0)
        {
            Break(connection, problem, $"IDENTIFY refused with {problem.ToString(CultureInfo.InvariantCulture)}.");
            return;
        }

        if (data["properties"] is not JsonObject properties || !properties.ContainsKey("os") || !properties.ContainsKey("browser") || !properties.ContainsKey("device"))
        {
            violations.Add("identify-properties", "IDENTIFY needs properties os, browser and device.");
        }

        if (isTooSoon)
        {
            violations.Add("identify-concurrency", "More IDENTIFYs in five seconds than max_concurrency.");
            connection.Send(InvalidSession, data: false);
            return;
        }

        connection.IsEachCompressed = (bool?)data["compress"] == true;
        Start(connection, shard, intents);
    }

    private void Start(GatewayConnection connection, (int Index, int Count) shard, int intents)
    {
        var id = $"session{++sessionNumber:x8}";
        var session = new GatewaySession(id, shard.Index, shard.Count, intents);
        foreach (var old in sessions.Values.Where(old => old.Shard == shard.Index))
        {
            old.IsDead = true;
        }

        sessions[id] = session;
        Attach(connection, session);
        var guilds = world.Guilds.Where(guild => guild.HasBot && session.Serves(guild.Id)).ToList();
        session.Dispatch("READY", GatewayJson.Ready(world, session, guilds, Address!));
        if ((intents & GuildsIntent) != 0)
        {
            foreach (var guild in guilds)
            {
                session.Dispatch("GUILD_CREATE", GatewayJson.GuildCreate(world, guild));
            }
        }
    }

    private void HandleResume(GatewayConnection connection, JsonObject data)
    {
        if ((string?)data["token"] != token)
        {
            Close(connection, 4004);
            return;
        }

        var session = sessions.GetValueOrDefault((string?)data["session_id"] ?? "");
        if (session is null || session.IsDead || HasExpired(session) || faults.TakesResume())
        {
            if (session is not null)
            {
                session.IsDead = true;
            }

            connection.Send(InvalidSession, data: false);
            return;
        }

        var sequence = (int?)data["seq"] ?? -1;
        if (sequence < 0 || sequence > session.LastSequence)
        {
            session.IsDead = true;
            Break(connection, 4007, "RESUME from an event that was never sent.");
            return;
        }

        Resumes++;
        session.Connection?.Close(4000);
        Attach(connection, session);
        session.Replay(sequence);
        session.Dispatch("RESUMED", new JsonObject { ["_trace"] = new JsonArray("fake") });
    }

    private void Break(GatewayConnection connection, int code, string detail, string kind = "gateway-protocol")
    {
        violations.Add(kind, detail);
        Close(connection, code);
    }

    private bool HasExpired(GatewaySession session) =>
        session.Connection is null && options.Time.GetUtcNow() - session.DetachedAt > options.SessionLife;

    private static void Attach(GatewayConnection connection, GatewaySession session)
    {
        connection.Session = session;
        session.Connection = connection;
    }

    private void Detach(GatewayConnection connection)
    {
        if (connection.Session is { } session)
        {
            connection.Session = null;
            if (session.Connection == connection)
            {
                session.Connection = null;
                session.DetachedAt = options.Time.GetUtcNow();
            }
        }
    }
}
