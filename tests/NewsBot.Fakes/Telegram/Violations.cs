namespace NewsBot.Fakes.Telegram;

/// <summary>What the bot did that no bot may do: broken limits, malformed markup, parameters nobody knows.</summary>
public sealed class Violations
{
    private readonly Lock gate = new();
    private readonly List<string> found = [];

    public int Count
    {
        get
        {
            lock (gate)
            {
                return found.Count;
            }
        }
    }

    public IReadOnlyList<string> All
    {
        get
        {
            lock (gate)
            {
                return [.. found];
            }
        }
    }

    /// <summary>Takes all out: a test that provokes violations looks at them and lets them go.</summary>
    public IReadOnlyList<string> Take()
    {
        lock (gate)
        {
            List<string> taken = [.. found];
            found.Clear();

            return taken;
        }
    }

    internal void Add(string violation)
    {
        lock (gate)
        {
            found.Add(violation);
        }
    }
}
