using System.Text;
using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Telegram;

/// <summary>Reads the buttons a bot puts under a message, and refuses what Telegram refuses.</summary>
internal static class InlineKeyboard
{
    private const int MostBytesOfData = 64;
    private const int MostButtons = 100;
    private const int MostInARow = 8;

    private static readonly string[] Purposes =
    [
        "url", "callback_data", "switch_inline_query", "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "copy_text",
        "web_app", "login_url", "callback_game", "pay",
    ];

    /// <summary>The rows of an inline keyboard; none when the markup is of another kind.</summary>
    public static IReadOnlyList<IReadOnlyList<FakeButton>> Read(JsonNode? markup)
    {
        if (markup?["inline_keyboard"] is not JsonArray rows)
        {
            return [];
        }

        var keyboard = rows.Select(row => ButtonsOf(row)).Where(row => row.Count > 0).ToList();
        if (keyboard.Sum(row => row.Count) > MostButtons || keyboard.Exists(row => row.Count > MostInARow))
        {
            throw BotApiException.Fault("reply markup is too long");
        }

        return keyboard;
    }

    private static List<FakeButton> ButtonsOf(JsonNode? row) =>
        row is JsonArray buttons
            ? [.. buttons.Select(ButtonOf)]
            : throw BotApiException.Fault("object expected as reply markup");

    private static FakeButton ButtonOf(JsonNode? json)
    {
        var given = json as JsonObject ?? throw BotApiException.Fault("can't parse inline keyboard button: InlineKeyboardButton must be an Object");
        var text = given["text"]?.ToString() ?? throw BotApiException.Fault("can't parse inline keyboard button: Can't find field \"text\"");
        if (string.IsNullOrWhiteSpace(text))
        {
            throw BotApiException.Fault("inline keyboard button text must be non-empty");
        }

        if (Purposes.Count(given.ContainsKey) != 1)
        {
            throw BotApiException.Fault("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        }

        var data = given["callback_data"]?.ToString();
        if (data is not null && Encoding.UTF8.GetByteCount(data) is 0 or > MostBytesOfData)
        {
            throw BotApiException.Fault("BUTTON_DATA_INVALID");
        }

        var url = given["url"]?.ToString();
        if (url is not null && !LinkAddress.IsUsable(url))
        {
            throw BotApiException.Fault($"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL");
        }

        return new FakeButton(text, data, url, (given["switch_inline_query"] ?? given["switch_inline_query_current_chat"])?.ToString());
    }
}
