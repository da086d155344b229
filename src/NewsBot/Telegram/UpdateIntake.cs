using System.Text.Json;
using Microsoft.Extensions.Logging;
using NewsBot.Archive.Store;
using NewsBot.Delivery;
using NewsBot.Telegram.Wire;

namespace NewsBot.Telegram;

/// <summary>
/// Takes updates in and sees that each is answered once: it is written down before Telegram is told that it arrived, handed on in its order,
/// and crossed out when its answer has been sent. What a crash left unanswered is answered at the next start.
/// </summary>
internal sealed partial class UpdateIntake(TelegramInbox inbox, TelegramTalk talk, TimeProvider time, ILogger<UpdateIntake> logger)
{
    private const int MostInWork = 160;
    private const int BacklogPage = 500;

    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    private readonly Places room = new(MostInWork);

    /// <summary>Hands on what was left unanswered, oldest first.</summary>
    public async Task ResumeAsync(CancellationToken cancellationToken)
    {
        var after = -1L;
        while (await inbox.WaitingAsync(after, BacklogPage, cancellationToken) is { Count: > 0 } page)
        {
            foreach (var waiting in page)
            {
                after = waiting.UpdateId;
                await StartAsync(Read(waiting), cancellationToken);
            }
        }
    }

    /// <summary>Writes updates down and hands on those not known yet. When it returns, none of them can be lost.</summary>
    public async Task TakeAsync(IReadOnlyList<TelegramUpdate> updates, CancellationToken cancellationToken)
    {
        var waiting = updates.Select(update => new WaitingUpdate(update.UpdateId, JsonSerializer.Serialize(update, TelegramJson.Readable.TelegramUpdate))).ToList();
        var isNew = await inbox.TakeAsync(waiting, cancellationToken);
        foreach (var update in updates)
        {
            if (isNew.Contains(update.UpdateId))
            {
                await StartAsync(update, cancellationToken);
            }
        }
    }

    /// <summary>Notes that Telegram has accepted an offset.</summary>
    public Task ConfirmAsync(long offset, CancellationToken cancellationToken) => inbox.ConfirmAsync(offset, cancellationToken);

    /// <summary>Waits until what was handed on has been answered, or until it is told to stop.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        var taken = 0;
        try
        {
            for (; taken < MostInWork; taken++)
            {
                await room.TakeAsync(cancellationToken);
            }
        }
        finally
        {
            for (; taken > 0; taken--)
            {
                room.Leave();
            }
        }
    }

    private TelegramUpdate Read(WaitingUpdate waiting)
    {
        try
        {
            return JsonSerializer.Deserialize(waiting.Body, TelegramJson.Readable.TelegramUpdate) ?? new TelegramUpdate { UpdateId = waiting.UpdateId };
        }
        catch (JsonException exception)
        {
            LogUnreadable(waiting.UpdateId, exception.Message);

            return new TelegramUpdate { UpdateId = waiting.UpdateId };
        }
    }

    private async Task StartAsync(TelegramUpdate update, CancellationToken cancellationToken)
    {
        await room.TakeAsync(cancellationToken);

        // Not awaited: chats do not wait for each other. Called here, in order, so that the updates of one chat queue up in theirs.
        _ = AnswerAsync(update, cancellationToken);
    }

    private async Task AnswerAsync(TelegramUpdate update, CancellationToken cancellationToken)
    {
        try
        {
            await talk.AnswerAsync(update, cancellationToken);
            await CrossOutAsync(update.UpdateId, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The session ends: the update stays written down, for the next one.
        }
        finally
        {
            room.Leave();
        }
    }

    // At once: until it is written, a crash would have it answered again.
    private async Task CrossOutAsync(long update, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await inbox.AnsweredAsync(update, CancellationToken.None);
                return;
            }
            catch (StoreException exception)
            {
                // A full disk may have room again. Told once: a hundred updates may wait for that.
                if (tries == 1)
                {
                    LogNotCrossedOut(update, exception.Message);
                }

                await Task.Delay(PauseAfterFailure, time, cancellationToken);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Telegram: the answered update {UpdateId} could not be crossed out, trying again: {Reason}")]
    private partial void LogNotCrossedOut(long updateId, string reason);

    [LoggerMessage(LogLevel.Warning, "Telegram: the kept update {UpdateId} cannot be read: {Reason}")]
    private partial void LogUnreadable(long updateId, string reason);
}
