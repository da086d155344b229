using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsBot.Analysis;
using NewsBot.Archive.Query;
using NewsBot.Replies;

namespace NewsBot.Terminal;

/// <summary>The JSON of <c>ask --format json</c>: one object on one line, Arabic readable.</summary>
internal static class AskJson
{
    // The relaxed encoder leaves Arabic letters and marks as they are; this JSON is never put into a web page.
    private static readonly AskJsonContext Context = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    });

    public static string Of(Reply reply) => JsonSerializer.Serialize(
        new AskedAnswer
        {
            Command = new AskedCommand(
                reply.Question.Command, reply.Question.Person, reply.Question.About, reply.Question.Since, reply.Question.Words),
            Language = Code(reply.Language),
            Person = reply.Person is null ? null : Person(reply.Person),
            Choices = [.. reply.Choices.Select(choice => Person(choice.Person) with { Score = choice.Score })],
            Items = [.. reply.Items.Where(item => item.Kind != ItemKind.Line).Select(Item)],
            Text = TerminalMarkup.Render(reply),
        },
        Context.AskedAnswer);

    private static AskedItem Item(ReplyItem item) => new()
    {
        Kind = Lower(item.Kind.ToString()),
        QuoteKind = item.Quote is null ? null : Lower(item.Quote.Kind.ToString()),
        Text = item.Text,
        IsCut = item.IsCut,
        Speaker = item.Speaker,
        SpeakerKind = item.Quote is null ? null : Lower(item.Quote.SpeakerKind.ToString()),
        SpeakerId = item.Quote?.Person?.Id,
        Cue = item.Quote?.Cue,
        Stance = item.Quote is { } quote ? Lower(quote.Stance.ToString()) : null,
        Confidence = item.Quote?.Confidence,
        Rule = item.Quote?.Rule,
        PersonId = item.Person?.Id,
        Person = item.Person is { } person ? person.NameArabic ?? person.NameLatin : null,
        Article = item.Receipt is { } receipt ? Article(receipt.Article) : null,
        Start = item.Receipt is null ? null : item.Start,
        Length = item.Receipt is null ? null : item.Text.Length,
    };

    private static AskedPerson Person(PersonRef person) => new()
    {
        Id = person.Id,
        Name = person.NameArabic ?? person.NameLatin ?? "",
        NameLatin = person.NameLatin,
        Role = person.RoleArabic ?? person.RoleEnglish,
        IsKnown = person.IsKnown,
    };

    private static AskedArticle Article(ArticleRef article) => new(
        article.Id,
        article.Title,
        article.Source,
        article.Url,
        article.PublishedAt is { } at
            ? DateTimeOffset.FromUnixTimeMilliseconds(at).ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture)
            : null,
        article.IsSample);

    private static string Lower(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private static string Code(Language language) => language == Language.Arabic ? "ar" : "en";
}

internal sealed record AskedAnswer
{
    public required AskedCommand Command { get; init; }

    public required string Language { get; init; }

    public required AskedPerson? Person { get; init; }

    public required IReadOnlyList<AskedPerson> Choices { get; init; }

    public required IReadOnlyList<AskedItem> Items { get; init; }

    public required string Text { get; init; }
}

internal sealed record AskedCommand(string Name, string? Person, string? About, string? Since, string? Words);

internal sealed record AskedPerson
{
    public required long Id { get; init; }

    public required string Name { get; init; }

    public required string? NameLatin { get; init; }

    public required string? Role { get; init; }

    [JsonPropertyName("known")]
    public required bool IsKnown { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Score { get; init; }
}

internal sealed record AskedItem
{
    public required string Kind { get; init; }

    /// <summary>direct, indirect or post; only for quotes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required string? QuoteKind { get; init; }

    public required string Text { get; init; }

    [JsonPropertyName("cut")]
    public required bool IsCut { get; init; }

    public required string? Speaker { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required string? SpeakerKind { get; init; }

    public required long? SpeakerId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required string? Cue { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required string? Stance { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required double? Confidence { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required string? Rule { get; init; }

    public required long? PersonId { get; init; }

    public required string? Person { get; init; }

    public required AskedArticle? Article { get; init; }

    public required long? Start { get; init; }

    public required long? Length { get; init; }
}

internal sealed record AskedArticle(
    long Id, string Title, string? Source, string? Url, string? PublishedAt, [property: JsonPropertyName("sample")] bool IsSample);

[JsonSerializable(typeof(AskedAnswer))]
internal sealed partial class AskJsonContext : JsonSerializerContext;
