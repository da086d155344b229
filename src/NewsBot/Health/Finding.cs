namespace NewsBot.Health;

/// <summary>One thing that was looked at and what was seen there; a remedy when it is not as it must be.</summary>
internal sealed record Finding(string Subject, string Seen, string? Remedy = null)
{
    public bool IsRight => Remedy is null;
}
