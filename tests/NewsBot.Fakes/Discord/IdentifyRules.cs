using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Discord;

/// <summary>What IDENTIFY must say to be let in.</summary>
internal static class IdentifyRules
{
    private const int EveryIntent = (1 << 26) - 1;

    /// <summary>The shard, the intents, and the close code they are refused with; 0 when they are not.</summary>
    public static ((int Index, int Count) Shard, int Intents, int Refusal) Read(JsonObject data, FakeDiscordOptions options)
    {
        var shard = data["shard"] as JsonArray is [var index, var count] ? ((int)index!, (int)count!) : (0, 1);
        var intents = (int?)data["intents"] ?? -1;
        var refusal = (shard, intents) switch
        {
            (( < 0, _) or (_, < 1), _) => 4010,
            (var (own, all), _) when own >= all => 4010,
            ((_, var all), _) when all < options.Shards => 4011,
            (_, < 0 or > EveryIntent) => 4013,
            _ when (intents & ~options.AllowedIntents) != 0 => 4014,
            _ => 0,
        };

        return (shard, intents, refusal);
    }

    public static bool NamesItself(JsonObject data) =>
        data["properties"] is JsonObject properties && properties.ContainsKey("os") && properties.ContainsKey("browser") && properties.ContainsKey("device");
}
