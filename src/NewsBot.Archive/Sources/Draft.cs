using System.Buffers;

namespace NewsBot.Archive.Sources;

/// <summary>What a file says of its article, in the file's own words; nothing is checked yet.</summary>
internal sealed record Draft(string Title, string Body)
{
    private const int LongestAddress = 2048;

    private static readonly SearchValues<char> EndsAnAddress = SearchValues.Create(" \t\r\n<>\"");

    public string? Url { get; init; }

    public string? Source { get; init; }

    public string? Author { get; init; }

    public string? Date { get; init; }

    public bool IsSample { get; init; }

    /// <summary>The words with one space between them; null when there are none.</summary>
    public static string? OneLine(string? text)
    {
        var line = text is null ? "" : string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return line.Length > 0 ? line : null;
    }

    /// <summary>The address when it is one of the web; null for anything a reader must not be sent to.</summary>
    public static string? WebAddress(string? address)
    {
        address = address?.Trim();
        if (address is not { Length: > 0 and <= LongestAddress } || !Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
        {
            return null;
        }

        // Arabic addresses stay readable; only what would end the address in a chat is escaped.
        return address.AsSpan().ContainsAny(EndsAnAddress) ? uri.AbsoluteUri : address;
    }
}
