using System.Security.Cryptography;
using System.Text;

namespace NewsBot.Fakes.Discord;

/// <summary>How many requests of which kind are allowed in how long: figures near those Discord sends, which may change any day.</summary>
internal static class Routes
{
    public static Allowance AllowanceOf(RestRequest request)
    {
        var (kind, major, limit, seconds) = (request.Method, request.Segments) switch
        {
            // The major parameter of an interaction is its token: each has a bucket of its own.
            (_, ["interactions", _, var token, "callback"]) => ("callback", token, 5, 1),
            ("POST", ["webhooks", _, var token]) => ("follow-up", token, 5, 2),
            (_, ["webhooks", _, var token, ..]) => ("follow-up-edit", token, 5, 2),
            ("POST", ["channels", var id, "messages"]) => ("messages", id, 5, 5),
            ("PATCH", ["channels", var id, "messages", _]) => ("message-edit", id, 5, 5),
            ("DELETE", ["channels", var id, "messages", _]) => ("message-delete", id, 5, 1),
            ("POST", ["channels", var id, "messages", _, "crosspost"]) => ("crosspost", id, 10, 3600),
            (_, ["channels", var id, ..]) => ("channel", id, 20, 5),
            (_, ["guilds", var id, ..]) => ("guild", id, 10, 2),
            ("PUT" or "POST", ["applications", _, "guilds", var id, ..]) => ("guild-commands", id, 5, 20),
            ("PUT" or "POST", ["applications", _, "commands", ..]) => ("commands", "", 5, 20),
            (_, ["gateway", ..]) => ("gateway", "", 20, 5),
            _ => ("rest", "", 30, 10),
        };

        return new Allowance($"{kind}:{major}", limit, TimeSpan.FromSeconds(seconds));
    }

    /// <summary>The name of a bucket as clients see it: the same for all channels and tokens of a kind.</summary>
    public static string HashOf(Allowance allowance) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(allowance.Bucket.Split(':')[0])).AsSpan(0, 16));
}
