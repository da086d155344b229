using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Telegram;

/// <summary>A pressed button or an inline query, until the bot answers it.</summary>
public sealed class FakeQuery(string id, FakeTelegram telegram)
{
    public string Id => id;

    /// <summary>The bot's answerCallbackQuery or answerInlineQuery.</summary>
    public Task<SentRequest> AnswerAsync(TimeSpan? timeout = null) => telegram.QueryAnswerAsync(id, timeout);
}

/// <summary>The results a bot gave to an inline query.</summary>
public static class InlineResults
{
    public static JsonArray Of(SentRequest answer) =>
        answer.Parameters["results"] switch
        {
            JsonArray results => results,
            { } text => JsonNode.Parse(text.ToString())!.AsArray(),
            null => [],
        };
}
