namespace NewsBot.Conversation;

/// <summary>
/// Answers the questions of one chat one after another, in their order, while chats do not wait for each other. A chat that asks
/// faster than it is answered may have five questions waiting; more are refused.
/// </summary>
internal sealed class ChatLanes
{
    public const int MostWaiting = 5;

    private readonly Dictionary<string, Lane> lanes = [];

    /// <summary>A place in the chat's queue. Await <see cref="Turn.ComesAsync"/>, answer, then dispose it, whatever happens.</summary>
    public Turn Enter(string chat)
    {
        lock (lanes)
        {
            if (!lanes.TryGetValue(chat, out var lane))
            {
                lanes[chat] = lane = new Lane();
            }

            if (lane.Places > MostWaiting)
            {
                var first = !lane.IsTold;
                lane.IsTold = true;
                return new Turn(null, null, Task.CompletedTask, null) { IsFirstRefusal = first };
            }

            var before = lane.Last;
            var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            lane.Last = mine.Task;
            lane.Places++;

            return new Turn(this, chat, before, mine);
        }
    }

    private void Leave(string chat)
    {
        lock (lanes)
        {
            var lane = lanes[chat];
            lane.Places--;
            if (lane.Places == 0)
            {
                lanes.Remove(chat);
            }
        }
    }

    /// <summary>A place in a chat's queue, or the refusal of one.</summary>
    internal sealed class Turn(ChatLanes? lanes, string? chat, Task before, TaskCompletionSource? mine) : IDisposable
    {
        public bool IsRefused => lanes is null;

        /// <summary>The first question refused since the queue was last empty: the one to say "slow down" to.</summary>
        public bool IsFirstRefusal { get; init; }

        /// <summary>Waits until all earlier questions of the chat have been answered.</summary>
        public Task ComesAsync(CancellationToken cancellationToken) => before.WaitAsync(cancellationToken);

        public void Dispose()
        {
            if (lanes is not null && chat is not null && mine?.TrySetResult() == true)
            {
                lanes.Leave(chat);
            }
        }
    }

    private sealed class Lane
    {
        public int Places { get; set; }

        public bool IsTold { get; set; }

        public Task Last { get; set; } = Task.CompletedTask;
    }
}
