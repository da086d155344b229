using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Telegram;

/// <summary>Answers getUpdates: at once when something waits, else when something comes or the time is over. The last poller wins.</summary>
internal sealed class LongPolling(UpdateQueue updates, TimeProvider time)
{
    private const int LongestSeconds = 50;
    private const int MostUpdates = 100;

    private readonly Lock gate = new();
    private CancellationTokenSource? current;

    public bool IsWaiting
    {
        get
        {
            lock (gate)
            {
                return current is not null;
            }
        }
    }

    public async Task<JsonArray> PollAsync(ApiCall call, CancellationToken cancellationToken)
    {
        using var own = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        CancellationTokenSource? other;
        lock (gate)
        {
            other = current;
            current = own;
        }

        other?.Cancel();
        try
        {
            return await AnswerAsync(call, own.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new BotApiException(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
        }
        finally
        {
            lock (gate)
            {
                current = current == own ? null : current;
            }
        }
    }

    /// <summary>Ends the poll that waits now, as setting a webhook does.</summary>
    public void Interrupt()
    {
        lock (gate)
        {
            current?.Cancel();
        }
    }

    private async Task<JsonArray> AnswerAsync(ApiCall call, CancellationToken cancellationToken)
    {
        if (call.Structure("allowed_updates") is JsonArray kinds)
        {
            updates.Allow([.. kinds.Select(kind => kind!.ToString())]);
        }

        updates.Confirm(call.Number("offset") ?? 0);
        var limit = (int)Math.Clamp(call.Number("limit") ?? MostUpdates, 1, MostUpdates);
        var timeout = TimeSpan.FromSeconds(Math.Clamp(call.Number("timeout") ?? 0, 0, LongestSeconds));
        var over = Task.Delay(timeout, time, cancellationToken);
        while (true)
        {
            var arrival = updates.ArrivalAsync();
            if (updates.Peek(limit) is { Count: > 0 } found)
            {
                return [.. found];
            }

            if (await Task.WhenAny(arrival, over) == over)
            {
                await over;
                return [];
            }
        }
    }
}
