using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsBot.Delivery;
using NewsBot.Discord.Completion;

namespace NewsBot.Discord;

/// <summary>
/// Serves Discord while this process has the lease of its token: listens, has interactions answered, keeps commands and names up
/// to date. What waiting cannot mend ends the adapter with one clear line; other platforms go on.
/// </summary>
internal sealed partial class DiscordAdapter(
    IDiscordClient client,
    InteractionDesk desk,
    AnswerQueue queue,
    NameCompletion names,
    CommandIntroduction introduction,
    ServedPlatforms platforms,
    TokenLease lease,
    TimeProvider time,
    ILogger<DiscordAdapter> logger) : BackgroundService
{
    private const string Platform = "Discord";

    private static readonly TimeSpan TimeToFinish = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        platforms.Begins(Platform, "connecting");
        await Task.Yield();
        try
        {
            while (true)
            {
                await lease.TakeAsync(Waits, stoppingToken);
                await SessionAsync(stoppingToken);
                LogLeaseLost();
                platforms.Begins(Platform, "served by another process");
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await lease.GiveBackAsync(CancellationToken.None);
        }
        catch (DiscordException refused)
        {
            LogEnded(refused.Message);
            platforms.Ends(Platform, refused.Message);
            await lease.GiveBackAsync(CancellationToken.None);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            LogFailed(exception);
            platforms.Ends(Platform, exception.Message);
        }
    }

    /// <summary>Serves until the lease is lost; throws what ends the adapter.</summary>
    private async Task SessionAsync(CancellationToken stoppingToken)
    {
        using var answering = new CancellationTokenSource();
        using var listening = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var keeping = lease.KeepAsync(listening.Token);
        var answers = Task.WhenAll(queue.RunAsync(answering.Token), names.RunAsync(answering.Token));
        var listens = client.RunAsync(
            () => Ready(answering.Token), interaction => desk.Take(interaction, answering.Token), listening.Token);
        try
        {
            await await Task.WhenAny(keeping, listens, answers);
        }
        finally
        {
            // First nothing new, then what is being answered gets a moment, then everything ends.
            await listening.CancelAsync();
            await desk.FinishAsync(TimeToFinish);
            await answering.CancelAsync();
            await Task.WhenAll(keeping, listens, answers).WaitAsync(TimeToFinish, time, CancellationToken.None)
                .ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    private void Ready(CancellationToken cancellationToken)
    {
        platforms.Works(Platform);
        LogReady();
        introduction.Begin(cancellationToken);
    }

    private void Waits()
    {
        LogWaits();
        platforms.Begins(Platform, "served by another process");
    }

    [LoggerMessage(LogLevel.Information, "Discord: answers")]
    private partial void LogReady();

    [LoggerMessage(LogLevel.Information, "Discord: another process on this archive serves this token; waiting for it to end")]
    private partial void LogWaits();

    [LoggerMessage(LogLevel.Warning, "Discord: another process has taken over")]
    private partial void LogLeaseLost();

    [LoggerMessage(LogLevel.Critical, "Discord is served no more: {Reason}")]
    private partial void LogEnded(string reason);

    [LoggerMessage(LogLevel.Critical, "Discord is served no more")]
    private partial void LogFailed(Exception exception);
}
