using NewsBot.Settings;

namespace NewsBot.Discord;

/// <summary>The bot's account on Discord. Without a token there is none.</summary>
internal sealed class DiscordOptions
{
    public const string Section = "Discord";

    /// <summary>The token from the developer portal. Set it in the environment as Discord__Token or in a mounted file, never in config/.</summary>
    [Secret]
    public string? Token { get; init; }
}
