namespace NewsBot.Telegram;

/// <summary>
/// Telegram's Bot API as far as NewsBot needs it, in Telegram's own terms. Every call may throw <see cref="TelegramException"/>;
/// none waits for a rate or tries again.
/// </summary>
internal interface ITelegramClient
{
    Task<TelegramUser> GetMeAsync(CancellationToken cancellationToken);

    /// <summary>
    /// The updates from <paramref name="offset"/> on, at most a hundred; waits for one when there is none. Those before the offset are
    /// confirmed and gone. An update that cannot be read comes as its bare id.
    /// </summary>
    Task<IReadOnlyList<TelegramUpdate>> GetUpdatesAsync(long offset, TimeSpan wait, CancellationToken cancellationToken);

    /// <summary>Has updates delivered to an address, or, without one, makes them be asked for.</summary>
    Task SetWebhookAsync(Uri? url, string? secret, CancellationToken cancellationToken);

    /// <summary>The updates in the body of a webhook's request; null when the body is no update at all.</summary>
    TelegramUpdate? ReadUpdate(ReadOnlyMemory<byte> body);

    Task SendMessageAsync(OutgoingText text, CancellationToken cancellationToken);

    Task EditMessageTextAsync(OutgoingText text, long messageId, CancellationToken cancellationToken);

    /// <summary>
    /// Sends a rich message, or changes a message into one; false when the server took it but does not show it as one. A client that cannot
    /// answers as a server without the method does: 404.
    /// </summary>
    Task<bool> SendRichAsync(OutgoingText text, bool isRightToLeft, long? replaces, CancellationToken cancellationToken);

    Task SendTypingAsync(long chatId, long? topic, CancellationToken cancellationToken);

    Task AnswerCallbackQueryAsync(string id, string? text, CancellationToken cancellationToken);

    Task AnswerInlineQueryAsync(InlineAnswer answer, CancellationToken cancellationToken);

    Task<ChatMembership> GetChatMemberAsync(long chatId, long userId, CancellationToken cancellationToken);

    /// <summary>The chat of an id or of "@name".</summary>
    Task<TelegramChat> GetChatAsync(string chat, CancellationToken cancellationToken);

    Task SetMyCommandsAsync(CommandScope scope, string? language, IReadOnlyList<TelegramCommand> commands, CancellationToken cancellationToken);

    /// <summary>What people read of the bot before they start it; false when the client does not offer it.</summary>
    Task<bool> SetMyDescriptionAsync(string? language, string description, string shortDescription, CancellationToken cancellationToken);
}
