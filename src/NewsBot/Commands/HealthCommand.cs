using System.CommandLine;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsBot.Health;

namespace NewsBot.Commands;

/// <summary><c>health</c>: asks the host that runs under the same settings whether it is ready. For containers.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static Command Create(Composition composition)
    {
        var command = new Command("health", "Ask the running host whether it is ready; for containers.");
        command.SetAction((parsed, cancellationToken) => RunAsync(composition, parsed, cancellationToken));

        return command;
    }

    private static async Task<int> RunAsync(Composition composition, ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var services = composition.Services(parsed);
        var addresses = services.GetRequiredService<IOptions<HttpOptions>>().Value.Addresses;
        if (addresses.Count == 0)
        {
            await Console.Error.WriteLineAsync("Http:Urls: empty, so the host does not answer over HTTP.");
            return ExitCode.Refused;
        }

        var url = $"http://{ReachableHost(addresses[0])}:{addresses[0].Port}{HealthEndpoints.Ready}";
        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var response = await client.GetAsync(new Uri(url), cancellationToken);
            await Console.Out.WriteAsync(await response.Content.ReadAsStringAsync(cancellationToken));
            return response.IsSuccessStatusCode ? ExitCode.Done : ExitCode.Failed;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync($"{url}: {exception.Message}");
            return ExitCode.Failed;
        }
    }

    /// <summary>A host that listens everywhere is asked on the loopback address.</summary>
    private static string ReachableHost(BindingAddress address) =>
        address.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "127.0.0.1" : address.Host;
}
