using System.Globalization;
using System.Text.Json;

namespace NewsBot.Discord.Wire;

/// <summary>Reads the interactions the gateway tells of.</summary>
internal static class InteractionReader
{
    private const int Ephemeral = 1 << 6;
    private const int MostOptions = 25;

    /// <summary>Null for what is no interaction we know, or lacks what an answer needs.</summary>
    public static Interaction? Read(JsonElement event_)
    {
        if (KindOf(event_) is not { } kind || !event_.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var member = Child(event_, "member");
        var user = member is { } inGuild ? Child(inGuild, "user") : Child(event_, "user");
        if (Text(event_, "id") is not { } id || Text(event_, "token") is not { } token || Text(event_, "application_id") is not { } application
            || user is not { } person || Text(person, "id") is not { } userId || ChannelOf(event_) is not { } channel)
        {
            return null;
        }

        return new Interaction
        {
            Id = id,
            Token = token,
            ApplicationId = application,
            Kind = kind,
            ChannelId = channel,
            UserId = userId,
            GuildId = Text(event_, "guild_id"),
            Permissions = member is { } of ? PermissionsOf(of) : 0,
            Name = Text(data, "name") ?? "",
            Options = OptionsOf(data),
            CustomId = Text(data, "custom_id") ?? "",
            Values = ValuesOf(data),
            IsOnEphemeral = Child(event_, "message") is { } message && (Number(message, "flags") & Ephemeral) != 0,
        };
    }

    /// <summary>The bits Discord writes as a string of digits; none for anything else.</summary>
    public static ulong PermissionsOf(JsonElement holder) =>
        ulong.TryParse(Text(holder, "permissions"), NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? bits : 0;

    public static string? Text(JsonElement holder, string name) =>
        holder.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static long Number(JsonElement holder, string name) =>
        holder.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : 0;

    public static JsonElement? Child(JsonElement holder, string name) =>
        holder.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    private static InteractionKind? KindOf(JsonElement event_) =>
        event_.ValueKind != JsonValueKind.Object ? null : Number(event_, "type") switch
        {
            2 => InteractionKind.Command,
            3 => InteractionKind.Component,
            4 => InteractionKind.Autocomplete,
            _ => null,
        };

    private static string? ChannelOf(JsonElement event_) =>
        Text(event_, "channel_id") ?? (Child(event_, "channel") is { } channel ? Text(channel, "id") : null);

    // Loops, not queries: queries over values are compiled anew for each, while the first crowd waits.
    private static List<InteractionOption> OptionsOf(JsonElement data)
    {
        var options = new List<InteractionOption>();
        if (data.TryGetProperty("options", out var given) && given.ValueKind == JsonValueKind.Array)
        {
            foreach (var option in given.EnumerateArray())
            {
                if (options.Count < MostOptions && OptionOf(option) is { } read)
                {
                    options.Add(read);
                }
            }
        }

        return options;
    }

    private static InteractionOption? OptionOf(JsonElement option)
    {
        if (option.ValueKind != JsonValueKind.Object || Text(option, "name") is not { } name || !option.TryGetProperty("value", out var value))
        {
            return null;
        }

        var given = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
            _ => null,
        };
        var isFocused = option.TryGetProperty("focused", out var focused) && focused.ValueKind == JsonValueKind.True;

        return given is null ? null : new InteractionOption(name, given, isFocused);
    }

    private static List<string> ValuesOf(JsonElement data)
    {
        var values = new List<string>();
        if (data.TryGetProperty("values", out var given) && given.ValueKind == JsonValueKind.Array)
        {
            foreach (var value in given.EnumerateArray())
            {
                if (values.Count < MostOptions && value.ValueKind == JsonValueKind.String)
                {
                    values.Add(value.GetString()!);
                }
            }
        }

        return values;
    }
}
