namespace NewsBot.Discord;

/// <summary>Reads what people type to name a channel: &lt;#123&gt;, 123, a link to it, or #news.</summary>
internal static class ChannelReference
{
    private const int ShortestId = 15;
    private const int LongestId = 20;

    /// <summary>The id in a mention or link, or the id itself; null for a name.</summary>
    public static string? IdIn(string typed)
    {
        var text = typed.Trim();
        if (text.StartsWith("<#", StringComparison.Ordinal) && text.EndsWith('>'))
        {
            return Id(text[2..^1]);
        }

        // https://discord.com/channels/SERVER/CHANNEL, with a message behind it or not.
        return Uri.TryCreate(text, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps
            && link.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is ["channels", _, var channel, ..]
            ? Id(channel)
            : Id(text);
    }

    public static string NameIn(string typed) => typed.Trim().TrimStart('#');

    private static string? Id(string text) => text.Length is >= ShortestId and <= LongestId && text.All(char.IsAsciiDigit) ? text : null;
}
