using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using NewsBot.Archive.Store;

namespace NewsBot.Telegram;

/// <summary>
/// The one way messages go out: so many a second in all, one a second a chat, twenty a minute a group, answers before bulk, one chat in
/// order. What Telegram says about waiting is law, whatever its length, and outlasts restarts. Nothing is dropped: a message waits for
/// its turn, and is tried again when the network or the server failed.
/// </summary>
internal sealed partial class SendGovernor(int rate, TelegramPauses pauses, TimeProvider time, ILogger<SendGovernor> logger)
{
    private const int MostTries = 8;
    private const int Remembered = 20;
    private const int ManyRefused = 5;
    private const int SweepEvery = 1_024;

    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<long, ChatPace> paces = new();
    private readonly ConcurrentDictionary<long, DateTimeOffset> paused = new();
    private readonly SendSlots slots = new(rate, time);
    private readonly long start = time.GetTimestamp();
    private readonly Lock gate = new();
    private uint lastOutcomes;
    private int passes;

    private long Now => (long)time.GetElapsedTime(start).TotalMilliseconds;

    /// <summary>Takes up the pauses that were running when the process ended.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        foreach (var pause in await pauses.AllAsync(cancellationToken))
        {
            Hold(pause.Chat, DateTimeOffset.FromUnixTimeMilliseconds(pause.Until));
        }
    }

    /// <summary>How long Telegram still wants nothing to be sent to the chat; zero or less when it may be.</summary>
    public TimeSpan PauseOf(long chat)
    {
        var own = paused.TryGetValue(chat, out var until) ? until - time.GetUtcNow() : TimeSpan.Zero;

        return own > slots.Paused ? own : slots.Paused;
    }

    /// <summary>
    /// Sends when it is time; messages of one chat one after another. Waits out what Telegram asks to wait. Answers are tried again when
    /// nobody knows whether they arrived, up to a limit; of bulk the caller learns, since it keeps its own account.
    /// </summary>
    public async Task PassAsync(long chat, SendLane lane, Func<CancellationToken, Task> send, CancellationToken cancellationToken)
    {
        var pace = PaceOf(chat);
        await pace.Turns.EnterAsync(lane, cancellationToken);
        try
        {
            for (var tries = 1; !await TriedAsync(chat, pace, lane, send, tries, cancellationToken); tries++)
            {
                // Each try has waited for its time already.
            }
        }
        finally
        {
            pace.Turns.Leave();
        }
    }

    private async Task<bool> TriedAsync(
        long chat, ChatPace pace, SendLane lane, Func<CancellationToken, Task> send, int tries, CancellationToken cancellationToken)
    {
        await TimeToSendAsync(chat, pace, cancellationToken);
        await slots.EnterAsync(lane, cancellationToken);
        pace.Take(Now);
        try
        {
            await send(cancellationToken);
            Note(refused: false);

            return true;
        }
        catch (TelegramException refused) when (refused.RetryAfter is { } wait)
        {
            await PauseAsync(chat, wait, cancellationToken);
            if (lane == SendLane.Bulk && wait > LongestSleep)
            {
                // Whoever sends bulk serves other chats meanwhile.
                throw;
            }

            return false;
        }
        catch (TelegramException failed) when (failed.IsTransient && lane == SendLane.Answers && (failed.NeverArrived || tries < MostTries))
        {
            LogTriedAgain(failed.Message);
            await Task.Delay(BackOff.After(tries), time, cancellationToken);

            return false;
        }
    }

    private ChatPace PaceOf(long chat)
    {
        if (Interlocked.Increment(ref passes) % SweepEvery == 0)
        {
            var now = Now;
            foreach (var (old, pace) in paces)
            {
                if (pace.IsForgettableAt(now))
                {
                    paces.TryRemove(old, out _);
                }
            }
        }

        // Groups and channels have negative ids.
        return paces.GetOrAdd(chat, static id => new ChatPace(isGroup: id < 0));
    }

    private async Task TimeToSendAsync(long chat, ChatPace pace, CancellationToken cancellationToken)
    {
        while (true)
        {
            var wait = PauseOf(chat);
            if (TimeSpan.FromMilliseconds(pace.WaitAt(Now)) is var rest && rest > wait)
            {
                wait = rest;
            }

            if (wait <= TimeSpan.Zero)
            {
                paused.TryRemove(chat, out _);
                return;
            }

            // In parts: a timer has its limits, and a clock may be set.
            await Task.Delay(wait < LongestSleep ? wait : LongestSleep, time, cancellationToken);
        }
    }

    private async Task PauseAsync(long chat, TimeSpan wait, CancellationToken cancellationToken)
    {
        // Telegram does not say whether it means the chat or the bot. One chat is paused alone; when many are told to wait, all do.
        var whom = Note(refused: true) ? 0 : chat;
        LogPause(whom, wait.TotalSeconds);
        var until = time.GetUtcNow() + wait;
        Hold(chat, until);
        Hold(whom, until);
        await pauses.NoteAsync(whom, until, cancellationToken);
    }

    private void Hold(long chat, DateTimeOffset until)
    {
        if (chat == 0)
        {
            slots.Pause(until - time.GetUtcNow());
        }
        else
        {
            paused.AddOrUpdate(chat, until, (_, before) => before > until ? before : until);
        }
    }

    /// <summary>Notes how a message went; whether many of the last ones were told to wait.</summary>
    private bool Note(bool refused)
    {
        lock (gate)
        {
            lastOutcomes = ((lastOutcomes << 1) | (refused ? 1u : 0u)) & ((1u << Remembered) - 1);

            return System.Numerics.BitOperations.PopCount(lastOutcomes) >= ManyRefused;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Telegram: a message is tried again: {Reason}")]
    private partial void LogTriedAgain(string reason);

    [LoggerMessage(LogLevel.Warning, "Telegram: told to wait {Seconds} s (chat {Chat}; 0 means all)")]
    private partial void LogPause(long chat, double seconds);
}
