using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Telegram;

/// <summary>
/// What happened and was not yet confirmed by the bot, in order. An update leaves when a poll asks for a later one, or when
/// a webhook took it; until then it is given again and again.
/// </summary>
internal sealed class UpdateQueue
{
    private static readonly HashSet<string> OnlyOnRequest = ["chat_member", "message_reaction", "message_reaction_count"];

    private readonly Lock gate = new();
    private readonly SortedDictionary<long, JsonObject> waiting = [];
    private HashSet<string>? allowed;
    private TaskCompletionSource arrival = New();
    private long lastId = 700_000_000;

    public int Count
    {
        get
        {
            lock (gate)
            {
                return waiting.Count;
            }
        }
    }

    public IReadOnlyList<string>? Allowed
    {
        get
        {
            lock (gate)
            {
                return allowed is null ? null : [.. allowed];
            }
        }
    }

    /// <summary>Adds what happened under a new id; 0 when the bot did not ask for such news.</summary>
    public long Add(string kind, JsonObject content)
    {
        lock (gate)
        {
            if (allowed is null ? OnlyOnRequest.Contains(kind) : !allowed.Contains(kind))
            {
                return 0;
            }

            waiting[++lastId] = new JsonObject { ["update_id"] = lastId, [kind] = content };
            arrival.TrySetResult();

            return lastId;
        }
    }

    /// <summary>Which kinds the bot wants from now on; an empty list means all but the rare ones.</summary>
    public void Allow(IReadOnlyCollection<string> kinds)
    {
        lock (gate)
        {
            allowed = kinds.Count == 0 ? null : [.. kinds];
        }
    }

    /// <summary>Confirms everything before the offset; a negative offset keeps only so many of the newest.</summary>
    public void Confirm(long offset)
    {
        lock (gate)
        {
            var gone = offset >= 0
                ? waiting.Keys.TakeWhile(id => id < offset)
                : waiting.Keys.Take((int)Math.Max(0, waiting.Count + offset));
            foreach (var id in gone.ToList())
            {
                waiting.Remove(id);
            }
        }
    }

    public void Remove(long id)
    {
        lock (gate)
        {
            waiting.Remove(id);
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            waiting.Clear();
        }
    }

    public IReadOnlyList<JsonObject> Peek(int limit, Func<long, bool>? wanted = null)
    {
        lock (gate)
        {
            return [.. waiting.Where(update => wanted is null || wanted(update.Key)).Take(limit).Select(update => (JsonObject)update.Value.DeepClone())];
        }
    }

    /// <summary>Ends when something new arrives after the call.</summary>
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

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
