using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Discord;

/// <summary>Discord's own description of its API: does it know a request's route and method, and does the body fit?</summary>
public sealed class OpenApiRules
{
    private readonly List<(string[] Template, JsonObject Methods)> paths;
    private readonly JsonSchema schemas;

    private OpenApiRules(JsonObject description)
    {
        paths = [.. description["paths"]!.AsObject()
            .Select(path => (path.Key.Split('/', StringSplitOptions.RemoveEmptyEntries), path.Value!.AsObject()))
            .OrderBy(path => path.Item1.Count(IsParameter))];
        schemas = new JsonSchema(description["components"]!["schemas"]!.AsObject());
    }

    public static OpenApiRules Read(string file) => new(JsonNode.Parse(File.ReadAllText(file))!.AsObject());

    /// <summary>What the description objects to; empty when nothing.</summary>
    public IReadOnlyList<string> Faults(RestRequest request)
    {
        // Two names for one thing: the description knows only the newer.
        var segments = request.Segments;
        var known = paths.Where(path => Fits(path.Template, segments)).ToList();
        if (known.Count == 0)
        {
            return [$"no such route: {request.Path}"];
        }

        var operation = known.Select(path => path.Methods[request.Method.ToLowerInvariant()]).FirstOrDefault(found => found is not null);
        if (operation is null)
        {
            return [$"no {request.Method} for {request.Path}"];
        }

        var content = operation["requestBody"]?["content"] as JsonObject;
        var schema = content?["application/json"]?["schema"];
        if (schema is null)
        {
            return request.Body is null ? [] : [$"{request.Method} {request.Path} takes no body"];
        }

        if (request.Body is null)
        {
            return (bool?)operation["requestBody"]!["required"] == true ? [$"{request.Method} {request.Path} needs a body"] : [];
        }

        return [.. schemas.Faults(request.Body, schema, "").Select(fault => $"{request.Method} {request.Path}: {fault}")];
    }

    internal void Check(RestRequest request, Violations violations)
    {
        foreach (var fault in Faults(request))
        {
            violations.Add("openapi", fault);
        }
    }

    private static bool Fits(string[] template, string[] segments) =>
        template.Length == segments.Length && template.Zip(segments).All(pair => IsParameter(pair.First) || pair.First == pair.Second);

    private static bool IsParameter(string segment) => segment.StartsWith('{');
}
