using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Discord;

/// <summary>What the gateway remembers of a client between its sockets: every event since READY, so that a RESUME misses none.</summary>
internal sealed class GatewaySession(string id, int shard, int shards, int intents)
{
    private readonly List<(byte[] Event, Action? Sent)> events = [];

    public string Id => id;

    public int Shard => shard;

    public int Shards => shards;

    public int Intents => intents;

    public GatewayConnection? Connection { get; set; }

    public DateTimeOffset DetachedAt { get; set; }

    public bool IsDead { get; set; }

    public int LastSequence => events.Count;

    /// <summary>Numbers the event, keeps it, and sends it when there is a socket. <paramref name="sent"/> runs each time it is written.</summary>
    public void Dispatch(string name, JsonNode data, Action? sent = null)
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["op"] = 0, ["t"] = name, ["s"] = events.Count + 1, ["d"] = data });
        events.Add((payload, sent));
        Connection?.Send(payload, sent);
    }

    public void Replay(int after)
    {
        foreach (var (payload, sent) in events.Skip(after).ToList())
        {
            Connection?.Send(payload, sent);
        }
    }

    /// <summary>Events of a guild come to one shard; direct messages to the first.</summary>
    public bool Serves(ulong? guildId) => guildId is { } guild ? (int)((guild >> 22) % (ulong)shards) == shard : shard == 0;
}
