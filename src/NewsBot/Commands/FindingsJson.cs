using System.Globalization;
using System.Text.Json;
using NewsBot.Analysis;

namespace NewsBot.Commands;

/// <summary>What was found in one article as one line of JSON: the contract of <c>analyze --format json</c>.</summary>
internal static class FindingsJson
{
    public static string Line(string path, DateTimeOffset? publishedAt, ArticleFindings findings) => JsonLine.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("path", path);
        json.WriteString("title", findings.Text.AsSpan(0, findings.TitleLength));
        json.WriteString("text", findings.Text);
        json.WriteString("language", findings.Language == Language.Arabic ? "ar" : "en");
        json.WriteString("publishedAt", publishedAt?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        WritePeople(json, findings);
        WriteQuotes(json, findings);
        json.WriteStartArray("summary");
        foreach (var sentence in findings.Summary)
        {
            WriteSpan(json, findings.Text, sentence);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WritePeople(Utf8JsonWriter json, ArticleFindings findings)
    {
        json.WriteStartArray("people");
        for (var index = 0; index < findings.People.Count; index++)
        {
            var person = findings.People[index];
            json.WriteStartObject();
            json.WriteString("id", IdOf(findings, index));
            json.WriteString("name", person.Name);
            json.WriteString("nameLatin", person.NameLatin);
            json.WriteStartArray("mentions");
            foreach (var mention in person.Mentions)
            {
                WriteSpan(json, findings.Text, mention);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteQuotes(Utf8JsonWriter json, ArticleFindings findings)
    {
        json.WriteStartArray("quotes");
        foreach (var quote in findings.Quotes)
        {
            json.WriteStartObject();
            json.WriteString("kind", Lower(quote.Kind));
            json.WriteNumber("start", quote.Span.Start);
            json.WriteNumber("length", quote.Span.Length);
            json.WriteString("text", quote.Span.In(findings.Text));
            json.WriteString("speakerKind", Lower(quote.SpeakerKind));
            json.WriteString("speakerId", quote.SpeakerIndex is { } speaker ? IdOf(findings, speaker) : null);
            json.WriteString("speaker", quote.Speaker);
            json.WriteString("cue", quote.Cue);
            json.WriteString("stance", Lower(quote.Stance));
            json.WriteNumber("confidence", Math.Round(quote.Confidence, 3));
            json.WriteString("rule", quote.Rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSpan(Utf8JsonWriter json, string text, TextSpan span)
    {
        json.WriteStartObject();
        json.WriteNumber("start", span.Start);
        json.WriteNumber("length", span.Length);
        json.WriteString("text", span.In(text));
        json.WriteEndObject();
    }

    /// <summary>The id of people.tsv or the archive; for a person nobody has listed, one that holds inside this article only.</summary>
    private static string IdOf(ArticleFindings findings, int index) =>
        findings.People[index].KnownId ?? string.Create(CultureInfo.InvariantCulture, $"p{index + 1}");

    private static string Lower<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
