using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Fakes.Discord;

/// <summary>Reads a request off the wire: JSON, or the payload_json and files of a form.</summary>
internal static class RestRequestReader
{
    public static async Task<RestRequest> ReadAsync(HttpContext context, string path, string token, TimeProvider time)
    {
        var from = context.Request;
        var (text, files) = from.HasFormContentType ? await ReadFormAsync(from) : (await ReadTextAsync(from), []);
        var body = Parsed(text);

        return new RestRequest
        {
            Method = from.Method,
            Path = path,
            Query = from.QueryString.Value ?? "",
            Body = body,
            Files = files,
            At = time.GetUtcNow(),
            UserAgent = from.Headers.UserAgent,
            IsAuthorized = from.Headers.Authorization == $"Bot {token}",
            IsUnreadable = text.Length > 0 && body is null,
        };
    }

    private static async Task<(string Text, IReadOnlyList<(string Part, string Name, int Size)> Files)> ReadFormAsync(HttpRequest from)
    {
        var form = await from.ReadFormAsync();
        var payload = form.TryGetValue("payload_json", out var json) ? json.ToString() : form.Files["payload_json"] is { } part ? await ReadPartAsync(part) : "{}";

        return (payload, [.. form.Files.Where(file => file.Name != "payload_json").Select(file => (file.Name, file.FileName, (int)file.Length))]);
    }

    private static async Task<string> ReadPartAsync(IFormFile part)
    {
        using var reader = new StreamReader(part.OpenReadStream());
        return await reader.ReadToEndAsync();
    }

    private static async Task<string> ReadTextAsync(HttpRequest from)
    {
        using var reader = new StreamReader(from.Body);
        return await reader.ReadToEndAsync();
    }

    private static JsonNode? Parsed(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
