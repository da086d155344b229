namespace NewsBot.Discord;

/// <summary>A message as Discord takes it. Nobody is ever pinged by it.</summary>
internal sealed record DiscordMessage
{
    public IReadOnlyList<DiscordEmbed> Embeds { get; init; } = [];

    public IReadOnlyList<DiscordRow> Rows { get; init; } = [];

    public IReadOnlyList<DiscordFile> Files { get; init; } = [];

    /// <summary>Whether only the asker sees it. Counts where an interaction is answered, not for an edit.</summary>
    public bool IsEphemeral { get; init; }
}

/// <summary>A framed text; markdown counts in both parts.</summary>
internal sealed record DiscordEmbed(string? Title, string Description)
{
    public int Length => (Title?.Length ?? 0) + Description.Length;
}

/// <summary>Up to five buttons side by side, or one menu.</summary>
internal sealed record DiscordRow(IReadOnlyList<DiscordButton> Buttons, DiscordMenu? Menu = null);

internal sealed record DiscordButton(string Label, string CustomId);

/// <summary>A list to choose one entry from.</summary>
internal sealed record DiscordMenu(string CustomId, string Placeholder, IReadOnlyList<DiscordMenuEntry> Entries);

internal sealed record DiscordMenuEntry(string Label, string Value, string? Description);

/// <summary>A file that goes with a message.</summary>
internal sealed record DiscordFile(string Name, ReadOnlyMemory<byte> Content, string? Description);

/// <summary>An entry offered while an option is typed.</summary>
internal sealed record DiscordChoice(string Name, string Value);
