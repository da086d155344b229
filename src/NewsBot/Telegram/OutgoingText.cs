namespace NewsBot.Telegram;

/// <summary>A message to send, or what a message is to be changed to.</summary>
internal sealed record OutgoingText
{
    public required long ChatId { get; init; }

    /// <summary>The topic of a forum it goes to.</summary>
    public long? Topic { get; init; }

    public required string Text { get; init; }

    /// <summary>Whether the text is HTML of Telegram's kind; else nothing in it means anything.</summary>
    public bool IsHtml { get; init; }

    public IReadOnlyList<IReadOnlyList<KeyboardButton>> Keyboard { get; init; } = [];

    /// <summary>The message it answers, where several people talk; it is sent also when that message is gone.</summary>
    public long? ReplyTo { get; init; }

    /// <summary>Without a sound: for what nobody asked for.</summary>
    public bool IsSilent { get; init; }
}

/// <summary>A button under a message: it hands its data back, or leads somewhere.</summary>
internal sealed record KeyboardButton(string Label, string? Data, string? Url = null);

internal sealed record TelegramCommand(string Command, string Description);

/// <summary>Whose list of commands is meant.</summary>
internal enum CommandScope
{
    Default,
    AllPrivateChats,
    AllGroupChats,
}

/// <summary>What is offered while somebody writes @bot and some words anywhere.</summary>
internal sealed record InlineAnswer(string Id, IReadOnlyList<InlineResult> Results)
{
    /// <summary>What to hand in for the next results; empty when there are no more.</summary>
    public string NextOffset { get; init; } = "";

    /// <summary>A button above the results that opens the chat with the bot; null for none.</summary>
    public InlineDoor? Door { get; init; }
}

internal sealed record InlineResult(string Id, string Title, string Description, string Html)
{
    public string? Url { get; init; }
}

internal sealed record InlineDoor(string Text, string StartParameter);
