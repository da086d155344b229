using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.Extensions.Options;
using NewsBot.Settings;

namespace NewsBot.Telegram;

/// <summary>How updates come: asked for, or delivered to an address of ours.</summary>
internal enum TelegramMode
{
    Polling,
    Webhook,
}

/// <summary>Whether answers may be rich messages, which lie right to left from end to end.</summary>
internal enum RichMessageUse
{
    /// <summary>Where the server offers them.</summary>
    Auto,

    Never,
}

/// <summary>The bot's account on Telegram. Without a token there is none.</summary>
internal sealed partial class TelegramOptions : IValidatableObject
{
    public const string Section = "Telegram";

    private const int MostPerSecond = 1000;

    /// <summary>The token from BotFather. Set it in the environment as Telegram__Token or in a mounted file, never in config/.</summary>
    [Secret, RegularExpression(@"^\d{1,16}:[\w-]+$", ErrorMessage = "not a token: BotFather gives digits, a colon and letters")]
    public string? Token { get; init; }

    /// <summary>The server's address, without a path: https, or http on this machine for a Bot API server of one's own.</summary>
    public string ApiBase { get; init; } = "https://api.telegram.org";

    /// <summary>polling asks for updates; webhook waits for them at <see cref="WebhookUrl"/>, which must lead to Http:Urls.</summary>
    public TelegramMode Mode { get; init; } = TelegramMode.Polling;

    /// <summary>The public https address of the webhook; its path is where the host waits for updates.</summary>
    public string WebhookUrl { get; init; } = "";

    /// <summary>What Telegram sends along so that nobody else can send updates: 1-256 letters, digits, _ and -.</summary>
    [Secret, RegularExpression("^[A-Za-z0-9_-]{1,256}$", ErrorMessage = "1 to 256 letters, digits, _ and -")]
    public string? WebhookSecret { get; init; }

    /// <summary>Messages a second in all; 0 for no limit. Each chat keeps its own limits whatever this says.</summary>
    public int SendRate { get; init; } = 30;

    /// <summary>auto: where the server offers them, else plain HTML; never: plain HTML always.</summary>
    public RichMessageUse RichMessages { get; init; } = RichMessageUse.Auto;

    /// <summary>Ids of users who may change what holds for any chat, parted by commas.</summary>
    public string Admins { get; init; } = "";

    /// <summary>The digits before the colon: the bot's own user id.</summary>
    public long BotId => long.Parse(Token!.AsSpan(0, Token!.IndexOf(':', StringComparison.Ordinal)), NumberStyles.None, CultureInfo.InvariantCulture);

    public IReadOnlyList<long> AdminIds =>
        [.. Admins.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(id => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Uri.TryCreate(ApiBase, UriKind.Absolute, out var server) || !(server.Scheme == Uri.UriSchemeHttps || (server.Scheme == Uri.UriSchemeHttp && server.IsLoopback)))
        {
            yield return new ValidationResult("must be an https address, or http on this machine", [nameof(ApiBase)]);
        }
        else if (server.PathAndQuery != "/")
        {
            yield return new ValidationResult("must be an address without a path", [nameof(ApiBase)]);
        }

        if (SendRate is < 0 or > MostPerSecond)
        {
            yield return new ValidationResult("must be 0 to 1000 messages a second", [nameof(SendRate)]);
        }

        if (AdminIds.Contains(-1))
        {
            yield return new ValidationResult("must be ids of users, numbers parted by commas", [nameof(Admins)]);
        }

        if (Mode != TelegramMode.Webhook)
        {
            yield break;
        }

        if (!Uri.TryCreate(WebhookUrl, UriKind.Absolute, out var hook) || (hook.Scheme != Uri.UriSchemeHttps && !hook.IsLoopback) || hook.AbsolutePath == "/")
        {
            yield return new ValidationResult("webhook mode needs the public https address of the webhook, with a path", [nameof(WebhookUrl)]);
        }

        if (string.IsNullOrEmpty(WebhookSecret))
        {
            yield return new ValidationResult("webhook mode needs a secret: without one anybody could send updates", [nameof(WebhookSecret)]);
        }
    }

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<TelegramOptions>;
}
