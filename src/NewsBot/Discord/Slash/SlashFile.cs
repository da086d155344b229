using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsBot.Discord.Slash;

/// <summary>The commands as slash-commands.json lists them: a name and a description each, in order.</summary>
internal sealed record SlashFile
{
    public required Dictionary<string, string[]> Asks { get; init; }

    public required Dictionary<string, SlashLanguage> Languages { get; init; }

    /// <summary>Reads the embedded file; one that is absent or misspelt is a broken build.</summary>
    public static SlashFile Load()
    {
        using var stream = typeof(SlashFile).Assembly.GetManifestResourceStream("slash-commands.json")
            ?? throw new InvalidOperationException("The list of slash commands is not in the program.");

        return JsonSerializer.Deserialize(stream, SlashJson.Default.SlashFile) ?? throw new InvalidOperationException("The list of slash commands is empty.");
    }
}

internal sealed record SlashLanguage
{
    public required Dictionary<string, string[]> Commands { get; init; }

    public required Dictionary<string, string[]> Options { get; init; }

    /// <summary>What is offered while a time is typed.</summary>
    public required string[] Times { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip)]
[JsonSerializable(typeof(SlashFile))]
internal sealed partial class SlashJson : JsonSerializerContext;
