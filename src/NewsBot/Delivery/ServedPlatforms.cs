using System.Collections.Concurrent;

namespace NewsBot.Delivery;

/// <summary>
/// Which platforms this process serves, and why one is served no more. An adapter says here when it begins, when it works, and
/// what waiting cannot mend; the process has nothing left to do when the last one has ended.
/// </summary>
internal sealed class ServedPlatforms
{
    private readonly ConcurrentDictionary<string, PlatformState> states = new();
    private readonly TaskCompletionSource noneLeft = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when all that began have ended. Never completes while nothing has begun.</summary>
    public Task NoneLeft => noneLeft.Task;

    public IReadOnlyList<PlatformState> States => [.. states.Values.OrderBy(state => state.Name, StringComparer.Ordinal)];

    /// <summary>A platform will be served; until it works, <paramref name="waitingFor"/> says what is missing.</summary>
    public void Begins(string name, string waitingFor) => states[name] = new PlatformState(name, Standing.Beginning, waitingFor);

    /// <summary>The platform took the token: questions are answered now.</summary>
    public void Works(string name) => states[name] = new PlatformState(name, Standing.Working, "answers");

    /// <summary>The platform is served no more, for a reason that waiting cannot mend.</summary>
    public void Ends(string name, string reason)
    {
        states[name] = new PlatformState(name, Standing.Ended, reason);
        if (states.Values.All(state => state.Standing == Standing.Ended))
        {
            noneLeft.TrySetResult();
        }
    }
}

internal enum Standing
{
    Beginning,
    Working,
    Ended,
}

/// <summary>How one platform stands, and what there is to say of it.</summary>
internal sealed record PlatformState(string Name, Standing Standing, string Said);
