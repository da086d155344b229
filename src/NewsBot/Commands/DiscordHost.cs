using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsBot.Archive.Query;
using NewsBot.Archive.Store;
using NewsBot.Conversation;
using NewsBot.Delivery;
using NewsBot.Discord;
using NewsBot.Discord.Completion;
using NewsBot.Discord.Slash;
using NewsBot.Wording;

namespace NewsBot.Commands;

/// <summary>Discord as a part of the host: there when a token is set.</summary>
internal static class DiscordHost
{
    public static HostedPart Part { get; } = new("Discord", HasToken, Add, _ => { });

    private static bool HasToken(IConfiguration settings) => !string.IsNullOrEmpty(settings[$"{DiscordOptions.Section}:{nameof(DiscordOptions.Token)}"]);

    private static void Add(IServiceCollection services)
    {
        services.AddSingleton(given => given.GetRequiredService<IOptions<DiscordOptions>>().Value);
        services.AddSingleton(given => new Voices(given.GetRequiredService<IOptions<ReaderOptions>>().Value));
        services.AddSingleton(given => new KnownNames(given.GetRequiredService<Database>()));
        services.AddSingleton(given => new PersonFinder(given.GetRequiredService<Database>()));
        services.AddSingleton(given => new DiscordRegistrations(given.GetRequiredService<Database>()));
        services.AddSingleton<IDiscordClient>(given => ClientOf(given));
        services.AddSingleton<CommandParser>();
        services.AddSingleton<SlashTable>();
        services.AddSingleton<SlashQuestions>();
        services.AddSingleton<NameCompletion>();
        services.AddSingleton<Completions>();
        services.AddSingleton<AnswerQueue>();
        services.AddSingleton<InteractionDesk>();
        services.AddSingleton<CommandIntroduction>();
        services.AddSingleton<IChatPlatform, DiscordPlatform>();
        services.AddHostedService(given => ActivatorUtilities.CreateInstance<DiscordAdapter>(
            given,
            new TokenLease(
                new Leases(given.GetRequiredService<Database>(), given.GetRequiredService<TimeProvider>()),
                DiscordPlatform.PlatformName,
                given.GetRequiredService<DiscordOptions>().Token!,
                given.GetRequiredService<TimeProvider>())));
    }

#if CHAT_PACKAGES
    private static NewsBot.Discord.Packages.PackagesDiscordClient ClientOf(IServiceProvider given)
    {
        var options = given.GetRequiredService<DiscordOptions>();

        return new NewsBot.Discord.Packages.PackagesDiscordClient(new Uri(options.ApiBase), options.Token!);
    }
#else
    private static NewsBot.Discord.Wire.WireDiscordClient ClientOf(IServiceProvider given)
    {
        var options = given.GetRequiredService<DiscordOptions>();

        return new NewsBot.Discord.Wire.WireDiscordClient(
            new Uri(options.ApiBase),
            options.Token!,
            new NewsBot.Discord.Wire.WirePace(),
            given.GetRequiredService<TimeProvider>(),
            given.GetRequiredService<Microsoft.Extensions.Logging.ILogger<NewsBot.Discord.Wire.WireDiscordClient>>());
    }
#endif
}
