using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace NewsBot.Commands;

/// <summary>
/// Something <c>run</c> hosts when the settings ask for it: what it registers, and what it adds to the host's web server. Each has a
/// file of its own beside this one.
/// </summary>
internal sealed record HostedPart(
    string Name, Func<IConfiguration, bool> IsAskedFor, Action<IServiceCollection> Add, Action<WebApplication> Map)
{
    /// <summary>All that can be hosted, in the order of its start.</summary>
    public static IReadOnlyList<HostedPart> All { get; } =
    [
        TelegramHost.Part,
        DiscordHost.Part,
    ];
}
