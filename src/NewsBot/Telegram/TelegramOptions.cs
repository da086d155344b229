using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using NewsBot.Settings;

namespace NewsBot.Telegram;

/// <summary>The bot's account on Telegram. Without a token there is none.</summary>
internal sealed partial class TelegramOptions
{
    public const string Section = "Telegram";

    /// <summary>The token from BotFather. Set it in the environment as Telegram__Token or in a mounted file, never in config/.</summary>
    [Secret, RegularExpression(@"^\d+:[\w-]+$", ErrorMessage = "not a token: BotFather gives digits, a colon and letters")]
    public string? Token { get; init; }

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<TelegramOptions>;
}
