using Microsoft.Extensions.Logging;

namespace NewsBot.Telegram;

/// <summary>
/// Asks for updates for ever. Trouble of the network or the server is waited out, longer each time; a refused token, or somebody else asking
/// with the same one for a minute, is thrown, since waiting would not mend it.
/// </summary>
internal sealed partial class UpdatePolling(ITelegramClient client, UpdateIntake intake, TimeProvider time, ILogger<UpdatePolling> logger)
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan ConflictPause = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan ConflictPatience = TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var offset = 0L;
        var confirmed = 0L;
        var failures = 0;
        DateTimeOffset? conflictSince = null;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                var updates = await client.GetUpdatesAsync(offset, Wait, cancellationToken);
                if (offset > confirmed)
                {
                    await intake.ConfirmAsync(offset, cancellationToken);
                    confirmed = offset;
                }

                if (updates.Count > 0)
                {
                    await intake.TakeAsync(updates, cancellationToken);
                    offset = updates.Max(update => update.UpdateId) + 1;
                }

                failures = 0;
                conflictSince = null;
            }
            catch (TelegramException conflict) when (conflict.IsConflict)
            {
                conflictSince ??= time.GetUtcNow();
                if (time.GetUtcNow() - conflictSince >= ConflictPatience)
                {
                    throw;
                }

                LogWaiting(conflict.Message);
                await Task.Delay(ConflictPause, time, cancellationToken);
            }
            catch (TelegramException trouble) when (!trouble.IsTokenRefused)
            {
                LogWaiting(trouble.Message);
                await Task.Delay(trouble.RetryAfter ?? BackOff.After(++failures), time, cancellationToken);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Telegram: no updates, trying again: {Reason}")]
    private partial void LogWaiting(string reason);
}
