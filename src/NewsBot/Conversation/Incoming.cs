using NewsBot.Analysis;

namespace NewsBot.Conversation;

/// <summary>A message, a slash command or a pressed button, as every platform hands it in. Exactly one of text, command and button is set.</summary>
internal sealed record Incoming
{
    /// <summary>"telegram", "discord" or "terminal".</summary>
    public required string Platform { get; init; }

    public required string ChatId { get; init; }

    /// <summary>The topic or thread inside the chat the message came from; null for the chat itself. The answer goes there.</summary>
    public string? Thread { get; init; }

    public required string UserId { get; init; }

    public string? Text { get; init; }

    /// <summary>A command whose parts the platform has told apart already: nothing of it is parsed.</summary>
    public Command? Command { get; init; }

    /// <summary>The data of the pressed button.</summary>
    public string? Button { get; init; }

    /// <summary>The language the platform says the user reads; null when it does not tell.</summary>
    public Language? UserLanguage { get; init; }

    /// <summary>The language the answer must have, whatever the question's; null to let the chat and the question decide.</summary>
    public Language? AnswerIn { get; init; }

    /// <summary>
    /// Asks the platform whether this user may change what holds for the whole chat: everybody in private, administrators in
    /// groups. Asked only when something is to be changed.
    /// </summary>
    public Func<CancellationToken, Task<bool>> MayChangeChatAsync { get; init; } = _ => Task.FromResult(true);

    /// <summary>Whether the user runs the bot: at its terminal, or listed as an admin in the settings.</summary>
    public bool IsOperator { get; init; }

    /// <summary>Asked while words are still being typed: no later question refers to its answer.</summary>
    public bool IsInPassing { get; init; }

    /// <summary>How many items the answer may have.</summary>
    public int Limit { get; init; } = 5;

    public string Chat => $"{Platform}:{ChatId}";
}
