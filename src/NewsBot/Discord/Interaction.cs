namespace NewsBot.Discord;

internal enum InteractionKind
{
    Command,

    /// <summary>A pressed button or a chosen entry of a menu.</summary>
    Component,

    /// <summary>An option somebody is typing in.</summary>
    Autocomplete,
}

/// <summary>What somebody asks the application for, as Discord tells of it. It prints as its id only: the token in it is a secret.</summary>
internal record Interaction
{
    private const ulong Administrator = 1 << 3;
    private const ulong ManageServer = 1 << 5;

    public required string Id { get; init; }

    public required string ApplicationId { get; init; }

    /// <summary>Whoever has it may answer for a quarter of an hour.</summary>
    public required string Token { get; init; }

    public required InteractionKind Kind { get; init; }

    public required string ChannelId { get; init; }

    public required string UserId { get; init; }

    /// <summary>Null in private.</summary>
    public string? GuildId { get; init; }

    /// <summary>What the user may do in the channel, as Discord's bits.</summary>
    public ulong Permissions { get; init; }

    /// <summary>The command's name.</summary>
    public string Name { get; init; } = "";

    public IReadOnlyList<InteractionOption> Options { get; init; } = [];

    /// <summary>The data of the pressed button or of the menu.</summary>
    public string CustomId { get; init; } = "";

    /// <summary>The chosen entries of the menu.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Whether only the user sees the message that holds the button.</summary>
    public bool IsOnEphemeral { get; init; }

    /// <summary>Whether the user may change what holds for the channel: anybody in private.</summary>
    public bool MayManage => GuildId is null || MayManageWith(Permissions);

    /// <summary>The server's own right to manage it is what Discord's "Manage Server" grants.</summary>
    public static bool MayManageWith(ulong permissions) => (permissions & (Administrator | ManageServer)) != 0;

    public string? TextOf(string option) => Options.FirstOrDefault(given => given.Name == option)?.Value;

    public override string ToString() => $"interaction {Id}";
}

/// <summary>An option of a command with what was given for it, numbers in digits.</summary>
internal sealed record InteractionOption(string Name, string Value, bool IsFocused = false);
