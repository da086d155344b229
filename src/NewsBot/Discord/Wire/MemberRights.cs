using System.Text.Json;

namespace NewsBot.Discord.Wire;

/// <summary>Adds up what a member may do in a whole server: the owner everything, everybody else what their roles grant.</summary>
internal static class MemberRights
{
    public static ulong Of(JsonElement guild, JsonElement member, string userId)
    {
        if (InteractionReader.Text(guild, "owner_id") == userId)
        {
            return ulong.MaxValue;
        }

        // The role that has the server's own id is everybody's.
        HashSet<string> held = [InteractionReader.Text(guild, "id") ?? "", .. RolesOf(member)];

        return !guild.TryGetProperty("roles", out var roles) || roles.ValueKind != JsonValueKind.Array
            ? 0
            : roles.EnumerateArray()
                .Where(role => InteractionReader.Text(role, "id") is { } id && held.Contains(id))
                .Aggregate(0UL, (rights, role) => rights | InteractionReader.PermissionsOf(role));
    }

    private static IEnumerable<string> RolesOf(JsonElement member) =>
        member.TryGetProperty("roles", out var roles) && roles.ValueKind == JsonValueKind.Array
            ? roles.EnumerateArray().Where(role => role.ValueKind == JsonValueKind.String).Select(role => role.GetString()!)
            : [];
}
