using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsBot.Archive.Store;

namespace NewsBot.Delivery;

/// <summary>
/// Plans what comes due and sends what is owed, for as long as the process runs. What is being sent when the process is told to end
/// has some seconds to arrive; what has not by then is sent by the next process.
/// </summary>
internal sealed partial class DeliveryLoop(
    Planner planner,
    Courier courier,
    Outbox outbox,
    SettingsDigests settings,
    IEnumerable<IChatPlatform> platforms,
    ServedPlatforms standings,
    DeliveryOptions options,
    TimeProvider time,
    ILogger<DeliveryLoop> logger) : BackgroundService
{
    /// <summary>So many chats of a platform are written to at once: platforms keep the rate, a slow chat only its own place.</summary>
    private const int MostAtOnce = 8;

    private static readonly TimeSpan TimeToArrive = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan TidyEvery = TimeSpan.FromMinutes(1);

    /// <summary>A platform may be asked long after whether something was sent.</summary>
    private static readonly TimeSpan KeepFinished = TimeSpan.FromDays(30);

    private readonly IReadOnlyList<IChatPlatform> served = [.. platforms];

    private long tidied;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var arriving = new CancellationTokenSource();
        await using var registration = stoppingToken.Register(() => arriving.CancelAfter(TimeToArrive));
        await RepeatAsync(() => settings.SyncAsync(isHost: true, stoppingToken), until: true, stoppingToken);
        await Task.WhenAll(
        [
            RepeatAsync(() => PlanAsync(stoppingToken), until: false, stoppingToken),
            .. served.SelectMany(platform => Enumerable.Range(0, MostAtOnce).Select(_ => SendAsync(platform, arriving.Token, stoppingToken))),
        ]);
    }

    /// <summary>Does the work every so often; once, if it is to be done only <paramref name="until"/> it has succeeded.</summary>
    private async Task RepeatAsync(Func<Task> work, bool until, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await work();
                if (until)
                {
                    return;
                }
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(exception);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await PauseAsync(stoppingToken);
        }
    }

    private async Task PlanAsync(CancellationToken cancellationToken)
    {
        // What a process had in hand when it was killed need not wait for its claim to end.
        foreach (var holder in (await outbox.HoldersAsync(cancellationToken)).Where(LeaseHolder.HasDied))
        {
            await outbox.ReleaseAsync(holder, cancellationToken);
        }

        await planner.PlanAsync(cancellationToken);
        if (time.GetElapsedTime(tidied) >= TidyEvery || tidied == 0)
        {
            tidied = time.GetTimestamp();
            if (await outbox.ExpireAsync(cancellationToken) is var expired and > 0)
            {
                LogExpired(expired);
            }

            await outbox.ForgetAsync(time.GetUtcNow() - KeepFinished, cancellationToken);
        }
    }

    private async Task SendAsync(IChatPlatform platform, CancellationToken arriving, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!IsServed(platform) || !await courier.SendOneAsync([platform], arriving))
                {
                    await PauseAsync(stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                LogFailed(exception);
                await PauseAsync(stoppingToken);
            }
        }
    }

    /// <summary>Whether this process serves it at present: another one may hold the token.</summary>
    private bool IsServed(IChatPlatform platform) => standings.States.Any(state =>
        state.Standing == Standing.Working && state.Name.Equals(platform.Name, StringComparison.OrdinalIgnoreCase));

    private async Task PauseAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(options.Check, time, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The loop ends by its condition.
        }
    }

    [LoggerMessage(LogLevel.Error, "Deliveries failed; they are tried again")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(LogLevel.Warning, "{Count} messages could not be sent in time and have expired")]
    private partial void LogExpired(int count);
}
