using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsBot.Telegram.Wire;

/// <summary>The bodies of our calls; what is null, false or 0 is left out.</summary>
internal sealed record UpdatesRequest(long Offset, int Limit, int Timeout, IReadOnlyList<string> AllowedUpdates);

internal sealed record WebhookRequest(string? Url, string? SecretToken, int MaxConnections, IReadOnlyList<string>? AllowedUpdates);

internal sealed record TextRequest
{
    public required long ChatId { get; init; }

    public long? MessageThreadId { get; init; }

    public long? MessageId { get; init; }

    public required string Text { get; init; }

    public string? ParseMode { get; init; }

    public PreviewOptions LinkPreviewOptions { get; init; } = PreviewOptions.None;

    public ReplyParameters? ReplyParameters { get; init; }

    public InlineKeyboard? ReplyMarkup { get; init; }

    public bool DisableNotification { get; init; }
}

internal sealed record PreviewOptions(bool IsDisabled)
{
    public static PreviewOptions None { get; } = new(IsDisabled: true);
}

internal sealed record RichRequest(long ChatId, InputRichMessage RichMessage)
{
    public long? MessageThreadId { get; init; }

    public long? MessageId { get; init; }

    public ReplyParameters? ReplyParameters { get; init; }

    public InlineKeyboard? ReplyMarkup { get; init; }

    public bool DisableNotification { get; init; }

    /// <summary>What an edit cannot change is left out of it.</summary>
    public static RichRequest Of(OutgoingText text, bool isRightToLeft, long? replaces) => new(text.ChatId, new InputRichMessage(text.Text, isRightToLeft))
    {
        MessageId = replaces,
        MessageThreadId = replaces is null ? text.Topic : null,
        ReplyParameters = replaces is null ? ReplyParameters.Of(text) : null,
        ReplyMarkup = InlineKeyboard.Of(text),
        DisableNotification = replaces is null && text.IsSilent,
    };
}

internal sealed record InputRichMessage(string Html, bool IsRtl);

internal sealed record ReplyParameters(long MessageId, bool AllowSendingWithoutReply)
{
    public static ReplyParameters? Of(OutgoingText text) => text.ReplyTo is { } message ? new ReplyParameters(message, AllowSendingWithoutReply: true) : null;
}

internal sealed record InlineKeyboard([property: JsonPropertyName("inline_keyboard")] IReadOnlyList<IReadOnlyList<InlineButton>> Rows)
{
    public static InlineKeyboard? Of(OutgoingText text) => text.Keyboard.Count == 0
        ? null
        : new InlineKeyboard([.. text.Keyboard.Select(row =>
            (IReadOnlyList<InlineButton>)[.. row.Select(button => new InlineButton(button.Label, button.Data, button.Url))])]);
}

internal sealed record InlineButton(string Text, string? CallbackData, string? Url);

internal sealed record ActionRequest(long ChatId, long? MessageThreadId, string Action);

internal sealed record CallbackAnswer(string CallbackQueryId, string? Text);

internal sealed record InlineRequest(string InlineQueryId, IReadOnlyList<ArticleResult> Results, int CacheTime, bool IsPersonal, string NextOffset, ResultsButton? Button);

internal sealed record ArticleResult(string Type, string Id, string Title, string Description, MessageContent InputMessageContent, string? Url);

internal sealed record MessageContent(string MessageText, string ParseMode, PreviewOptions LinkPreviewOptions);

internal sealed record ResultsButton(string Text, string StartParameter);

internal sealed record MemberRequest(long ChatId, long UserId);

/// <summary>The chat is a number or "@name", as text in both cases.</summary>
internal sealed record ChatRequest(string ChatId);

internal sealed record CommandsRequest(IReadOnlyList<CommandLine> Commands, ScopeOf Scope, string? LanguageCode);

internal sealed record CommandLine(string Command, string Description);

internal sealed record ScopeOf(string Type);

internal sealed record DescriptionRequest(string? Description, string? ShortDescription, string? LanguageCode);

internal sealed record NothingRequest;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(UpdatesRequest))]
[JsonSerializable(typeof(WebhookRequest))]
[JsonSerializable(typeof(TextRequest))]
[JsonSerializable(typeof(RichRequest))]
[JsonSerializable(typeof(ActionRequest))]
[JsonSerializable(typeof(CallbackAnswer))]
[JsonSerializable(typeof(InlineRequest))]
[JsonSerializable(typeof(MemberRequest))]
[JsonSerializable(typeof(ChatRequest))]
[JsonSerializable(typeof(CommandsRequest))]
[JsonSerializable(typeof(DescriptionRequest))]
[JsonSerializable(typeof(NothingRequest))]
[JsonSerializable(typeof(TelegramUpdate))]
[JsonSerializable(typeof(TelegramUser))]
[JsonSerializable(typeof(TelegramChat))]
[JsonSerializable(typeof(ChatMembership))]
internal sealed partial class TelegramJson : JsonSerializerContext
{
    /// <summary>Arabic letters as they are: half the bytes of \u escapes. Nothing of it ever gets into a web page.</summary>
    public static TelegramJson Readable { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    });
}
