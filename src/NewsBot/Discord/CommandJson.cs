using System.Text.Json.Serialization;

namespace NewsBot.Discord;

/// <summary>Writes commands down to compare them.</summary>
[JsonSerializable(typeof(IReadOnlyList<SlashCommand>))]
internal sealed partial class CommandJson : JsonSerializerContext;
