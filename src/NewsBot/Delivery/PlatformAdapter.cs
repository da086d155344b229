using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace NewsBot.Delivery;

/// <summary>
/// Serves one platform while this process has the lease of its token, and says how it stands. What waiting cannot mend ends the
/// adapter with one clear line, and the lease is free at once; other platforms go on.
/// </summary>
internal abstract partial class PlatformAdapter(string platform, ServedPlatforms platforms, TokenLease lease, ILogger logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        platforms.Begins(platform, "connecting");
        await Task.Yield();
        try
        {
            while (true)
            {
                await lease.TakeAsync(Waits, stoppingToken);
                await SessionAsync(lease, stoppingToken);
                LogLeaseLost(platform);
                platforms.Begins(platform, "served by another process");
            }
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            var reason = ReasonOf(exception);
            LogEnded(reason is null ? exception : null, platform, reason ?? exception.Message);
            platforms.Ends(platform, reason ?? exception.Message);
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }
        finally
        {
            await lease.GiveBackAsync(CancellationToken.None);
        }
    }

    /// <summary>Serves until the lease is lost; throws what ends the adapter.</summary>
    protected abstract Task SessionAsync(TokenLease lease, CancellationToken stoppingToken);

    /// <summary>What the operator must know of a refusal; null for an error nobody foresaw.</summary>
    protected abstract string? ReasonOf(Exception exception);

    /// <summary>Says that questions are answered now, and as whom.</summary>
    protected void Works(string how)
    {
        platforms.Works(platform);
        LogWorks(platform, how);
    }

    /// <summary>Says what the adapter waits out.</summary>
    protected void Troubled(string reason) => LogTrouble(platform, reason);

    private void Waits()
    {
        LogWaits(platform);
        platforms.Begins(platform, "served by another process");
    }

    [LoggerMessage(LogLevel.Information, "{Platform}: {How}")]
    private partial void LogWorks(string platform, string how);

    [LoggerMessage(LogLevel.Warning, "{Platform}: no connection, trying again: {Reason}")]
    private partial void LogTrouble(string platform, string reason);

    [LoggerMessage(LogLevel.Information, "{Platform}: another process serves this token; waiting for it to end")]
    private partial void LogWaits(string platform);

    [LoggerMessage(LogLevel.Warning, "{Platform}: another process has taken over this token")]
    private partial void LogLeaseLost(string platform);

    [LoggerMessage(LogLevel.Critical, "{Platform}: not served any more: {Reason}")]
    private partial void LogEnded(Exception? exception, string platform, string reason);
}
