using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Discord;

/// <summary>
/// As much of JSON Schema as Discord's description uses. Properties a schema does not name are faults: Discord would ignore them
/// silently, and so hide a misspelling. Where one of several shapes must fit, the complaint is that of the nearest one.
/// </summary>
internal sealed class JsonSchema(JsonObject schemas)
{
    private const string References = "#/components/schemas/";

    public List<string> Faults(JsonNode? value, JsonNode schema, string path)
    {
        List<string> faults = [];
        See(value, Resolved(schema), path, faults);
        return faults;
    }

    private JsonObject Resolved(JsonNode schema)
    {
        var resolved = schema.AsObject();
        while ((string?)resolved["$ref"] is { } reference)
        {
            resolved = schemas[reference[References.Length..]]!.AsObject();
        }

        return resolved;
    }

    private void See(JsonNode? value, JsonObject schema, string path, List<string> faults)
    {
        foreach (var part in schema["allOf"] as JsonArray ?? [])
        {
            See(value, Resolved(part!), path, faults);
        }

        foreach (var union in new[] { "oneOf", "anyOf" })
        {
            if (schema[union] is JsonArray shapes)
            {
                SeeOneOf(value, shapes, path, faults);
            }
        }

        if (schema["const"] is { } only && !JsonNode.DeepEquals(only, value))
        {
            faults.Add($"{path} is not {only.ToJsonString()}");
        }

        if (schema["enum"] is JsonArray all && !all.Any(one => JsonNode.DeepEquals(one, value)))
        {
            faults.Add($"{path} is none of {all.ToJsonString()}");
        }

        if (schema["type"] is { } type && !IsOfType(value, type))
        {
            faults.Add($"{path} is no {type.ToJsonString()}");
            return;
        }

        switch (value)
        {
            case JsonObject given:
                SeeObject(given, schema, path, faults);
                break;
            case JsonArray given:
                SeeArray(given, schema, path, faults);
                break;
            case JsonValue given:
                SeeValue(given, schema, path, faults);
                break;
        }
    }

    private void SeeOneOf(JsonNode? value, JsonArray shapes, string path, List<string> faults)
    {
        List<string>? nearest = null;
        foreach (var shape in shapes)
        {
            var own = Faults(value, shape!, path);
            if (own.Count == 0)
            {
                return;
            }

            // A shape that is of another type altogether explains nothing, nor does one with another tag.
            var isNearer = nearest is null || Depth(own) > Depth(nearest) || (Depth(own) == Depth(nearest) && own.Count < nearest.Count);
            nearest = isNearer ? own : nearest;
        }

        faults.AddRange(nearest ?? []);
    }

    private static int Depth(List<string> faults) => faults.Max(fault => fault.TakeWhile(letter => letter != ' ').Count(letter => letter == '/'));

    private void SeeObject(JsonObject given, JsonObject schema, string path, List<string> faults)
    {
        foreach (var name in schema["required"] as JsonArray ?? [])
        {
            if (!given.ContainsKey((string)name!))
            {
                faults.Add($"{path}/{name} is missing");
            }
        }

        var known = schema["properties"] as JsonObject;
        var others = schema["additionalProperties"];
        foreach (var (name, value) in given)
        {
            if (known?[name] is { } own)
            {
                See(value, Resolved(own), $"{path}/{name}", faults);
            }
            else if (others is JsonObject)
            {
                See(value, Resolved(others), $"{path}/{name}", faults);
            }
            else if (known is not null && others is null)
            {
                faults.Add($"{path}/{name} is no known property");
            }
        }
    }

    private void SeeArray(JsonArray given, JsonObject schema, string path, List<string> faults)
    {
        if ((int?)schema["maxItems"] < given.Count || (int?)schema["minItems"] > given.Count)
        {
            faults.Add($"{path} has {MessageRules.Number(given.Count)} elements");
        }

        if (schema["items"] is not { } items)
        {
            return;
        }

        foreach (var (i, element) in given.Index())
        {
            See(element, Resolved(items), $"{path}/{MessageRules.Number(i)}", faults);
        }
    }

    private static void SeeValue(JsonValue given, JsonObject schema, string path, List<string> faults)
    {
        if (given.GetValueKind() == JsonValueKind.String)
        {
            var text = (string)given!;
            var length = MessageRules.LengthOf(text);
            if ((int?)schema["maxLength"] < length || (int?)schema["minLength"] > length)
            {
                faults.Add($"{path} is {MessageRules.Number(length)} characters long");
            }

            if ((string?)schema["format"] == "snowflake" && !ulong.TryParse(text, out _))
            {
                faults.Add($"{path} is no snowflake");
            }
        }
        else if (given.GetValueKind() == JsonValueKind.Number)
        {
            var number = given.Deserialize<double>();
            if ((schema["maximum"] is { } most && number > most.Deserialize<double>()) || (schema["minimum"] is { } least && number < least.Deserialize<double>()))
            {
                faults.Add($"{path} is out of range");
            }
        }
    }

    private static bool IsOfType(JsonNode? value, JsonNode type)
    {
        var kind = value?.GetValueKind() ?? JsonValueKind.Null;
        var names = type is JsonArray several ? several.Select(name => (string)name!) : [(string)type!];

        return names.Any(name => name switch
        {
            "null" => kind == JsonValueKind.Null,
            "string" => kind == JsonValueKind.String,
            "boolean" => kind is JsonValueKind.True or JsonValueKind.False,
            "number" => kind == JsonValueKind.Number,
            "integer" => kind == JsonValueKind.Number && double.IsInteger(value!.Deserialize<double>()),
            "array" => kind == JsonValueKind.Array,
            _ => kind == JsonValueKind.Object,
        });
    }
}
