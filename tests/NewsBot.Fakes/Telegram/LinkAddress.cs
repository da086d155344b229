namespace NewsBot.Fakes.Telegram;

/// <summary>Which addresses Telegram takes for links and buttons.</summary>
internal static class LinkAddress
{
    /// <summary>http, https, tg and mailto; without a scheme it must look like a host.</summary>
    public static bool IsUsable(string url)
    {
        if (url.Any(char.IsWhiteSpace))
        {
            return false;
        }

        if (!url.Contains(':', StringComparison.Ordinal))
        {
            return url.Contains('.', StringComparison.Ordinal);
        }

        return Uri.TryCreate(url, UriKind.Absolute, out var address)
            && (address.Scheme is "tg" or "mailto" or "tel" || (address.Scheme is "http" or "https" or "ftp" && address.Host.Length > 0));
    }
}
