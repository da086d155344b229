using System.Threading.Channels;
using NewsBot.Conversation;
using NewsBot.Replies;

namespace NewsBot.Discord;

/// <summary>
/// Answers questions a few at a time, in the order they came. Reading the archive keeps a thread busy from beginning to end: were
/// hundreds answered at once, no thread would be left to tell Discord that an answer is coming.
/// </summary>
internal sealed class AnswerQueue(Responder responder)
{
    /// <summary>So many questions of one asker in one channel may wait.</summary>
    public const int MostWaiting = 5;

    private const int Readers = 3;
    private const int MostInAll = 5_000;

    private readonly Channel<Waiting> waiting = Channel.CreateUnbounded<Waiting>();
    private readonly Dictionary<string, int> byAsker = [];

    /// <summary>How many questions wait for their turn.</summary>
    public int Length => waiting.Reader.Count;

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

    /// <summary>Answers until told to stop.</summary>
    public Task RunAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => Task.Run(() => ReadAsync(cancellationToken), cancellationToken)));

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await foreach (var question in waiting.Reader.ReadAllAsync(cancellationToken))
        {
            try
            {
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

    private sealed record Waiting(Incoming Incoming, string Asker, TaskCompletionSource<Reply?> Answer);
}
