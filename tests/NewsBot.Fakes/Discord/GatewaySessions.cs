using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Discord;

/// <summary>IDENTIFY and RESUME, and which events reach whom.</summary>
internal sealed class GatewaySessions(FakeDiscordOptions options, World world, FakeFaults faults, Violations violations, string token)
{
    public const int InvalidSession = 9;

    private const int GuildsIntent = 1;

    private readonly Dictionary<string, GatewaySession> sessions = [];
    private readonly List<DateTimeOffset> identifies = [];
    private readonly List<DateTimeOffset> welcomed = [];
    private int sessionNumber;

    public Uri? Address { get; set; }

    public int Identifies => identifies.Count;

    public int Resumes { get; private set; }

    public int IdentifiesLeft => int.Max(0, (faults.IdentifiesLeft ?? options.IdentifiesADay) - identifies.Count);

    /// <summary>Sends an event to whoever serves the guild, or keeps it for a session that may come back.</summary>
    public bool Publish(string name, ulong? guildId, JsonNode data, Action? sent = null)
    {
        var session = sessions.Values.LastOrDefault(session => !session.IsDead && session.Serves(guildId) && !HasExpired(session));
        session?.Dispatch(name, data, sent);

        return session is not null;
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

    public void Identify(GatewayConnection connection, JsonObject data, DateTimeOffset now)
    {
        var isTooSoon = welcomed.Count(at => now - at < options.IdentifyInterval * 0.97) >= faults.MaxConcurrency;
        var isBeyond = IdentifiesLeft == 0;
        identifies.Add(now);
        if (isBeyond)
        {
            Break(connection, 4004, "IDENTIFY beyond session_start_limit.", "identify-limit");
            return;
        }

        if (!IsOurs(data))
        {
            Close(connection, 4004);
            return;
        }

        var (shard, intents, refusal) = IdentifyRules.Read(data, options);
        if (refusal != 0)
        {
            Break(connection, refusal, $"IDENTIFY refused with {refusal.ToString(CultureInfo.InvariantCulture)}.");
            return;
        }

        if (!IdentifyRules.NamesItself(data))
        {
            violations.Add("identify-properties", "IDENTIFY needs properties os, browser and device.");
        }

        if (isTooSoon)
        {
            violations.Add("identify-concurrency", "More IDENTIFYs in five seconds than max_concurrency.");
            connection.Send(InvalidSession, data: false);
            return;
        }

        welcomed.Add(now);
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

    public void Resume(GatewayConnection connection, JsonObject data)
    {
        if (!IsOurs(data))
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

    /// <summary>Closes because a rule was broken.</summary>
    public void Break(GatewayConnection connection, int code, string detail, string kind = "gateway-protocol")
    {
        violations.Add(kind, detail);
        Close(connection, code);
    }

    // Some clients write the token as they write it in a header, and Discord lets them.
    private bool IsOurs(JsonObject data) => (string?)data["token"] is { } given && (given == token || given == $"Bot {token}");

    private bool HasExpired(GatewaySession session) =>
        session.Connection is null && options.Time.GetUtcNow() - session.DetachedAt > options.SessionLife;

    private static void Attach(GatewayConnection connection, GatewaySession session)
    {
        connection.Session = session;
        session.Connection = connection;
    }

    public void Detach(GatewayConnection connection)
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
