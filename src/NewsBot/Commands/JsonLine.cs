using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsBot.Commands;

/// <summary>One line of JSON for programs, with Arabic readable as it stands.</summary>
internal static class JsonLine
{
    // The line goes to a terminal or a file, never into a page: nothing but what JSON itself asks for is escaped.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
