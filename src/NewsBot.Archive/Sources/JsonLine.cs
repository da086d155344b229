using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace NewsBot.Archive.Sources;

/// <summary>Reads one line of a .jsonl: an object with the words of an article under the names people use for them.</summary>
internal static class JsonLine
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    public static bool TryRead(
        ReadOnlyMemory<byte> line, [NotNullWhen(true)] out Draft? draft, out RejectionReason reason, out string detail)
    {
        (draft, reason, detail) = (null, RejectionReason.Malformed, "The line is not a JSON object.");
        try
        {
            using var json = Parse(line);
            if (json is null)
            {
                (reason, detail) = (RejectionReason.NotText, "The bytes are no text in any encoding known.");
                return false;
            }

            draft = json.RootElement.ValueKind == JsonValueKind.Object ? Read(json.RootElement) : null;
            return draft is not null;
        }
        catch (JsonException exception)
        {
            detail = string.Create(CultureInfo.InvariantCulture, $"Not JSON from byte {exception.BytePositionInLine}.");
            return false;
        }
        catch (InvalidOperationException)
        {
            // A string may be sound JSON and yet no text: half of a surrogate pair, "\ud83d".
            detail = "A string holds half a character.";
            return false;
        }
    }

    private static JsonDocument? Parse(ReadOnlyMemory<byte> line)
    {
        if (line.Span.StartsWith("\uFEFF"u8))
        {
            line = line[3..];
        }

        return Utf8.IsValid(line.Span) ? JsonDocument.Parse(line, Options)
            : TextEncoding.Decode(line.Span) is { } text ? JsonDocument.Parse(text, Options)
            : null;
    }

    private static Draft Read(JsonElement line)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in line.EnumerateObject())
        {
            if (TextOf(field.Value) is { Length: > 0 } text)
            {
                fields[field.Name] = text;
            }
        }

        var title = fields.GetValueOrDefault("title");
        var body = fields.GetValueOrDefault("body") ?? fields.GetValueOrDefault("text") ?? fields.GetValueOrDefault("content") ?? "";
        var draft = title is null ? Headline.Split(body) : new Draft(title, body);

        return draft with
        {
            Url = fields.GetValueOrDefault("url"),
            Source = fields.GetValueOrDefault("source"),
            Author = fields.GetValueOrDefault("author"),
            Date = fields.GetValueOrDefault("publishedAt") ?? fields.GetValueOrDefault("date"),
            IsSample = fields.GetValueOrDefault("sample") == "true",
        };
    }

    /// <summary>The value as text; a number is taken for the seconds or milliseconds since 1970 that programs write for dates.</summary>
    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => "true",
        JsonValueKind.Number when value.TryGetInt64(out var number) && number is > 0 and < 100_000_000_000_000 =>
            DateTimeOffset.FromUnixTimeMilliseconds(number < 100_000_000_000 ? number * 1000 : number).ToString("O", CultureInfo.InvariantCulture),
        _ => null,
    };
}
