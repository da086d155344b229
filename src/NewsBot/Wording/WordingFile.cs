using System.Text.Json;
using System.Text.Json.Serialization;
using NewsBot.Analysis;

namespace NewsBot.Wording;

/// <summary>
/// What ar.json and en.json hold: sentences, counted words in all forms of the language, and the months of each region.
/// Words in braces are filled in.
/// </summary>
internal sealed record WordingFile(
    IReadOnlyDictionary<string, string> Sentences,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Counts,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Months)
{
    public static WordingFile Load(Language language)
    {
        var name = language == Language.Arabic ? "ar.json" : "en.json";
        using var stream = typeof(WordingFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The wording {name} is not in the program.");

        return JsonSerializer.Deserialize(stream, WordingJson.Default.WordingFile)
            ?? throw new InvalidOperationException($"The wording {name} is empty.");
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(WordingFile))]
internal sealed partial class WordingJson : JsonSerializerContext;
