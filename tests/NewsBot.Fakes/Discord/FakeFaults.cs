namespace NewsBot.Fakes.Discord;

public enum RateLimitScope
{
    User,
    Global,
    Shared,
}

/// <summary>What goes wrong, when told to. REST faults strike the next requests whose path contains the given words.</summary>
public sealed class FakeFaults
{
    private readonly List<RestFault> rest = [];
    private readonly Lock order = new();
    private int refusedConnections;
    private int refusedResumes;

    internal FakeFaults()
    {
    }

    /// <summary>How many IDENTIFYs the day still allows, counted from its start; null for the usual number.</summary>
    public int? IdentifiesLeft { get; set; }

    /// <summary>How many IDENTIFYs may come in the same five seconds.</summary>
    public int MaxConcurrency { get; set; } = 1;

    internal Action<Action<Gateway, GatewayConnection>> OnSockets { get; set; } = _ => { };

    public void RateLimit(TimeSpan retryAfter, RateLimitScope scope = RateLimitScope.User, string path = "", int times = 1) =>
        Add(new RestFault { Path = path, Status = 429, RetryAfter = retryAfter, Scope = scope }, times);

    public void Fail(int status, string path = "", int times = 1) => Add(new RestFault { Path = path, Status = status }, times);

    /// <summary>The request is carried out, and answered late.</summary>
    public void Slow(TimeSpan delay, string path = "", int times = 1) => Add(new RestFault { Path = path, Delay = delay }, times);

    /// <summary>The line breaks before the request is carried out.</summary>
    public void Refuse(string path = "", int times = 1) => Add(new RestFault { Path = path, IsBroken = true }, times);

    /// <summary>The request is carried out, and the line breaks before the answer.</summary>
    public void LoseAnswer(string path = "", int times = 1) => Add(new RestFault { Path = path, IsBroken = true, IsCarriedOut = true }, times);

    /// <summary>No REST fault strikes any more.</summary>
    public void Clear()
    {
        lock (order)
        {
            rest.Clear();
        }
    }

    /// <summary>Op 7 to every client.</summary>
    public void Reconnect() => OnSockets((_, connection) => Gateway.AskToReconnect(connection));

    /// <summary>Op 9 to every client.</summary>
    public void InvalidSession(bool mayResume) => OnSockets((gateway, connection) => gateway.Invalidate(connection, mayResume));

    public void Close(int code) => OnSockets((gateway, connection) => gateway.Close(connection, code));

    /// <summary>The open sockets stay open and nothing comes out of them any more.</summary>
    public void Silence() => OnSockets((_, connection) => connection.IsSilent = true);

    /// <summary>The open sockets break without a word.</summary>
    public void Drop() => OnSockets((_, connection) => connection.Abort());

    public void RefuseConnections(int times = 1) => refusedConnections = times;

    /// <summary>The next RESUMEs are answered with op 9 false.</summary>
    public void RefuseResumes(int times = 1) => refusedResumes = times;

    internal bool TakesConnection() => Interlocked.Decrement(ref refusedConnections) >= 0 || Interlocked.Exchange(ref refusedConnections, 0) > 0;

    internal bool TakesResume() => Interlocked.Decrement(ref refusedResumes) >= 0 || Interlocked.Exchange(ref refusedResumes, 0) > 0;

    internal RestFault? Next(string path)
    {
        lock (order)
        {
            var at = rest.FindIndex(fault => path.Contains(fault.Path, StringComparison.Ordinal));
            if (at < 0)
            {
                return null;
            }

            var fault = rest[at];
            rest.RemoveAt(at);
            return fault;
        }
    }

    private void Add(RestFault fault, int times)
    {
        lock (order)
        {
            rest.AddRange(Enumerable.Repeat(fault, times));
        }
    }
}

/// <summary>One REST request going wrong.</summary>
internal sealed record RestFault
{
    public required string Path { get; init; }

    public int? Status { get; init; }

    public TimeSpan RetryAfter { get; init; }

    public RateLimitScope Scope { get; init; }

    public TimeSpan Delay { get; init; }

    public bool IsBroken { get; init; }

    public bool IsCarriedOut { get; init; }
}
