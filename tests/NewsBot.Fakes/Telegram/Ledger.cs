using System.Collections.Concurrent;
using System.Threading.Channels;

namespace NewsBot.Fakes.Telegram;

/// <summary>Every request of the bot but its polls, with its answer; and per chat the messages nobody has looked at yet.</summary>
internal sealed class Ledger
{
    private readonly Lock gate = new();
    private readonly List<SentRequest> all = [];
    private readonly ConcurrentDictionary<long, Channel<SentRequest>> answers = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<SentRequest>> queries = new();
    private TaskCompletionSource arrival = New();

    public IReadOnlyList<SentRequest> All
    {
        get
        {
            lock (gate)
            {
                return [.. all];
            }
        }
    }

    public void Add(SentRequest request)
    {
        lock (gate)
        {
            all.Add(request);
            arrival.TrySetResult();
        }

        if (request.Error is not null)
        {
            return;
        }

        if (request.Message is { } message)
        {
            AnswersIn(message.Chat.Id).Writer.TryWrite(request);
        }

        if ((request.Parameters["callback_query_id"] ?? request.Parameters["inline_query_id"])?.ToString() is { } query)
        {
            AnswerTo(query).TrySetResult(request);
        }
    }

    /// <summary>All there is, which is then forgotten.</summary>
    public IReadOnlyList<SentRequest> Take()
    {
        lock (gate)
        {
            SentRequest[] taken = [.. all];
            all.Clear();
            answers.Clear();

            return taken;
        }
    }

    public ChannelReader<SentRequest> Answers(long chat) => AnswersIn(chat).Reader;

    public Task<SentRequest> QueryAnswer(string id) => AnswerTo(id).Task;

    /// <summary>Ends when something new was written after the call.</summary>
    public Task ArrivalAsync()
    {
        lock (gate)
        {
            if (arrival.Task.IsCompleted)
            {
                arrival = New();
            }

            return arrival.Task;
        }
    }

    private Channel<SentRequest> AnswersIn(long chat) => answers.GetOrAdd(chat, _ => Channel.CreateUnbounded<SentRequest>());

    private TaskCompletionSource<SentRequest> AnswerTo(string id) =>
        queries.GetOrAdd(id, _ => new TaskCompletionSource<SentRequest>(TaskCreationOptions.RunContinuationsAsynchronously));

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
