namespace NewsBot.Archive.Store;

/// <summary>
/// What waits to be written: of those waiting, the first of the most urgent lane comes next, since a digest must not wait for an import of a
/// million articles. Short writes that wait at the same time are taken together, for one transaction.
/// </summary>
internal sealed class WriterQueue
{
    private const int MostTogether = 64;

    private readonly Lock gate = new();
    private readonly PriorityQueue<PendingWrite, (WriteLane, long)> waiting = new();
    private bool isTaken;
    private long arrivals;

    /// <summary>Queues a write; true when nobody writes, so that the caller must take the next ones and write them.</summary>
    public bool Add(PendingWrite write)
    {
        lock (gate)
        {
            waiting.Enqueue(write, (write.Lane, arrivals++));
            if (isTaken)
            {
                return false;
            }

            return isTaken = true;
        }
    }

    /// <summary>What to write next, in one transaction; nothing when the queue is empty, which ends the turn of whoever writes.</summary>
    public List<PendingWrite> Next()
    {
        var together = new List<PendingWrite>();
        lock (gate)
        {
            while (together.Count < MostTogether && waiting.TryPeek(out var write, out _))
            {
                // Ingest brings as much as a transaction should hold.
                if (together.Count > 0 && write.Lane == WriteLane.Ingest)
                {
                    break;
                }

                waiting.Dequeue();
                if (!write.IsGivenUp)
                {
                    together.Add(write);
                }

                if (write.Lane == WriteLane.Ingest && together.Count > 0)
                {
                    break;
                }
            }

            isTaken = together.Count > 0;
        }

        return together;
    }

    /// <summary>Whether more waits to be written; when nothing does, the turn of whoever writes has ended.</summary>
    public bool GoesOn()
    {
        lock (gate)
        {
            return isTaken = waiting.Count > 0;
        }
    }
}
