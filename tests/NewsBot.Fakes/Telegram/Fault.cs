namespace NewsBot.Fakes.Telegram;

/// <summary>How a request goes wrong on purpose.</summary>
public enum FaultKind
{
    /// <summary>Answered with an error, nothing done.</summary>
    Refused,

    /// <summary>Answered late, done as usual.</summary>
    Slow,

    /// <summary>The connection breaks before anything is done.</summary>
    LostBefore,

    /// <summary>Everything is done, but the connection breaks before the answer.</summary>
    LostAfter,

    /// <summary>Answered with a page of HTML, as proxies do.</summary>
    NotJson,

    /// <summary>Answered as if a message had been sent, as servers do that say yes to every method; nothing is done.</summary>
    SaidYes,
}

/// <summary>A planned trouble: for which method and chat (null means any), how often, and what happens.</summary>
public sealed record Fault(FaultKind Kind)
{
    public string? Method { get; init; }

    public long? ChatId { get; init; }

    public int Times { get; init; } = 1;

    /// <summary>So many fitting requests pass before the trouble begins.</summary>
    public int After { get; init; }

    public int Code { get; init; }

    public string Description { get; init; } = "";

    public int? RetryAfter { get; init; }

    public TimeSpan Delay { get; init; }

    public static Fault TooManyRequests(int retryAfter) =>
        new(FaultKind.Refused) { Code = 429, Description = FormattableString.Invariant($"Too Many Requests: retry after {retryAfter}"), RetryAfter = retryAfter };

    public static Fault ServerError(int code = 502) => new(FaultKind.Refused) { Code = code, Description = code == 502 ? "Bad Gateway" : "Internal Server Error" };

    public static Fault CannotParse() =>
        new(FaultKind.Refused) { Code = 400, Description = "Bad Request: can't parse entities: Unsupported start tag \"x\" at byte offset 0" };

    public static Fault Unauthorized() => new(FaultKind.Refused) { Code = 401, Description = "Unauthorized", Times = int.MaxValue };

    public static Fault Conflict() =>
        new(FaultKind.Refused)
        {
            Code = 409,
            Description = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
        };

    public static Fault Slow(TimeSpan delay) => new(FaultKind.Slow) { Delay = delay };

    public static Fault LostBefore() => new(FaultKind.LostBefore);

    public static Fault LostAfter() => new(FaultKind.LostAfter);

    public static Fault SaidYes() => new(FaultKind.SaidYes);

    public static Fault NotJson(int code = 502) => new(FaultKind.NotJson) { Code = code };
}

/// <summary>The troubles still to come, in the order they were planned.</summary>
public sealed class FaultPlan
{
    private readonly Lock gate = new();
    private readonly List<Fault> planned = [];

    public void Add(Fault fault)
    {
        lock (gate)
        {
            planned.Add(fault);
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            planned.Clear();
        }
    }

    /// <summary>The trouble that strikes this request; null for none.</summary>
    internal Fault? Strike(ApiCall call)
    {
        lock (gate)
        {
            var index = planned.FindIndex(fault =>
                (fault.Method is null || fault.Method.Equals(call.Method, StringComparison.OrdinalIgnoreCase))
                && (fault.ChatId is null || fault.ChatId == call.ChatId));
            if (index < 0)
            {
                return null;
            }

            var fault = planned[index];
            if (fault.After > 0)
            {
                planned[index] = fault with { After = fault.After - 1 };
                return null;
            }

            if (fault.Times <= 1)
            {
                planned.RemoveAt(index);
            }
            else
            {
                planned[index] = fault with { Times = fault.Times - 1 };
            }

            return fault;
        }
    }
}
