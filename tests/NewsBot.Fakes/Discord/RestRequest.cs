using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Discord;

/// <summary>A request as it arrived, without its authorization; the path is percent-decoded and begins after /api/v10.</summary>
public sealed record RestRequest
{
    public required string Method { get; init; }

    public required string Path { get; init; }

    public string Query { get; init; } = "";

    /// <summary>The JSON body, or the payload_json of a multipart one.</summary>
    public JsonNode? Body { get; init; }

    /// <summary>The uploaded files: the part's name, the file's name and its size.</summary>
    public IReadOnlyList<(string Part, string Name, int Size)> Files { get; init; } = [];

    public required DateTimeOffset At { get; init; }

    public string? UserAgent { get; init; }

    internal bool IsAuthorized { get; init; }

    /// <summary>Whether the body was sent and is no JSON.</summary>
    internal bool IsUnreadable { get; init; }

    /// <summary>What it was answered with; zero while it runs or when the line was broken.</summary>
    public int Status { get; set; }

    internal string[] Segments => Path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Calls about an interaction stand outside the global limit and need no token of the bot.</summary>
    internal bool IsOfInteraction => Segments is ["interactions", ..] or ["webhooks", ..];

    internal JsonObject Form => Body as JsonObject ?? throw DiscordRefusal.NoJson();
}

/// <summary>What a route answers; no body means 204.</summary>
internal sealed record RestAnswer(int Status, JsonNode? Body)
{
    public static RestAnswer Nothing { get; } = new(204, null);

    public static RestAnswer Of(JsonNode body) => new(200, body);
}
