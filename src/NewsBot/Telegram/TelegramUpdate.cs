namespace NewsBot.Telegram;

/// <summary>
/// What happened at Telegram, as far as it concerns us; names and texts nobody needs for the answer are not even read. An update
/// that could not be read, or that holds nothing of ours, has only its id.
/// </summary>
internal sealed record TelegramUpdate
{
    public required long UpdateId { get; init; }

    public TelegramMessage? Message { get; init; }

    public TelegramMessage? ChannelPost { get; init; }

    public PressedButton? CallbackQuery { get; init; }

    public InlineQuestion? InlineQuery { get; init; }

    public ChangedMembership? MyChatMember { get; init; }
}

internal sealed record TelegramMessage
{
    public required long MessageId { get; init; }

    public required TelegramChat Chat { get; init; }

    /// <summary>Null for posts of channels.</summary>
    public TelegramUser? From { get; init; }

    /// <summary>The chat in whose name the message was sent: a channel, or the group itself for its anonymous administrators.</summary>
    public TelegramChat? SenderChat { get; init; }

    public long? MessageThreadId { get; init; }

    /// <summary>Whether the thread is a topic of a forum; else it is a mere chain of replies, to which nothing can be sent.</summary>
    public bool IsTopicMessage { get; init; }

    /// <summary>When it was sent, in unix seconds; 0 for a message that can no longer be reached.</summary>
    public long Date { get; init; }

    public string? Text { get; init; }

    public string? Caption { get; init; }

    public TelegramMessage? ReplyToMessage { get; init; }

    /// <summary>The bot whose inline result this is: somebody shared it, nobody asked anything.</summary>
    public TelegramUser? ViaBot { get; init; }

    /// <summary>The id under which a group lives on after it became a supergroup.</summary>
    public long? MigrateToChatId { get; init; }

    /// <summary>The topic to answer in; null for the chat itself.</summary>
    public long? Topic => IsTopicMessage || Chat.IsForum ? MessageThreadId : null;
}

internal sealed record TelegramUser
{
    public required long Id { get; init; }

    public bool IsBot { get; init; }

    public string? Username { get; init; }

    public string? LanguageCode { get; init; }
}

internal sealed record TelegramChat
{
    public required long Id { get; init; }

    /// <summary>private, group, supergroup or channel.</summary>
    public string Type { get; init; } = "";

    public bool IsForum { get; init; }

    public string? Title { get; init; }

    public string? Username { get; init; }

    public bool IsPrivate => Type == "private";

    public bool IsChannel => Type == "channel";
}

internal sealed record PressedButton
{
    public required string Id { get; init; }

    public required TelegramUser From { get; init; }

    /// <summary>The message the button hangs on; null when Telegram no longer has it.</summary>
    public TelegramMessage? Message { get; init; }

    public string? Data { get; init; }
}

internal sealed record InlineQuestion
{
    public required string Id { get; init; }

    public required TelegramUser From { get; init; }

    public string Query { get; init; } = "";

    public string Offset { get; init; } = "";
}

/// <summary>The bot was added to a chat, removed from it, blocked or unblocked.</summary>
internal sealed record ChangedMembership
{
    public required TelegramChat Chat { get; init; }

    public required ChatMembership NewChatMember { get; init; }
}

/// <summary>Somebody's place in a chat: creator, administrator, member, restricted, left or kicked.</summary>
internal sealed record ChatMembership
{
    public required string Status { get; init; }

    /// <summary>For restricted users: whether they are in the chat nevertheless.</summary>
    public bool IsMember { get; init; }

    public bool IsAdministrator => Status is "creator" or "administrator";

    public bool IsGone => Status is "left" or "kicked" || (Status == "restricted" && !IsMember);
}
