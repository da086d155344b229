using System.Globalization;
using System.Text;

namespace NewsBot.Fakes.Telegram;

/// <summary>A character written as &amp;lt; or &amp;#65; — Telegram knows four names and every number.</summary>
internal readonly record struct HtmlCharacter(string Text, int Length)
{
    private static readonly Dictionary<string, string> Named = new() { ["lt"] = "<", ["gt"] = ">", ["amp"] = "&", ["quot"] = "\"" };

    /// <summary>The character that begins with the ampersand at <paramref name="index"/>; null when none does.</summary>
    public static HtmlCharacter? At(string html, int index)
    {
        var end = index + 1;
        while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || (end == index + 1 && html[end] == '#')))
        {
            end++;
        }

        var name = html[(index + 1)..end];
        var length = end - index + (end < html.Length && html[end] == ';' ? 1 : 0);

        return Meaning(name) is { } text ? new HtmlCharacter(text, length) : null;
    }

    private static string? Meaning(string name)
    {
        if (!name.StartsWith('#'))
        {
            return Named.GetValueOrDefault(name);
        }

        var isHex = name.Length > 1 && name[1] == 'x';
        var isNumber = int.TryParse(
            name.AsSpan(isHex ? 2 : 1),
            isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var code);

        return isNumber && code > 0 && Rune.IsValid(code) ? new Rune(code).ToString() : null;
    }
}
