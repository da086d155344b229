using System.Threading.Channels;
using NewsBot.Conversation;
using NewsBot.Replies;

namespace NewsBot.Discord;

/// <summary>
/// Answers questions a few at a time, in the order they came. Reading the archive keeps a thread busy from beginning to end: were
/// hundreds answered at once, no thread would be left to tell Discord that an answer is coming. Whoever is typing goes first.
/// </summary>
internal sealed class AnswerQueue(Responder responder, TimeProvider time)
{
    /// <summary>So many questions of one asker in one channel may wait.</summary>
    public const int MostWaiting = 5;

    private const int Readers = 3;
    private const int MostInAll = 5_000;
    private const int Crowd = 4;

    private static readonly TimeSpan LongestCourtesy = TimeSpan.FromMilliseconds(250);

    private readonly Channel<Waiting> waiting = Channel.CreateUnbounded<Waiting>();
    private readonly Dictionary<string, int> byAsker = [];
    private readonly Lock gate = new();
    private TaskCompletionSource calm = new();
    private int urgent;

    /// <summary>How many questions wait for their turn.</summary>
    public int Length => waiting.Reader.Count;

    /// <summary>Whether so many wait at this moment that each must be served in the shortest way.</summary>
    public bool IsCrowded => Volatile.Read(ref urgent) > Crowd;

    /// <summary>The answer when it is there; null at once when the asker, or everybody together, asks faster than is answered.</summary>
    public Task<Reply?> AnswerAsync(Incoming incoming)
    {
        var asker = $"{incoming.ChatId}/{incoming.UserId}";
        lock (byAsker)
        {
            var count = byAsker.GetValueOrDefault(asker);
            if (count > MostWaiting || Length >= MostInAll)
            {
                return Task.FromResult<Reply?>(null);
            }

            byAsker[asker] = count + 1;
        }

        var question = new Waiting(incoming, asker, new TaskCompletionSource<Reply?>(TaskCreationOptions.RunContinuationsAsynchronously));
        waiting.Writer.TryWrite(question);

        return question.Answer.Task;
    }

    /// <summary>The turn of what somebody waits for at this moment: while a crowd holds some no answer is begun, though none is kept waiting for long.</summary>
    public Turn First()
    {
        lock (gate)
        {
            calm = urgent++ == 0 ? new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously) : calm;
        }

        return new Turn(this);
    }

    /// <summary>Answers until told to stop.</summary>
    public Task RunAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => Task.Run(() => ReadAsync(cancellationToken), cancellationToken)));

    /// <summary>Waits until no crowd holds its turns any more, but not for long.</summary>
    public Task CalmAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            // One or two who type need no courtesy.
            return urgent <= Crowd ? Task.CompletedTask : Task.WhenAny(calm.Task, Task.Delay(LongestCourtesy, time, cancellationToken));
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await foreach (var question in waiting.Reader.ReadAllAsync(cancellationToken))
        {
            try
            {
                await CalmAsync(cancellationToken);
                question.Answer.TrySetResult(await responder.AnswerAsync(question.Incoming, cancellationToken));
            }
            catch (Exception exception)
            {
                // Whoever asked says so; the next question is another one.
                question.Answer.TrySetException(exception);
            }
            finally
            {
                Leave(question.Asker);
            }
        }
    }

    private void EndTurn()
    {
        lock (gate)
        {
            if (--urgent == 0)
            {
                calm.SetResult();
            }
        }
    }

    private void Leave(string asker)
    {
        lock (byAsker)
        {
            if (byAsker[asker] <= 1)
            {
                byAsker.Remove(asker);
            }
            else
            {
                byAsker[asker]--;
            }
        }
    }

    /// <summary>Ends when it is disposed of, once.</summary>
    public readonly struct Turn(AnswerQueue queue) : IDisposable
    {
        public void Dispose() => queue.EndTurn();
    }

    private sealed record Waiting(Incoming Incoming, string Asker, TaskCompletionSource<Reply?> Answer);
}
