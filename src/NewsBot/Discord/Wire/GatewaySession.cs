namespace NewsBot.Discord.Wire;

/// <summary>What is needed to take a session up again after its connection broke.</summary>
internal sealed class GatewaySession
{
    private const int MostRemembered = 4_096;

    private readonly HashSet<string> seen = [];
    private readonly Queue<string> order = [];

    public string? Id { get; private set; }

    public Uri? ResumeAt { get; private set; }

    /// <summary>The number of the last event that was handed on.</summary>
    public long? Sequence { get; private set; }

    public bool CanResume => Id is not null && ResumeAt is not null && Sequence is not null;

    public void Begin(string id, Uri? resumeAt)
    {
        Id = id;
        ResumeAt = resumeAt;
    }

    /// <summary>Notes an event's number; the numbers of a session only grow.</summary>
    public void Reached(long sequence) => Sequence = long.Max(Sequence ?? 0, sequence);

    /// <summary>Whether an interaction comes for the first time: a resumed session may tell of one again.</summary>
    public bool IsNew(string interactionId)
    {
        if (!seen.Add(interactionId))
        {
            return false;
        }

        order.Enqueue(interactionId);
        if (order.Count > MostRemembered)
        {
            seen.Remove(order.Dequeue());
        }

        return true;
    }

    public void Forget() => (Id, ResumeAt, Sequence) = (null, null, null);
}
