using System.Collections.Concurrent;

namespace NewsBot.Fakes.Discord;

/// <summary>A rule of Discord's that the bot broke: the kind is short and stable, the detail is for people.</summary>
public sealed record Violation(string Kind, string Detail);

/// <summary>The rules broken so far. A test ends by asserting that there are none, but those it provoked.</summary>
public sealed class Violations
{
    private readonly ConcurrentQueue<Violation> all = new();

    public IReadOnlyList<Violation> All => [.. all];

    public IReadOnlyList<Violation> Except(params string[] kinds) => [.. all.Where(violation => !kinds.Contains(violation.Kind))];

    internal void Add(string kind, string detail) => all.Enqueue(new Violation(kind, detail));
}
