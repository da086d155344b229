namespace NewsBot.Fakes.Discord;

/// <summary>What members may do, by the bits of Discord.</summary>
public static class Permissions
{
    public const ulong Administrator = 1UL << 3;
    public const ulong ManageChannels = 1UL << 4;
    public const ulong ManageGuild = 1UL << 5;
    public const ulong ViewChannel = 1UL << 10;
    public const ulong SendMessages = 1UL << 11;
    public const ulong ManageMessages = 1UL << 13;
    public const ulong EmbedLinks = 1UL << 14;
    public const ulong AttachFiles = 1UL << 15;
    public const ulong SendMessagesInThreads = 1UL << 38;
    public const ulong All = (1UL << 53) - 1;

    /// <summary>What a new server lets everybody do, as far as it matters here.</summary>
    public const ulong Usual = ViewChannel | SendMessages | EmbedLinks | AttachFiles | SendMessagesInThreads | (1UL << 16) | (1UL << 31);

    /// <summary>What <paramref name="userId"/> may do in the channel: roles first, then the channel's own rules, everybody's before the roles' before the user's.</summary>
    public static ulong Of(ulong userId, FakeChannel channel)
    {
        if (channel.Guild is not { } guild)
        {
            return Usual;
        }

        var inGuild = Of(userId, guild);
        if ((inGuild & Administrator) != 0)
        {
            return All;
        }

        var rules = (channel.Parent ?? channel).Overwrites;
        var roles = guild.Members.GetValueOrDefault(userId)?.Roles ?? [];
        var allowed = Under(inGuild, rules.Where(rule => rule.Id == guild.Id));
        allowed = Under(allowed, rules.Where(rule => roles.Contains(rule.Id)));
        return Under(allowed, rules.Where(rule => rule.Id == userId));
    }

    public static ulong Of(ulong userId, FakeGuild guild)
    {
        if (guild.Owner.Id == userId)
        {
            return All;
        }

        var roles = guild.Members.GetValueOrDefault(userId)?.Roles ?? [];
        var all = guild.Roles.Where(role => role.Id == guild.Id || roles.Contains(role.Id)).Aggregate(0UL, (sum, role) => sum | role.Permissions);
        return (all & Administrator) != 0 ? All : all;
    }

    private static ulong Under(ulong allowed, IEnumerable<FakeOverwrite> rules)
    {
        var (allow, deny) = rules.Aggregate((Allow: 0UL, Deny: 0UL), (sum, rule) => (sum.Allow | rule.Allow, sum.Deny | rule.Deny));
        return (allowed & ~deny) | allow;
    }
}
