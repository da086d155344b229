namespace NewsBot.Telegram.Markup;

/// <summary>
/// Buttons under messages nobody asked for. The answer to any other button takes the message's place; a digest many read must stay,
/// so its buttons bear a mark, and what they ask for comes as a message of its own.
/// </summary>
internal static class OwedButtons
{
    private const char Mark = '+';
    private const int MostBytes = 64;

    public static TelegramAnswer Marked(TelegramAnswer answer) => answer with
    {
        Keyboard = [.. answer.Keyboard.Select(row => (IReadOnlyList<KeyboardButton>)[.. row.Select(Marked)])],
    };

    /// <summary>Whether the message the button hangs on is to stay.</summary>
    public static bool Keep(string data) => data.StartsWith(Mark);

    /// <summary>The data itself.</summary>
    public static string Read(string data) => data.TrimStart(Mark);

    private static KeyboardButton Marked(KeyboardButton button) =>
        button.Data is { Length: < MostBytes } data ? button with { Data = $"{Mark}{data}" } : button;
}
