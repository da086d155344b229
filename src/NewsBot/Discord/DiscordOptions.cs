using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using NewsBot.Settings;

namespace NewsBot.Discord;

/// <summary>The bot's account on Discord. Without a token there is none.</summary>
internal sealed partial class DiscordOptions : IValidatableObject
{
    public const string Section = "Discord";

    /// <summary>The token from the developer portal. Set it in the environment as Discord__Token or in a mounted file, never in config/.</summary>
    [Secret, RegularExpression(@"^[\w.-]+$", ErrorMessage = "not a token: the developer portal gives letters, digits and dots, without \"Bot\"")]
    public string? Token { get; init; }

    /// <summary>Where Discord's HTTP interface is. The gateway's address is what it answers.</summary>
    [Required]
    public string ApiBase { get; init; } = "https://discord.com/api/v10";

    /// <summary>User ids, parted by commas, of those who may change what holds for a channel in every server.</summary>
    public string Admins { get; init; } = "";

    /// <summary>Server ids, parted by commas, in which commands are registered at once, for development; empty: everywhere.</summary>
    public string CommandGuilds { get; init; } = "";

    public IReadOnlyList<string> AdminIds => Ids(Admins);

    public IReadOnlyList<string> GuildIds => Ids(CommandGuilds);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Uri.TryCreate(ApiBase, UriKind.Absolute, out var address)
            || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
        {
            yield return new ValidationResult("must be an https address, or an http address of this machine", [nameof(ApiBase)]);
        }

        foreach (var (name, ids) in new[] { (nameof(Admins), AdminIds), (nameof(CommandGuilds), GuildIds) })
        {
            if (!ids.All(id => id.Length is > 0 and <= 20 && id.All(char.IsAsciiDigit)))
            {
                yield return new ValidationResult("must be Discord ids (digits), parted by commas", [name]);
            }
        }
    }

    private static string[] Ids(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<DiscordOptions>;
}
