using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Health;

namespace NewsBot.Commands;

/// <summary><c>run</c>: the host, until it is told to end. Says at its start what it serves and what is missing.</summary>
internal static class RunCommand
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
        // An empty builder: the settings are read once, by our own rules, and nothing listens that nobody asked for.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        var settings = composition.Settings(parsed);
        builder.Configuration.AddConfiguration(settings);
        Composition.AddSettings(builder.Services, settings);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeToEnd);
        builder.Services.AddHealthChecks();
        builder.Logging.AddConfiguration(settings.GetSection("Logging"))
            .AddSimpleConsole(console => console.SingleLine = true)
            .AddFilter("Microsoft", LogLevel.Warning);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(
            console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => HealthEndpoints.Bound(kestrel.Limits));

        await using var app = builder.Build();
        Composition.RefuseBadValues(app.Services);
        var http = app.Services.GetRequiredService<IOptions<HttpOptions>>().Value;
        foreach (var address in http.Addresses)
        {
            app.Urls.Add(address.ToString());
        }

        app.MapHealth();
        await app.StartAsync(cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Done;
    }
}
