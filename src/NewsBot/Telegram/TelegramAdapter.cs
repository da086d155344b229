using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsBot.Delivery;

namespace NewsBot.Telegram;

/// <summary>
/// Serves Telegram while this process has the lease of its token: receives, answers, and ends each session in good order. What waiting
/// cannot mend ends the adapter with one clear line; other platforms go on.
/// </summary>
internal sealed partial class TelegramAdapter(
    TelegramOptions options,
    TelegramParts parts,
    ServedPlatforms platforms,
    TokenLease lease,
    TimeProvider time,
    ILogger<TelegramAdapter> logger) : BackgroundService
{
    private const string Platform = "Telegram";

    private static readonly TimeSpan TimeToFinish = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan TimeToCleanUp = TimeSpan.FromHours(6);

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
        catch (TelegramException refused) when (!stoppingToken.IsCancellationRequested)
        {
            var reason = Reason(refused);
            LogEnded(reason);
            platforms.Ends(Platform, reason);
            await lease.GiveBackAsync(CancellationToken.None);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            LogFailed(exception);
            platforms.Ends(Platform, exception.Message);
        }
        catch (OperationCanceledException)
        {
            await lease.GiveBackAsync(CancellationToken.None);
        }
    }

    /// <summary>Serves until the lease is lost; throws what ends the adapter.</summary>
    private async Task SessionAsync(CancellationToken stoppingToken)
    {
        using var session = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        using var receiving = CancellationTokenSource.CreateLinkedTokenSource(session.Token);
        var keeping = lease.KeepAsync(session.Token);
        var serving = ServeAsync(receiving.Token, session.Token);
        var crossing = parts.Intake.CrossOutAsync(session.Token);
        var cleaning = CleanUpAsync(session.Token);
        try
        {
            await await Task.WhenAny(keeping, serving, crossing);
        }
        finally
        {
            // First nothing new, then what is being answered gets a moment, then everything ends.
            await receiving.CancelAsync();
            if (stoppingToken.IsCancellationRequested)
            {
                await FinishAsync();
            }

            await session.CancelAsync();
            parts.Session.Close();
            await Task.WhenAll(keeping, serving, crossing, cleaning).ContinueWith(
                _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    private async Task ServeAsync(CancellationToken receiving, CancellationToken session)
    {
        var bot = await MeAsync(receiving);
        parts.Session.Open(bot);
        await parts.Governor.LoadAsync(receiving);
        var introducing = parts.Introduction.MakeAsync(receiving);
        platforms.Works(Platform);
        LogServing(bot.Username ?? "?", options.Mode == TelegramMode.Webhook ? "webhook" : "polling");
        if (options.Mode == TelegramMode.Polling)
        {
            await TryAsync(stop => parts.Client.SetWebhookAsync(null, null, stop), receiving);
        }

        await parts.Intake.ResumeAsync(session);
        await (options.Mode == TelegramMode.Webhook ? parts.Webhook.RunAsync(receiving) : parts.Polling.RunAsync(receiving));
        await introducing;
    }

    private async Task<TelegramUser> MeAsync(CancellationToken cancellationToken)
    {
        TelegramUser? me = null;
        await TryAsync(async stop => me = await parts.Client.GetMeAsync(stop), cancellationToken);

        return me!;
    }

    /// <summary>Does it, waiting out the network and the server; throws what waiting cannot mend.</summary>
    private async Task TryAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        for (var failures = 1; ; failures++)
        {
            try
            {
                await work(cancellationToken);
                return;
            }
            catch (TelegramException trouble) when (trouble.IsTransient)
            {
                LogTrouble(trouble.Message);
                await Task.Delay(trouble.RetryAfter ?? BackOff.After(failures), time, cancellationToken);
            }
        }
    }

    private async Task FinishAsync()
    {
        using var patience = new CancellationTokenSource(TimeToFinish, time);
        try
        {
            await parts.Intake.DrainAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            // What waits longer stays written down, for the next start.
        }
    }

    private async Task CleanUpAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await parts.Inbox.ForgetOldAsync(cancellationToken);
            await Task.Delay(TimeToCleanUp, time, cancellationToken);
        }
    }

    private void Waits()
    {
        LogWaits();
        platforms.Begins(Platform, "served by another process");
    }

    private static string Reason(TelegramException refused) => refused switch
    {
        { IsTokenRefused: true } or { Code: 404 } => "the token was refused; set Telegram__Token to the one BotFather gave",
        { IsConflict: true } => "another program receives the updates of the same token; end it, or give this bot a token of its own",
        _ => refused.Message,
    };

    [LoggerMessage(LogLevel.Information, "Telegram: serving @{Bot} ({Mode})")]
    private partial void LogServing(string bot, string mode);

    [LoggerMessage(LogLevel.Information, "Telegram: another process serves this token; waiting for it to end")]
    private partial void LogWaits();

    [LoggerMessage(LogLevel.Warning, "Telegram: another process has taken over this token")]
    private partial void LogLeaseLost();

    [LoggerMessage(LogLevel.Warning, "Telegram: no connection, trying again: {Reason}")]
    private partial void LogTrouble(string reason);

    [LoggerMessage(LogLevel.Error, "Telegram: not served any more: {Reason}")]
    private partial void LogEnded(string reason);

    [LoggerMessage(LogLevel.Error, "Telegram: not served any more")]
    private partial void LogFailed(Exception exception);
}
