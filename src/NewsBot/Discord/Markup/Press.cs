using System.Globalization;
using NewsBot.Conversation;
using NewsBot.Replies;

namespace NewsBot.Discord.Markup;

/// <summary>
/// What is written into a button besides its data, so that a press of last month is still answered in the right place:
/// &gt; the answer takes the place of this one, ? only whoever pressed sees it. A menu's entries always take the place. Then how many
/// items were asked for, if that was said: <c>&gt;10:v1|quotes|…</c>.
/// </summary>
internal sealed record Press(string Data, bool IsInPlace, bool IsPrivate)
{
    public const string Menu = "choose";

    private const char InPlace = '>';
    private const char Private = '?';
    private const char EndOfCount = ':';

    /// <summary>How many items the asker wants in an answer; null when that was never said.</summary>
    public int? Count { get; init; }

    /// <summary>What stands in a button under an answer to somebody who wants so many items.</summary>
    public static string DataOf(ReplyButton button, int? count)
    {
        var data = count is { } many ? string.Create(CultureInfo.InvariantCulture, $"{many}{EndOfCount}{button.Data}") : button.Data;

        return button.Kind switch
        {
            ButtonKind.Continuing => $"{InPlace}{data}",
            ButtonKind.Private => $"{Private}{data}",
            _ => data,
        };
    }

    /// <summary>Null for a component that is not ours.</summary>
    public static Press? Of(Interaction interaction) => interaction switch
    {
        { CustomId: Menu, Values: [var chosen] } => Counted(chosen, isInPlace: true, isPrivate: false),
        { CustomId: [InPlace, .. var data] } => Counted(data, isInPlace: true, isPrivate: false),
        { CustomId: [Private, .. var data] } => Counted(data, isInPlace: false, isPrivate: true),
        { CustomId: { Length: > 0 } data } => Counted(data, isInPlace: false, isPrivate: false),
        _ => null,
    };

    /// <summary>Leads from a later page back to the first; null when the press was of no later page.</summary>
    public ReplyButton? Back(string label) =>
        ButtonData.Parse(Data) is { Cursor: not null } page
            ? new ReplyButton(label, (page with { Cursor = null }).ToString()) { Kind = ButtonKind.Continuing }
            : null;

    private static Press Counted(string data, bool isInPlace, bool isPrivate) =>
        data.IndexOf(EndOfCount, StringComparison.Ordinal) is var end and > 0
            && int.TryParse(data.AsSpan(0, end), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? new Press(data[(end + 1)..], isInPlace, isPrivate) { Count = count }
            : new Press(data, isInPlace, isPrivate);
}
