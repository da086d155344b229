using NewsBot.Conversation;
using NewsBot.Replies;

namespace NewsBot.Discord.Markup;

/// <summary>
/// What is written into a button besides its data, so that a press of last month is still answered in the right place:
/// &gt; the answer takes the place of this one, ? only whoever pressed sees it. A menu's entries always take the place.
/// </summary>
internal sealed record Press(string Data, bool IsInPlace, bool IsPrivate)
{
    public const string Menu = "choose";

    private const char InPlace = '>';
    private const char Private = '?';

    public static string DataOf(ReplyButton button) => button.Kind switch
    {
        ButtonKind.Continuing => $"{InPlace}{button.Data}",
        ButtonKind.Private => $"{Private}{button.Data}",
        _ => button.Data,
    };

    /// <summary>Null for a component that is not ours.</summary>
    public static Press? Of(Interaction interaction) => interaction switch
    {
        { CustomId: Menu, Values: [var chosen] } => new Press(chosen, IsInPlace: true, IsPrivate: false),
        { CustomId: [InPlace, .. var data] } => new Press(data, IsInPlace: true, IsPrivate: false),
        { CustomId: [Private, .. var data] } => new Press(data, IsInPlace: false, IsPrivate: true),
        { CustomId.Length: > 0 } => new Press(interaction.CustomId, IsInPlace: false, IsPrivate: false),
        _ => null,
    };

    /// <summary>Leads from a later page back to the first; null when the press was of no later page.</summary>
    public ReplyButton? Back(string label) =>
        ButtonData.Parse(Data) is { Cursor: not null } page
            ? new ReplyButton(label, (page with { Cursor = null }).ToString()) { Kind = ButtonKind.Continuing }
            : null;
}
