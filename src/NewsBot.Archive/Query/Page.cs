namespace NewsBot.Archive.Query;

/// <summary>Some items of a list. <paramref name="Next"/> asks for those after them: at most 24 ASCII characters, or null.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Which part of a list is asked for. A cursor nobody made asks for the beginning.</summary>
public sealed record PageRequest(int Limit, string? Cursor = null, Period? Period = null);

/// <summary>A stretch of time in unix milliseconds, the end outside. An article without a date is in no period.</summary>
public sealed record Period(long From, long To);
