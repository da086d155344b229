using Microsoft.Extensions.Logging;
using NewsBot.Delivery;

namespace NewsBot.Telegram;

/// <summary>Serves Telegram: receives, answers, and ends each session in good order.</summary>
internal sealed class TelegramAdapter(
    TelegramOptions options,
    TelegramParts parts,
    ServedPlatforms platforms,
    TokenLease lease,
    TimeProvider time,
    ILogger<TelegramAdapter> logger) : PlatformAdapter("Telegram", platforms, lease, logger)
{
    private static readonly TimeSpan TimeToFinish = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan TimeToCleanUp = TimeSpan.FromHours(6);

    protected override async Task SessionAsync(TokenLease lease, CancellationToken stoppingToken)
    {
        using var session = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        using var receiving = CancellationTokenSource.CreateLinkedTokenSource(session.Token);
        var keeping = lease.KeepAsync(session.Token);
        var serving = ServeAsync(receiving.Token, session.Token);
        var cleaning = CleanUpAsync(session.Token);
        try
        {
            await await Task.WhenAny(keeping, serving);
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
            await Task.WhenAll(keeping, serving, cleaning).ContinueWith(
                _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    protected override string? ReasonOf(Exception exception) => exception switch
    {
        TelegramException { IsTokenRefused: true } or TelegramException { Code: 404 } => "the token was refused; set Telegram__Token to the one BotFather gave",
        TelegramException { IsConflict: true } => "another program receives the updates of the same token; end it, or give this bot a token of its own",
        TelegramException refused => refused.Message,
        _ => null,
    };

    private async Task ServeAsync(CancellationToken receiving, CancellationToken session)
    {
        var bot = await MeAsync(receiving);
        parts.Session.Open(bot);
        await parts.Governor.LoadAsync(receiving);
        var introducing = parts.Introduction.MakeAsync(receiving);
        Works($"serving @{bot.Username ?? "?"} ({(options.Mode == TelegramMode.Webhook ? "webhook" : "polling")})");
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
                Troubled(trouble.Message);
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
}
