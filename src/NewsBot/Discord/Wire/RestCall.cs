namespace NewsBot.Discord.Wire;

/// <summary>
/// One call of Discord's HTTP interface. <paramref name="Route"/> is the path with names for the secrets in it: it is what logs
/// and errors show, and what calls that share a limit have in common.
/// </summary>
internal sealed record RestCall(HttpMethod Method, string Path, string Route)
{
    public byte[]? Json { get; init; }

    public IReadOnlyList<DiscordFile> Files { get; init; } = [];

    /// <summary>The channel or server the path is about: limits are counted for each of them.</summary>
    public string Major { get; init; } = "";

    /// <summary>Whether it answers an interaction: those are outside the limits of the bot, and urgent.</summary>
    public bool IsInteraction { get; init; }

    /// <summary>Whether a second arrival does no harm, so that it may be sent again when nobody knows what became of it.</summary>
    public bool MayRepeat { get; init; } = true;

    /// <summary>The code of a refusal that says that there is nothing left to do.</summary>
    public int? MeansDone { get; init; }

    /// <summary>How long a wait that Discord asks for is worth; a longer one is the caller's to decide.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    public override string ToString() => $"{Method} {Route}";
}
