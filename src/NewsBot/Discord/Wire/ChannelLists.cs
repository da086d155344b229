using System.Text.Json;

namespace NewsBot.Discord.Wire;

/// <summary>Reads channels as Discord describes them.</summary>
internal static class ChannelLists
{
    // Text, announcements, and the three kinds of threads.
    private static readonly long[] TextKinds = [0, 5, 10, 11, 12];

    public static DiscordChannel? Of(JsonElement channel) => InteractionReader.Text(channel, "id") is { } id
        ? new DiscordChannel(id, InteractionReader.Text(channel, "name") ?? "", InteractionReader.Text(channel, "guild_id"))
        : null;

    public static IReadOnlyList<DiscordChannel> TextChannels(JsonElement channels) => channels.ValueKind != JsonValueKind.Array
        ? []
        : [.. channels.EnumerateArray().Where(channel => TextKinds.Contains(InteractionReader.Number(channel, "type"))).Select(Of).OfType<DiscordChannel>()];
}
