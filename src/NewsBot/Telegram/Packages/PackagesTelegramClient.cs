using System.Text.Json;
using BotApi = global::Telegram.Bot.TelegramBotClientExtensions;
using Inline = global::Telegram.Bot.Types.InlineQueryResults;
using Keyboard = global::Telegram.Bot.Types.ReplyMarkups;
using Official = global::Telegram.Bot.Types;

namespace NewsBot.Telegram.Packages;

/// <summary>
/// The same over the package Telegram.Bot 22. It reads the updates of one answer all together, so that one it cannot read holds the others
/// up; descriptions and the list for groups are not offered.
/// </summary>
internal sealed class PackagesTelegramClient : ITelegramClient, IDisposable
{
    private const int MostUpdates = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly Official.Enums.UpdateType[] Wanted =
    [
        Official.Enums.UpdateType.Message, Official.Enums.UpdateType.ChannelPost, Official.Enums.UpdateType.CallbackQuery,
        Official.Enums.UpdateType.InlineQuery, Official.Enums.UpdateType.MyChatMember,
    ];

    private readonly string token;
    private readonly SocketsHttpHandler handler = new() { ActivityHeadersPropagator = null };
    private readonly HttpClient http;
    private readonly global::Telegram.Bot.TelegramBotClient bot;

    public PackagesTelegramClient(TelegramOptions options)
    {
        token = options.Token!;
        http = new HttpClient(handler, disposeHandler: false) { Timeout = Patience };
        var settings = new global::Telegram.Bot.TelegramBotClientOptions(token: token, baseUrl: options.ApiBase) { RetryCount = 1 };
        bot = new global::Telegram.Bot.TelegramBotClient(options: settings, httpClient: http);
    }

    public Task<TelegramUser> GetMeAsync(CancellationToken cancellationToken) =>
        AskAsync(async () => OfficialUpdates.User(await BotApi.GetMe(botClient: bot, cancellationToken: cancellationToken))!);

    public Task<IReadOnlyList<TelegramUpdate>> GetUpdatesAsync(long offset, TimeSpan wait, CancellationToken cancellationToken) =>
        AskAsync<IReadOnlyList<TelegramUpdate>>(async () =>
        {
            var updates = await BotApi.GetUpdates(
                botClient: bot, offset: (int)offset, limit: MostUpdates, timeout: (int)wait.TotalSeconds, allowedUpdates: Wanted, cancellationToken: cancellationToken);

            return [.. updates.Select(OfficialUpdates.Update)];
        });

    public Task SetWebhookAsync(Uri? url, string? secret, CancellationToken cancellationToken) => DoAsync(() => url is null
        ? BotApi.DeleteWebhook(botClient: bot, cancellationToken: cancellationToken)
        : BotApi.SetWebhook(botClient: bot, url: url.AbsoluteUri, allowedUpdates: Wanted, secretToken: secret, cancellationToken: cancellationToken));

    public TelegramUpdate? ReadUpdate(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize<Official.Update>(body.Span, global::Telegram.Bot.JsonBotAPI.Options) is { } update
                ? OfficialUpdates.Update(update)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public Task SendMessageAsync(OutgoingText text, CancellationToken cancellationToken) => DoAsync(() => BotApi.SendMessage(
        botClient: bot,
        chatId: text.ChatId,
        text: text.Text,
        parseMode: ModeOf(text),
        replyParameters: text.ReplyTo is { } message ? new Official.ReplyParameters { MessageId = (int)message, AllowSendingWithoutReply = true } : null,
        replyMarkup: KeyboardOf(text),
        linkPreviewOptions: NoPreview(),
        messageThreadId: (int?)text.Topic,
        disableNotification: text.IsSilent,
        cancellationToken: cancellationToken));

    public Task EditMessageTextAsync(OutgoingText text, long messageId, CancellationToken cancellationToken) => DoAsync(() => BotApi.EditMessageText(
        botClient: bot,
        chatId: text.ChatId,
        messageId: (int)messageId,
        text: text.Text,
        parseMode: ModeOf(text),
        replyMarkup: KeyboardOf(text),
        linkPreviewOptions: NoPreview(),
        cancellationToken: cancellationToken));

    public Task<bool> SendRichAsync(OutgoingText text, bool isRightToLeft, long? replaces, CancellationToken cancellationToken) =>
        throw new TelegramException("rich messages are not offered", (int)System.Net.HttpStatusCode.NotFound);

    public Task SendTypingAsync(long chatId, long? topic, CancellationToken cancellationToken) => DoAsync(() => BotApi.SendChatAction(
        botClient: bot, chatId: chatId, action: Official.Enums.ChatAction.Typing, messageThreadId: (int?)topic, cancellationToken: cancellationToken));

    public Task AnswerCallbackQueryAsync(string id, string? text, CancellationToken cancellationToken) =>
        DoAsync(() => BotApi.AnswerCallbackQuery(botClient: bot, callbackQueryId: id, text: text, cancellationToken: cancellationToken));

    public Task AnswerInlineQueryAsync(InlineAnswer answer, CancellationToken cancellationToken) => DoAsync(() => BotApi.AnswerInlineQuery(
        botClient: bot,
        inlineQueryId: answer.Id,
        results: answer.Results.Select(ResultOf),
        cacheTime: 30,
        isPersonal: true,
        nextOffset: answer.NextOffset,
        cancellationToken: cancellationToken));

    public Task<ChatMembership> GetChatMemberAsync(long chatId, long userId, CancellationToken cancellationToken) => AskAsync(async () =>
        OfficialUpdates.Membership(await BotApi.GetChatMember(botClient: bot, chatId: chatId, userId: userId, cancellationToken: cancellationToken)));

    public Task<TelegramChat> GetChatAsync(string chat, CancellationToken cancellationToken) => AskAsync(async () =>
        OfficialUpdates.Chat(await BotApi.GetChat(botClient: bot, chatId: chat, cancellationToken: cancellationToken)));

    public Task SetMyCommandsAsync(
        CommandScope scope, string? language, IReadOnlyList<TelegramCommand> commands, CancellationToken cancellationToken)
    {
        // Groups use the default list, which is the same.
        if (scope == CommandScope.AllGroupChats)
        {
            return Task.CompletedTask;
        }

        var list = commands.Select(command => new Official.BotCommand { Command = command.Command, Description = command.Description });
        var audience = scope == CommandScope.AllPrivateChats ? Official.BotCommandScope.AllPrivateChats() : Official.BotCommandScope.Default();

        return DoAsync(() => BotApi.SetMyCommands(botClient: bot, commands: list, scope: audience, languageCode: language, cancellationToken: cancellationToken));
    }

    public Task<bool> SetMyDescriptionAsync(string? language, string description, string shortDescription, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    public void Dispose()
    {
        http.Dispose();
        handler.Dispose();
    }

    private static Official.Enums.ParseMode ModeOf(OutgoingText text) => text.IsHtml ? Official.Enums.ParseMode.Html : Official.Enums.ParseMode.None;

    private static Official.LinkPreviewOptions NoPreview() => new() { IsDisabled = true };

    private static Keyboard.InlineKeyboardMarkup? KeyboardOf(OutgoingText text) => text.Keyboard.Count == 0
        ? null
        : new Keyboard.InlineKeyboardMarkup(inlineKeyboard: text.Keyboard.Select(row => row.Select(ButtonOf)));

    private static Keyboard.InlineKeyboardButton ButtonOf(KeyboardButton button) => button.Data is { } data
        ? Keyboard.InlineKeyboardButton.WithCallbackData(text: button.Label, callbackData: data)
        : Keyboard.InlineKeyboardButton.WithUrl(text: button.Label, url: button.Url ?? "");

    private static Inline.InlineQueryResult ResultOf(InlineResult result) => new Inline.InlineQueryResultArticle(
        id: result.Id,
        title: result.Title,
        inputMessageContent: new Inline.InputTextMessageContent(messageText: result.Html) { ParseMode = Official.Enums.ParseMode.Html })
    {
        Description = result.Description,
        Url = result.Url,
    };

    private async Task DoAsync(Func<Task> call) => await AskAsync(async () =>
    {
        await call();
        return true;
    });

    private async Task<T> AskAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (global::Telegram.Bot.Exceptions.ApiRequestException refused)
        {
            throw new TelegramException(Scrubbed(refused.Message), refused.ErrorCode)
            {
                RetryAfter = refused.Parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
                MigrateTo = refused.Parameters?.MigrateToChatId,
            };
        }
        catch (global::Telegram.Bot.Exceptions.RequestException failed)
        {
            throw new TelegramException(Scrubbed(failed.Message), (int?)failed.HttpStatusCode ?? 0);
        }
    }

    private string Scrubbed(string words) => words.Replace(token, "TOKEN", StringComparison.Ordinal);
}
