using NewsBot.Replies;

namespace NewsBot.Telegram.Markup;

/// <summary>Lays buttons into rows: short ones side by side, as many as a narrow screen shows; a long one has a row of its own.</summary>
internal static class Keyboards
{
    private const int MostInRow = 3;
    private const int WidestRow = 30;

    /// <summary>Telegram shows no more than a hundred buttons.</summary>
    private const int MostButtons = 100;

    public static IReadOnlyList<IReadOnlyList<KeyboardButton>> Of(IReadOnlyList<ReplyButton> buttons)
    {
        var rows = new List<List<KeyboardButton>>();
        var width = 0;
        foreach (var button in buttons.Take(MostButtons))
        {
            var label = Direction.Clean(button.Label).Trim();
            if (label.Length == 0)
            {
                continue;
            }

            if (rows.Count == 0 || rows[^1].Count == MostInRow || width + label.Length > WidestRow)
            {
                rows.Add([]);
                width = 0;
            }

            rows[^1].Add(new KeyboardButton(label, button.Data));
            width += label.Length;
        }

        return rows;
    }
}
