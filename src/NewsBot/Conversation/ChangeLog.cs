using Microsoft.Extensions.Logging;
using NewsBot.Delivery;

namespace NewsBot.Conversation;

/// <summary>Writes into the log who changed what for which chat, once for each change; never what somebody wrote.</summary>
internal sealed partial class ChangeLog(ILogger logger)
{
    public void Note(Question question, ChatAddress chat, string what) =>
        Note(question, chat.Thread is null ? chat.Key : $"{chat.Key}/{chat.Thread}", what);

    public void Note(Question question, string chat, string what) => LogChanged($"{question.Address.Platform}:{question.Asker}", chat, what);

    [LoggerMessage(LogLevel.Information, "Changed by {Who} for {Chat}: {What}")]
    private partial void LogChanged(string who, string chat, string what);
}
