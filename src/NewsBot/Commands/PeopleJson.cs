using System.Text.Json;
using NewsBot.Archive.Query;

namespace NewsBot.Commands;

/// <summary>People as JSON, for <c>people … --format json</c>.</summary>
internal static class PeopleJson
{
    /// <summary>Whom a name means: the decision, and the candidates with their scores, best first.</summary>
    public static string Match(string name, PersonMatch match) => JsonLine.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("decision", JsonNamingPolicy.CamelCase.ConvertName(match.Decision.ToString()));
        json.WriteStartArray("candidates");
        foreach (var scored in match.People)
        {
            json.WriteStartObject();
            WriteKeys(json, scored.Person);
            json.WriteNumber("score", Math.Round(scored.Score, 3));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static string Person(PersonRef person) => JsonLine.Write(json =>
    {
        json.WriteStartObject();
        WriteKeys(json, person);
        json.WriteEndObject();
    });

    public static string Card(PersonCard card) => JsonLine.Write(json =>
    {
        json.WriteStartObject();
        WriteKeys(json, card.Person);
        WriteList(json, "aliases", card.Aliases);
        WriteList(json, "rolesSeen", card.RolesSeen);
        json.WriteNumber("quotes", card.Quotes);
        json.WriteNumber("articles", card.Articles);
        json.WriteNumber("stories", card.Stories);
        json.WriteStartArray("related");
        foreach (var related in card.Related)
        {
            json.WriteStartObject();
            WriteKeys(json, related);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteKeys(Utf8JsonWriter json, PersonRef person)
    {
        json.WriteNumber("id", person.Id);
        json.WriteString("nameArabic", person.NameArabic);
        json.WriteString("nameLatin", person.NameLatin);
        json.WriteString("roleArabic", person.RoleArabic);
        json.WriteString("roleEnglish", person.RoleEnglish);
        json.WriteBoolean("known", person.IsKnown);
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
    }
}
