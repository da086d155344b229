using System.Text;
using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Telegram;

/// <summary>The methods that answer a pressed button and an inline query.</summary>
internal sealed class QueryMethods(World world, Violations violations)
{
    private const int MostResults = 50;
    private const int MostBytes = 64;
    private const int LongestNotice = 200;

    public IEnumerable<KeyValuePair<string, Func<ApiCall, Done>>> All =>
    [
        new("answerCallbackQuery", AnswerCallbackQuery),
        new("answerInlineQuery", AnswerInlineQuery),
    ];

    private Done AnswerCallbackQuery(ApiCall call)
    {
        if (call.Text("text")?.Length > LongestNotice)
        {
            throw BotApiException.Fault("MESSAGE_TOO_LONG");
        }

        Close(call.Text("callback_query_id"));

        return Done.True;
    }

    private Done AnswerInlineQuery(ApiCall call)
    {
        var results = call.Structure("results") as JsonArray ?? throw BotApiException.Fault("can't parse inline query results: Expected an Array of inline query results");
        if (results.Count > MostResults)
        {
            throw BotApiException.Fault("RESULTS_TOO_MUCH");
        }

        if (Bytes(call.Text("next_offset")) > MostBytes)
        {
            throw BotApiException.Fault("NEXT_OFFSET_INVALID");
        }

        var ids = new HashSet<string>();
        foreach (var result in results)
        {
            Check(result, ids);
        }

        CheckButton(call.Structure("button"));
        Close(call.Text("inline_query_id"));

        return Done.True;
    }

    private void Check(JsonNode? result, HashSet<string> ids)
    {
        var type = result?["type"]?.ToString() ?? throw BotApiException.Fault("can't parse inline query result: Can't find field \"type\"");
        var id = result["id"]?.ToString() ?? "";
        if (Bytes(id) is 0 or > MostBytes)
        {
            throw BotApiException.Fault("RESULT_ID_INVALID");
        }

        if (!ids.Add(id))
        {
            throw BotApiException.Fault("RESULT_ID_DUPLICATE");
        }

        if (type == "article")
        {
            CheckArticle(result);
        }

        InlineKeyboard.Read(result["reply_markup"]);
    }

    private void CheckArticle(JsonNode result)
    {
        if (string.IsNullOrEmpty(result["title"]?.ToString()))
        {
            throw BotApiException.Fault("can't parse inline query result: Can't find field \"title\"");
        }

        var content = result["input_message_content"] ?? throw BotApiException.Fault("MESSAGE_EMPTY");
        if (content["message_text"] is not null || content["rich_message"] is null)
        {
            var text = MessageText.Read(content["message_text"]?.ToString(), content["parse_mode"]?.ToString(), content["entities"], MessageText.LongestText, violations);
            if (text.Text.Length == 0)
            {
                throw BotApiException.Fault("MESSAGE_EMPTY");
            }
        }
    }

    private static void CheckButton(JsonNode? button)
    {
        if (button?["start_parameter"]?.ToString() is { } start
            && (start.Length is 0 or > 64 || !start.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')))
        {
            throw BotApiException.Fault("START_PARAM_INVALID");
        }
    }

    /// <summary>A query is answered once and in time.</summary>
    private void Close(string? id)
    {
        if (id is null || !world.OpenQueries.Remove(id, out var came) || world.Now - came > world.Options.QueryLifetime)
        {
            throw BotApiException.Bad("query is too old and response timeout expired or query ID is invalid");
        }
    }

    private static int Bytes(string? text) => Encoding.UTF8.GetByteCount(text ?? "");
}
