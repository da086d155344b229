namespace NewsBot.Discord;

internal enum SlashOptionKind
{
    Text,
    Number,
}

/// <summary>A command as Discord lists it: usable in servers, in private, and by whoever installed the bot for themselves.</summary>
internal sealed record SlashCommand(string Name, string Description, IReadOnlyList<SlashOption> Options)
{
    /// <summary>Whether servers show it to nobody but their administrators, and no account can bring it along.</summary>
    public bool IsHidden { get; init; }
}

/// <summary>An option of a command; a text is completed while typed, or has fixed choices, or neither.</summary>
internal sealed record SlashOption(string Name, string Description, SlashOptionKind Kind)
{
    public bool IsRequired { get; init; }

    public bool IsCompleted { get; init; }

    public IReadOnlyList<DiscordChoice> Choices { get; init; } = [];

    /// <summary>The bounds of a number.</summary>
    public int Least { get; init; }

    public int Most { get; init; }
}
