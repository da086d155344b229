using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Fakes.Telegram;

/// <summary>
/// One request to the Bot API with its parameters, however they came: in the query, as a form, in parts, or as JSON. As on the
/// real server a number or a flag may be written as text, and an object as JSON inside of text.
/// </summary>
internal sealed record ApiCall(string Method, JsonObject Parameters, DateTimeOffset At)
{
    public long? ChatId => Number("chat_id");

    public int? ThreadId => (int?)Number("message_thread_id");

    public static async Task<ApiCall> ReadAsync(HttpRequest request, string method, DateTimeOffset at)
    {
        var parameters = new JsonObject();
        foreach (var (name, values) in request.Query)
        {
            parameters[name] = values.ToString();
        }

        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            foreach (var (name, values) in form)
            {
                parameters[name] = values.ToString();
            }

            foreach (var file in form.Files)
            {
                parameters[file.Name] = new JsonObject { ["file"] = file.FileName, ["length"] = file.Length };
            }
        }
        else if (request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true)
        {
            await ReadJsonAsync(request, parameters);
        }

        return new ApiCall(method, parameters, at);
    }

    public string? Text(string name) =>
        Parameters[name] switch
        {
            null => null,
            JsonValue value when value.TryGetValue<string>(out var text) => text,
            var node => node.ToJsonString(),
        };

    public long? Number(string name) =>
        long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public bool Flag(string name) =>
        Text(name)?.ToUpperInvariant() is "TRUE" or "1" or "YES" or "T" or "Y";

    /// <summary>An object or an array; null when the parameter is absent, empty or no JSON.</summary>
    public JsonNode? Structure(string name)
    {
        if (Parameters[name] is JsonObject or JsonArray)
        {
            return Parameters[name];
        }

        try
        {
            return Text(name) is { Length: > 0 } text ? JsonNode.Parse(text) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task ReadJsonAsync(HttpRequest request, JsonObject parameters)
    {
        if (request.ContentLength == 0)
        {
            return;
        }

        try
        {
            var body = await JsonNode.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            foreach (var (name, value) in body?.AsObject() ?? [])
            {
                parameters[name] = value?.DeepClone();
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            throw BotApiException.Fault("can't parse request body JSON object");
        }
    }
}
