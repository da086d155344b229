using System.Text.Json;
using System.Text.Json.Serialization;
using NewsBot.Analysis;

namespace NewsBot.Accuracy;

/// <summary>An article and what a careful reader found in it. The id is the name of its files.</summary>
internal sealed record LabelledArticle(string Id, ArticleText Text, Labels Labels);

/// <summary>What a careful reader found in one article: the form of NNN.json.</summary>
internal sealed record Labels
{
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    public IReadOnlyList<LabelledPerson> People { get; init; } = [];

    public IReadOnlyList<LabelledQuote> Quotes { get; init; } = [];

    /// <summary>Words in quotation marks that nobody said: titles, names, doubts.</summary>
    public IReadOnlyList<string> NotQuotes { get; init; } = [];

    /// <summary>The article is kept, but not scored.</summary>
    public bool Skip { get; init; }

    /// <exception cref="JsonException">This is no file of labels.</exception>
    public static Labels Read(string json) => JsonSerializer.Deserialize<Labels>(json, Form) ?? throw new JsonException("It holds null.");
}

/// <summary>One person of an article under all the names that the article uses.</summary>
internal sealed record LabelledPerson
{
    public required string Name { get; init; }

    public string? Id { get; init; }

    public IReadOnlyList<string> Surfaces { get; init; } = [];

    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The author of the article: to find them neither counts nor costs.</summary>
    public bool Byline { get; init; }

    [JsonIgnore]
    public IReadOnlyList<PlainName> Forms => field ??= PlainName.AllOf([Name, .. Surfaces, .. Names]);
}

/// <summary>Words that somebody said, by a careful reader.</summary>
internal sealed record LabelledQuote
{
    public required LabelledKind Kind { get; init; }

    public required string Text { get; init; }

    public string? Speaker { get; init; }

    public LabelledSpeaker? SpeakerType { get; init; }

    public bool Doubt { get; init; }

    public bool Optional { get; init; }

    /// <summary>Readers may differ about it, so it neither counts nor costs.</summary>
    public bool IsOpen => Doubt || Optional;

    public bool IsByPerson => Speaker is { Length: > 0 } && (SpeakerType ?? LabelledSpeaker.Person) == LabelledSpeaker.Person;

    [JsonIgnore]
    public PlainText Plain => field ??= PlainText.Of(Text);
}

internal enum LabelledKind
{
    Direct,

    /// <summary>After a verb and a colon, without marks.</summary>
    Colon,
    Post,
    Indirect,
}

internal enum LabelledSpeaker
{
    Person,
    Org,
    Group,
    Unknown,
}
