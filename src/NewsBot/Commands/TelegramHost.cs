using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Archive.Store;
using NewsBot.Conversation;
using NewsBot.Delivery;
using NewsBot.Telegram;
using NewsBot.Wording;

namespace NewsBot.Commands;

/// <summary>Telegram as a part of the host: there when a token is set.</summary>
internal static class TelegramHost
{
    public static HostedPart Part { get; } = new("Telegram", HasToken, Add, Map);

    private static bool HasToken(IConfiguration settings) => !string.IsNullOrEmpty(settings[$"{TelegramOptions.Section}:{nameof(TelegramOptions.Token)}"]);

    private static void Add(IServiceCollection services)
    {
        services.AddSingleton<ITelegramClient>(given => ClientOf(given));
        services.AddSingleton(given => new TelegramParts(
            Options(given),
            given.GetRequiredService<ITelegramClient>(),
            given.GetRequiredService<Database>(),
            given.GetRequiredService<Responder>(),
            new Voices(given.GetRequiredService<IOptions<ReaderOptions>>().Value),
            given.GetRequiredService<TimeProvider>(),
            given.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton<IChatPlatform>(given => given.GetRequiredService<TelegramParts>().Platform);
        services.AddHostedService(given => new TelegramAdapter(
            Options(given),
            given.GetRequiredService<TelegramParts>(),
            given.GetRequiredService<ServedPlatforms>(),
            new TokenLease(
                new Leases(given.GetRequiredService<Database>(), given.GetRequiredService<TimeProvider>()),
                TelegramPlatform.PlatformName,
                Options(given).Token!,
                given.GetRequiredService<TimeProvider>()),
            given.GetRequiredService<TimeProvider>(),
            given.GetRequiredService<ILogger<TelegramAdapter>>()));
    }

#if CHAT_PACKAGES
    private static NewsBot.Telegram.Packages.PackagesTelegramClient ClientOf(IServiceProvider given) => new(Options(given));
#else
    private static NewsBot.Telegram.Wire.WireClient ClientOf(IServiceProvider given) =>
        new(Options(given), given.GetRequiredService<ILogger<NewsBot.Telegram.Wire.WireClient>>());
#endif

    private static void Map(WebApplication app) => app.Services.GetRequiredService<TelegramParts>().Webhook.Map(app);

    private static TelegramOptions Options(IServiceProvider given) => given.GetRequiredService<IOptions<TelegramOptions>>().Value;
}
