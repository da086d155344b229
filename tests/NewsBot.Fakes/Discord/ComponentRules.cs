using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Discord;

/// <summary>What Discord takes as rows of buttons and menus.</summary>
internal static class ComponentRules
{
    private const int Row = 1;
    private const int Button = 2;
    private const int StringSelect = 3;
    private const int LinkStyle = 5;

    public static void See(JsonArray rows, Action<string, string, string> add)
    {
        if (rows.Count > 5)
        {
            add("components", "BASE_TYPE_BAD_LENGTH", "Must be 5 or fewer in length.");
        }

        HashSet<string> ids = [];
        foreach (var (i, row) in rows.OfType<JsonObject>().Index())
        {
            var path = $"components.{MessageRules.Number(i)}";
            if ((int?)row["type"] != Row)
            {
                add($"{path}.type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (1,).");
                continue;
            }

            var parts = (row["components"] as JsonArray ?? []).OfType<JsonObject>().ToList();
            var width = parts.Sum(part => (int?)part["type"] == Button ? 1 : 5);
            if (width is < 1 or > 5)
            {
                add($"{path}.components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "A row holds one to five buttons, or one menu.");
            }

            foreach (var (j, part) in parts.Index())
            {
                Part(part, $"{path}.components.{MessageRules.Number(j)}", ids, add);
            }
        }
    }

    private static void Part(JsonObject part, string path, HashSet<string> ids, Action<string, string, string> add)
    {
        var isLink = (int?)part["style"] == LinkStyle;
        var id = (string?)part["custom_id"];
        if (!isLink && id is not { Length: >= 1 and <= 100 })
        {
            add($"{path}.custom_id", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
        }
        else if (!isLink && !ids.Add(id!))
        {
            add($"{path}.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }

        switch ((int?)part["type"])
        {
            case Button:
                SeeButton(part, path, isLink, add);
                break;
            case StringSelect:
                SeeMenu(part, path, add);
                break;
            case >= 5 and <= 8:
                break;
            default:
                add($"{path}.type", "UNION_TYPE_CHOICES", "No component that stands in a row of a message.");
                break;
        }
    }

    private static void SeeButton(JsonObject button, string path, bool isLink, Action<string, string, string> add)
    {
        Text(button["label"], 80, $"{path}.label", button["emoji"] is null, add);
        if ((int?)button["style"] is not (>= 1 and <= 6))
        {
            add($"{path}.style", "BASE_TYPE_CHOICES", "Value must be one of {1, 2, 3, 4, 5, 6}.");
        }

        if (isLink != (button["url"] is not null) || (isLink && button["custom_id"] is not null))
        {
            add($"{path}.url", "BUTTON_COMPONENT_URL", "A link has a url and no custom id, any other button the reverse.");
        }

        if (isLink && !(Uri.TryCreate((string?)button["url"], UriKind.Absolute, out var url) && url.Scheme is "http" or "https" or "discord"))
        {
            add($"{path}.url", "URL_TYPE_INVALID_SCHEME", "Scheme must be one of ('http', 'https', 'discord').");
        }
        else if (isLink && ((string?)button["url"])!.Length > 512)
        {
            add($"{path}.url", "BASE_TYPE_MAX_LENGTH", "Must be 512 or fewer in length.");
        }
    }

    private static void SeeMenu(JsonObject menu, string path, Action<string, string, string> add)
    {
        if (menu["placeholder"] is not null)
        {
            Text(menu["placeholder"], 150, $"{path}.placeholder", isRequired: false, add);
        }

        var options = (menu["options"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        if (options.Count is < 1 or > 25)
        {
            add($"{path}.options", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 25 in length.");
        }

        HashSet<string> values = [];
        foreach (var (i, option) in options.Index())
        {
            var at = $"{path}.options.{MessageRules.Number(i)}";
            Text(option["label"], 100, $"{at}.label", isRequired: true, add);
            Text(option["value"], 100, $"{at}.value", isRequired: true, add);
            Text(option["description"], 100, $"{at}.description", isRequired: false, add);
            if (!values.Add((string?)option["value"] ?? ""))
            {
                add($"{at}.value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
            }
        }
    }

    private static void Text(JsonNode? node, int most, string path, bool isRequired, Action<string, string, string> add)
    {
        var text = (string?)node ?? "";
        if (isRequired && string.IsNullOrWhiteSpace(text))
        {
            add(path, "BASE_TYPE_REQUIRED", "This field is required");
        }
        else if (MessageRules.LengthOf(text) > most)
        {
            add(path, "BASE_TYPE_MAX_LENGTH", $"Must be {MessageRules.Number(most)} or fewer in length.");
        }
    }
}
