using System.Globalization;
using System.Text;

namespace NewsBot.Discord.Markup;

/// <summary>Makes an article's address fit behind a masked link: http or https only, and nothing in it that would end the link.</summary>
internal static class LinkTarget
{
    private const int Longest = 700;

    /// <summary>Null for what is no such address, or too long a one.</summary>
    public static string? Of(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address)
            || !(address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) || address.UserInfo.Length > 0)
        {
            return null;
        }

        var target = new StringBuilder();
        foreach (var rune in url.Trim().EnumerateRunes())
        {
            if (IsSafe(rune))
            {
                target.Append(rune);
                continue;
            }

            foreach (var piece in Encoding.UTF8.GetBytes(rune.ToString()))
            {
                target.Append(CultureInfo.InvariantCulture, $"%{piece:X2}");
            }
        }

        return target.Length <= Longest ? target.ToString() : null;
    }

    // Letters of other scripts may stay: written out they take a third of the place.
    private static bool IsSafe(Rune rune) =>
        rune.IsAscii ? Rune.IsLetterOrDigit(rune) || "-._~:/?#!$&'+,;=%".Contains((char)rune.Value, StringComparison.Ordinal) : Rune.IsLetterOrDigit(rune);
}
