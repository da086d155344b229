using System.Globalization;

namespace NewsBot.Tests.Telegram;

internal enum EveningDeed
{
    Says,
    Replies,
    Presses,
    AsksInline,
    Shares,
    Opens,
}

/// <summary>
/// One thing somebody does on an evening: "Omar: hello", "Omar @ newsroom: hello", "Omar replies @ newsroom: hello",
/// "Omar presses 2", "Omar inline: Altman", "Omar shares 1 @ newsroom", "Omar opens the door" (the button above what inline mode
/// offered, which leads into the private chat). Without a place it is Omar's own chat with the bot.
/// </summary>
internal sealed record EveningLine(string Name, EveningDeed Deed, string? Place, string Words, int Number)
{
    public static EveningLine Read(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var head = (colon < 0 ? line : line[..colon]).Split(" @ ");
        var words = colon < 0 ? "" : line[(colon + 2)..];
        var deed = head[0].Split(' ');

        return new EveningLine(
            deed[0],
            deed.Length == 1 ? EveningDeed.Says : DeedOf(deed[1]),
            head.Length > 1 ? head[1] : null,
            words,
            deed is [_, "presses" or "shares", var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 0);
    }

    private static EveningDeed DeedOf(string verb) =>
        verb switch
        {
            "replies" => EveningDeed.Replies,
            "presses" => EveningDeed.Presses,
            "inline" => EveningDeed.AsksInline,
            "shares" => EveningDeed.Shares,
            "opens" => EveningDeed.Opens,
            _ => throw new FormatException($"Nobody {verb} on an evening."),
        };
}
