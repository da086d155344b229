using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Archive.Store;
using NewsBot.Conversation;
using NewsBot.Delivery;
using NewsBot.Wording;

namespace NewsBot.Commands;

/// <summary>Puts deliveries into the host: planner, courier, and the loop that runs them on the platforms that are served.</summary>
internal static class DeliveryHost
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(provider => Of<DeliveryOptions>(provider));
        services.AddSingleton(provider => Of<DigestsOptions>(provider));
        services.AddSingleton(provider => Of<ReaderOptions>(provider));
        services.AddSingleton(MessageButtons.Make());
        services.AddSingleton<Outbox>();
        services.AddSingleton<MessageWriter>();
        services.AddSingleton<Planner>();
        services.AddSingleton<SettingsDigests>();
        services.AddSingleton(provider => new Courier(
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<MessageWriter>(),
            provider.GetRequiredService<DeliveryOptions>(),
            LeaseHolder.OfThisProcess(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<Courier>>()));
        services.AddHostedService<DeliveryLoop>();
    }

    private static T Of<T>(IServiceProvider provider)
        where T : class => provider.GetRequiredService<IOptions<T>>().Value;
}
