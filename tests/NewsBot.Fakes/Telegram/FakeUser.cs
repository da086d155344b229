using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Telegram;

/// <summary>A person, or the bot itself.</summary>
public sealed record FakeUser(long Id, string FirstName, string? LanguageCode = null, string? Username = null)
{
    public bool IsBot { get; init; }

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id, ["is_bot"] = IsBot, ["first_name"] = FirstName };
        json.AddGiven("username", Username);
        json.AddGiven("language_code", LanguageCode);

        return json;
    }
}
