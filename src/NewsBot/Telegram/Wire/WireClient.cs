using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;

namespace NewsBot.Telegram.Wire;

/// <summary>
/// Talks to the Bot API over HTTP: each call a POST of plain <c>application/json</c> with its length, since some servers read nothing
/// else. The token is part of every address, so no address is ever logged, traced or put into an exception.
/// </summary>
internal sealed partial class WireClient : ITelegramClient, IDisposable
{
    private const int MostConnections = 56;
    private const int MostUpdates = 100;
    private const int LargestBody = 16 * 1024 * 1024;
    private const int WebhookConnections = 40;

    private static readonly TimeSpan CallPatience = TimeSpan.FromSeconds(30);
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private static readonly string[] Wanted = ["message", "channel_post", "callback_query", "inline_query", "my_chat_member"];

    private readonly SocketsHttpHandler handler;
    private readonly HttpClient http;
    private readonly string address;
    private readonly string token;
    private readonly ILogger<WireClient> logger;

    public WireClient(TelegramOptions options, ILogger<WireClient> logger)
    {
        token = options.Token!;
        this.logger = logger;
        address = $"{options.ApiBase.TrimEnd('/')}/bot{token}/";
        handler = new SocketsHttpHandler
        {
            MaxConnectionsPerServer = MostConnections,
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
            ConnectTimeout = TimeSpan.FromSeconds(10),
            AllowAutoRedirect = false,
            UseCookies = false,
            // Without a propagator no activity is made, whose tags would show the address.
            ActivityHeadersPropagator = null,
        };
        http = new HttpClient(handler, disposeHandler: false)
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = LargestBody,
        };
    }

    public async Task<TelegramUser> GetMeAsync(CancellationToken cancellationToken)
    {
        var result = await CallAsync("getMe", new NothingRequest(), TelegramJson.Readable.NothingRequest, CallPatience, cancellationToken);

        return Read(result, TelegramJson.Readable.TelegramUser, "getMe");
    }

    public async Task<IReadOnlyList<TelegramUpdate>> GetUpdatesAsync(long offset, TimeSpan wait, CancellationToken cancellationToken)
    {
        var request = new UpdatesRequest(offset, MostUpdates, (int)wait.TotalSeconds, Wanted);
        var result = await CallAsync("getUpdates", request, TelegramJson.Readable.UpdatesRequest, wait + CallPatience, cancellationToken);
        var updates = new List<TelegramUpdate>();
        foreach (var element in WireAnswer.Elements(result))
        {
            if (ReadUpdate(element) is { } update)
            {
                updates.Add(update);
            }
        }

        return updates;
    }

    public Task SetWebhookAsync(Uri? url, string? secret, CancellationToken cancellationToken) => url is null
        ? CallAsync("deleteWebhook", new NothingRequest(), TelegramJson.Readable.NothingRequest, CallPatience, cancellationToken)
        : CallAsync(
            "setWebhook", new WebhookRequest(url.AbsoluteUri, secret, WebhookConnections, Wanted), TelegramJson.Readable.WebhookRequest, CallPatience, cancellationToken);

    public TelegramUpdate? ReadUpdate(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body.Span, TelegramJson.Readable.TelegramUpdate);
        }
        catch (JsonException exception)
        {
            return BareId(body, exception);
        }
    }

    public Task SendMessageAsync(OutgoingText text, CancellationToken cancellationToken) =>
        CallAsync("sendMessage", Request(text), TelegramJson.Readable.TextRequest, CallPatience, cancellationToken);

    public Task EditMessageTextAsync(OutgoingText text, long messageId, CancellationToken cancellationToken) =>
        CallAsync(
            "editMessageText",
            Request(text) with { MessageId = messageId, MessageThreadId = null, ReplyParameters = null, DisableNotification = false },
            TelegramJson.Readable.TextRequest,
            CallPatience,
            cancellationToken);

    public async Task<bool> SendRichAsync(OutgoingText text, bool isRightToLeft, long? replaces, CancellationToken cancellationToken)
    {
        var result = await CallAsync(
            replaces is null ? "sendRichMessage" : "editMessageText",
            RichRequest.Of(text, isRightToLeft, replaces),
            TelegramJson.Readable.RichRequest,
            CallPatience,
            cancellationToken);

        return WireAnswer.Has(result, "rich_message"u8);
    }

    public Task SendTypingAsync(long chatId, long? topic, CancellationToken cancellationToken) =>
        CallAsync("sendChatAction", new ActionRequest(chatId, topic, "typing"), TelegramJson.Readable.ActionRequest, CallPatience, cancellationToken);

    public Task AnswerCallbackQueryAsync(string id, string? text, CancellationToken cancellationToken) =>
        CallAsync("answerCallbackQuery", new CallbackAnswer(id, text), TelegramJson.Readable.CallbackAnswer, CallPatience, cancellationToken);

    public Task AnswerInlineQueryAsync(InlineAnswer answer, CancellationToken cancellationToken)
    {
        var results = answer.Results.Select(result => new ArticleResult(
            "article", result.Id, result.Title, result.Description, new MessageContent(result.Html, "HTML", PreviewOptions.None), result.Url));
        var door = answer.Door is { } opens ? new ResultsButton(opens.Text, opens.StartParameter) : null;
        var request = new InlineRequest(answer.Id, [.. results], CacheTime: 30, IsPersonal: true, answer.NextOffset, door);

        return CallAsync("answerInlineQuery", request, TelegramJson.Readable.InlineRequest, CallPatience, cancellationToken);
    }

    public async Task<ChatMembership> GetChatMemberAsync(long chatId, long userId, CancellationToken cancellationToken)
    {
        var result = await CallAsync(
            "getChatMember", new MemberRequest(chatId, userId), TelegramJson.Readable.MemberRequest, CallPatience, cancellationToken);

        return Read(result, TelegramJson.Readable.ChatMembership, "getChatMember");
    }

    public async Task<TelegramChat> GetChatAsync(string chat, CancellationToken cancellationToken)
    {
        var result = await CallAsync("getChat", new ChatRequest(chat), TelegramJson.Readable.ChatRequest, CallPatience, cancellationToken);

        return Read(result, TelegramJson.Readable.TelegramChat, "getChat");
    }

    public Task SetMyCommandsAsync(
        CommandScope scope, string? language, IReadOnlyList<TelegramCommand> commands, CancellationToken cancellationToken)
    {
        var type = scope switch
        {
            CommandScope.AllPrivateChats => "all_private_chats",
            CommandScope.AllGroupChats => "all_group_chats",
            _ => "default",
        };
        var request = new CommandsRequest([.. commands.Select(command => new CommandLine(command.Command, command.Description))], new ScopeOf(type), language);

        return CallAsync("setMyCommands", request, TelegramJson.Readable.CommandsRequest, CallPatience, cancellationToken);
    }

    public async Task<bool> SetMyDescriptionAsync(string? language, string description, string shortDescription, CancellationToken cancellationToken)
    {
        await CallAsync(
            "setMyDescription", new DescriptionRequest(description, null, language), TelegramJson.Readable.DescriptionRequest, CallPatience, cancellationToken);
        await CallAsync(
            "setMyShortDescription", new DescriptionRequest(null, shortDescription, language), TelegramJson.Readable.DescriptionRequest, CallPatience, cancellationToken);

        return true;
    }

    public void Dispose()
    {
        http.Dispose();
        handler.Dispose();
    }

    private static TextRequest Request(OutgoingText text) => new()
    {
        ChatId = text.ChatId,
        MessageThreadId = text.Topic,
        Text = text.Text,
        ParseMode = text.IsHtml ? "HTML" : null,
        ReplyParameters = ReplyParameters.Of(text),
        ReplyMarkup = InlineKeyboard.Of(text),
        DisableNotification = text.IsSilent,
    };

    private TelegramUpdate? BareId(ReadOnlyMemory<byte> body, JsonException exception)
    {
        long? id = null;
        try
        {
            id = WireAnswer.Number(body.Span, "update_id"u8);
        }
        catch (JsonException)
        {
            // No JSON at all: there is no id to go on from.
        }

        LogUnreadable(id ?? 0, exception.Path ?? "");

        return id is { } known ? new TelegramUpdate { UpdateId = known } : null;
    }

    private static T Read<T>(ReadOnlyMemory<byte> result, JsonTypeInfo<T> type, string method)
        where T : class
    {
        try
        {
            return (result.IsEmpty ? null : JsonSerializer.Deserialize(result.Span, type))
                ?? throw new TelegramException($"{method}: the answer is empty", (int)HttpStatusCode.BadGateway);
        }
        catch (JsonException exception)
        {
            throw new TelegramException($"{method}: the answer cannot be read at {exception.Path}", (int)HttpStatusCode.BadGateway);
        }
    }

    private async Task<ReadOnlyMemory<byte>> CallAsync<T>(
        string method, T request, JsonTypeInfo<T> type, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(request, type));
        content.Headers.ContentType = Json;
        using var message = new HttpRequestMessage(HttpMethod.Post, address + method) { Content = content };
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(patience);
        try
        {
            using var response = await http.SendAsync(message, limited.Token);
            var body = await response.Content.ReadAsByteArrayAsync(limited.Token);

            return ResultOf(method, (int)response.StatusCode, body);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TelegramException(FormattableString.Invariant($"{method}: no answer within {patience.TotalSeconds} s"));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new TelegramException($"{method}: {Scrubbed(exception.Message)}")
            {
                NeverArrived = exception is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError },
            };
        }
    }

    private ReadOnlyMemory<byte> ResultOf(string method, int status, byte[] body)
    {
        if (WireAnswer.Read(body) is not { } answer)
        {
            throw new TelegramException(FormattableString.Invariant($"{method}: HTTP {status} with something that is no answer of Telegram"), status < 400 ? (int)HttpStatusCode.BadGateway : status);
        }

        if (answer.IsOk)
        {
            return answer.Result;
        }

        var code = answer.ErrorCode != 0 ? answer.ErrorCode : status;
        throw new TelegramException(FormattableString.Invariant($"{method}: {code} {Scrubbed(answer.Description ?? "refused")}"), code)
        {
            RetryAfter = answer.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            MigrateTo = answer.MigrateTo,
        };
    }

    private string Scrubbed(string words) => words.Replace(token, "TOKEN", StringComparison.Ordinal);

    [LoggerMessage(LogLevel.Warning, "Telegram: update {UpdateId} cannot be read at {Path}; passed over")]
    private partial void LogUnreadable(long updateId, string path);
}
