using System.Text;
using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Discord;

/// <summary>What Discord takes as slash commands.</summary>
internal sealed class CommandRules
{
    private const int MostCommands = 100;
    private const int TextInAll = 8000;

    private static readonly HashSet<string> Locales =
    [
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi", "sv-SE", "vi",
        "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
    ];

    private readonly List<(string Path, string Code, string Message)> faults = [];
    private int text;

    public static IReadOnlyList<(string Path, string Code, string Message)> Faults(JsonArray commands)
    {
        var rules = new CommandRules();
        if (commands.Count > MostCommands)
        {
            rules.Add("commands", "APPLICATION_COMMANDS_MAX", "Maximum number of application commands reached (100)");
        }

        HashSet<string> names = [];
        foreach (var (i, command) in commands.OfType<JsonObject>().Index())
        {
            var path = MessageRules.Number(i);
            rules.Command(command, path);
            if (!names.Add(((string?)command["name"] ?? "").ToLowerInvariant()))
            {
                rules.Add($"{path}.name", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
            }
        }

        return rules.faults;
    }

    private void Command(JsonObject command, string path)
    {
        text = 0;
        Described(command, path);
        Options(command["options"] as JsonArray ?? [], path);
        if (text > TextInAll)
        {
            Add(path, "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)");
        }

        if (command["contexts"] is JsonArray contexts && contexts.Any(context => (int?)context is not (0 or 1 or 2)))
        {
            Add($"{path}.contexts", "BASE_TYPE_CHOICES", "Value must be one of {0, 1, 2}.");
        }

        if (command["integration_types"] is JsonArray types && (types.Count == 0 || types.Any(type => (int?)type is not (0 or 1))))
        {
            Add($"{path}.integration_types", "BASE_TYPE_CHOICES", "Value must be one of {0, 1}.");
        }

        if (command["default_member_permissions"] is JsonNode permissions && !ulong.TryParse(permissions.ToString(), out _))
        {
            Add($"{path}.default_member_permissions", "NUMBER_TYPE_COERCE", "Must be a set of permissions.");
        }
    }

    private void Options(JsonArray options, string path)
    {
        if (options.Count > 25)
        {
            Add($"{path}.options", "BASE_TYPE_BAD_LENGTH", "Must be 25 or fewer in length.");
        }

        var isAfterOptional = false;
        HashSet<string> names = [];
        foreach (var (i, option) in options.OfType<JsonObject>().Index())
        {
            var at = $"{path}.options.{MessageRules.Number(i)}";
            Described(option, at);
            var isRequired = (bool?)option["required"] == true;
            if (isRequired && isAfterOptional)
            {
                Add(at, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
            }

            isAfterOptional |= !isRequired;
            if (!names.Add((string?)option["name"] ?? ""))
            {
                Add($"{at}.name", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
            }

            Option(option, at);
        }
    }

    private void Option(JsonObject option, string path)
    {
        var type = (int?)option["type"] ?? 0;
        var choices = option["choices"] as JsonArray ?? [];
        if (type is < 1 or > 11)
        {
            Add($"{path}.type", "BASE_TYPE_CHOICES", "No type of option.");
        }

        if ((bool?)option["autocomplete"] == true && (type is not (3 or 4 or 10) || choices.Count > 0))
        {
            Add($"{path}.autocomplete", "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID", "Completion needs a text or number without choices.");
        }

        if (choices.Count > 25)
        {
            Add($"{path}.choices", "BASE_TYPE_BAD_LENGTH", "Must be 25 or fewer in length.");
        }

        foreach (var (i, choice) in choices.OfType<JsonObject>().Index())
        {
            Text(choice["name"], $"{path}.choices.{MessageRules.Number(i)}.name");
            if (type == 3)
            {
                Text(choice["value"], $"{path}.choices.{MessageRules.Number(i)}.value");
            }
        }

        if (type is 1 or 2)
        {
            Options(option["options"] as JsonArray ?? [], path);
        }
    }

    private void Described(JsonObject thing, string path)
    {
        var name = (string?)thing["name"] ?? "";
        if (!IsName(name) && (int?)thing["type"] is not (2 or 3))
        {
            Add($"{path}.name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }

        Text(thing["description"], $"{path}.description");
        text += MessageRules.LengthOf(name);
        foreach (var localized in new[] { "name_localizations", "description_localizations" })
        {
            foreach (var locale in (thing[localized] as JsonObject ?? []).Select(pair => pair.Key).Where(locale => !Locales.Contains(locale)))
            {
                Add($"{path}.{localized}.{locale}", "ENUM_TYPE_COERCE", $"Value \"{locale}\" is not a valid enum value.");
            }
        }
    }

    /// <summary>One to 32 letters, digits, marks - _ ', with nothing in upper case that has a lower one.</summary>
    private static bool IsName(string name) =>
        MessageRules.LengthOf(name) is >= 1 and <= 32 && name.EnumerateRunes().All(rune => Rune.ToLowerInvariant(rune) == rune)
        && name.EnumerateRunes().All(rune => Rune.IsLetter(rune) || Rune.IsNumber(rune) || rune.Value is '-' or '_' or '\'');

    private void Text(JsonNode? node, string path)
    {
        var value = node is JsonValue given && given.TryGetValue<string>(out var said) ? said : "";
        text += MessageRules.LengthOf(value);
        if (MessageRules.LengthOf(value) is < 1 or > 100)
        {
            Add(path, "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
        }
    }

    private void Add(string path, string code, string message) => faults.Add((path, code, message));
}
