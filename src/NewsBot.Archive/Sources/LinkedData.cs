using System.Text.Json;
using AngleSharp.Html.Dom;

namespace NewsBot.Archive.Sources;

/// <summary>The JSON-LD of a page: the first object in it that has a date of publication.</summary>
internal sealed record LinkedData(string? Title, string? Site, string? Author, string? Date)
{
    private static readonly JsonDocumentOptions Options =
        new() { MaxDepth = 32, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static LinkedData Of(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, Options);
                if (Dated(json.RootElement) is { } article)
                {
                    return new LinkedData(
                        Text(article, "headline"), Name(article, "publisher"), Name(article, "author"), Text(article, "datePublished"));
                }
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                // A site's broken JSON-LD, or half a character in it, says nothing; the page itself is still there.
                continue;
            }
        }

        return new LinkedData(null, null, null, null);
    }

    private static JsonElement? Dated(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().Select(Dated).FirstOrDefault(found => found is not null);
        }

        return element.ValueKind != JsonValueKind.Object ? null
            : Text(element, "datePublished") is not null ? element
            : element.TryGetProperty("@graph", out var graph) ? Dated(graph)
            : null;
    }

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? Draft.OneLine(value.GetString()) : null;

    /// <summary>The name of a person or organisation, which may be a text, an object, or a list of them.</summary>
    private static string? Name(JsonElement article, string property)
    {
        if (!article.TryGetProperty(property, out var value))
        {
            return null;
        }

        var one = value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 ? value[0] : value;
        return one.ValueKind == JsonValueKind.Object ? Text(one, "name") : Text(article, property);
    }
}
