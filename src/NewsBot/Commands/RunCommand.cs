using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using NewsBot.Delivery;
using NewsBot.Health;
using NewsBot.Settings;

namespace NewsBot.Commands;

/// <summary><c>run</c>: the host, until it is told to end. Says at its start what it serves and what is missing.</summary>
internal static partial class RunCommand
{
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(6);

    public static Command Create(Composition composition)
    {
        var command = new Command("run", "Run the host until it is told to end.");
        command.SetAction((parsed, cancellationToken) => RunAsync(composition, parsed, cancellationToken));

        return command;
    }

    public static async Task<int> RunAsync(Composition composition, ParseResult parsed, CancellationToken cancellationToken)
    {
        // The command line learns of this task only when it first waits; a signal before that would end the process with 143.
        await Task.Yield();
        await using var archive = await composition.OpenAsync(parsed, cancellationToken);
        await StarterLibrary.ImportIfEmptyAsync(archive, cancellationToken);
        await using var app = Build(composition.Settings(parsed), archive);
        Composition.RefuseBadValues(app.Services);

        var http = app.Services.GetRequiredService<IOptions<HttpOptions>>().Value;
        foreach (var address in http.Addresses)
        {
            app.Urls.Add(address.ToString());
        }

        var parts = HostedPart.All.Where(part => part.IsAskedFor(app.Configuration)).ToList();
        parts.ForEach(part => part.Map(app));
        app.MapHealth();
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException taken)
        {
            throw new SettingsRefusedException($"Http:Urls: {taken.Message}", taken);
        }

        Say(app, archive);
        var platforms = app.Services.GetRequiredService<ServedPlatforms>();
        await Task.WhenAny(app.WaitForShutdownAsync(cancellationToken), platforms.NoneLeft);
        if (!platforms.NoneLeft.IsCompleted)
        {
            return ExitCode.Done;
        }

        // Nothing is left to serve: a host that only reports its health would look alive to whoever watches it.
        await app.StopAsync(CancellationToken.None);

        return ExitCode.Failed;
    }

    private static WebApplication Build(IConfiguration settings, OpenArchive archive)
    {
        // An empty builder: the settings are read once, by our own rules, and nothing listens that nobody asked for.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(settings);
        Composition.AddSettings(builder.Services, settings);
        builder.Services.AddSingleton(archive.Database);
        builder.Services.AddSingleton(given => archive.Responder(() => [.. given.GetServices<IChatPlatform>()], Logger(given)));
        DeliveryHost.Add(builder.Services);
        builder.Services.AddHostedService(given => ActivatorUtilities.CreateInstance<RenewalLoop>(given, archive));
        builder.Services.AddSingleton<ServedPlatforms>();
        builder.Services.AddHealthChecks().AddCheck<ArchiveCheck>("archive").AddCheck<PlatformsCheck>("platforms");
        foreach (var part in HostedPart.All.Where(part => part.IsAskedFor(settings)))
        {
            part.Add(builder.Services);
        }

        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeToEnd);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.AddConfiguration(settings.GetSection("Logging"))
            .AddFilter("Microsoft", LogLevel.Warning)
            // Why the host did not start is said once, in one line, by whoever started it.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None)
            .AddConsole(console => console.FormatterName = LogLine.FormatterName)
            .AddConsoleFormatter<LogLine, ConsoleFormatterOptions>();
        if (string.IsNullOrWhiteSpace(settings[$"{HttpOptions.Section}:{nameof(HttpOptions.Urls)}"] ?? new HttpOptions().Urls))
        {
            builder.Services.AddSingleton<IServer, SilentServer>();
        }
        else
        {
            builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => HealthEndpoints.Bound(kestrel.Limits));
        }

        return builder.Build();
    }

    private static ILogger Logger(IServiceProvider services) => services.GetRequiredService<ILoggerFactory>().CreateLogger("NewsBot");

    private static void Say(WebApplication app, OpenArchive archive)
    {
        var logger = Logger(app.Services);
        LogArchive(logger, archive.Database.File);
        foreach (var address in app.Services.GetRequiredService<IOptions<HttpOptions>>().Value.Addresses)
        {
            LogHealth(logger, $"{address}{HealthEndpoints.Ready}");
        }

        foreach (var part in HostedPart.All.Where(part => !part.IsAskedFor(app.Configuration)))
        {
            LogNoToken(logger, part.Name, part.Name);
        }

        LogNoFeeds(logger);
    }

    [LoggerMessage(LogLevel.Information, "Archive: {File}")]
    private static partial void LogArchive(ILogger logger, string file);

    [LoggerMessage(LogLevel.Information, "Health: {Url}")]
    private static partial void LogHealth(ILogger logger, string url);

    [LoggerMessage(LogLevel.Information, "{Platform}: not served, no token ({Section}__Token)")]
    private static partial void LogNoToken(ILogger logger, string platform, string section);

    [LoggerMessage(LogLevel.Information, "Feeds: not read by this version; newsbot import takes files and folders")]
    private static partial void LogNoFeeds(ILogger logger);
}
