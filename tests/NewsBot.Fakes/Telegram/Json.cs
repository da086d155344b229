using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Telegram;

/// <summary>Writing objects the way Telegram does: what is not there is left out, never null.</summary>
internal static class Json
{
    public static void AddGiven(this JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }
}
