using System.Text;
using System.Text.Json.Nodes;
using NewsBot.Fakes.Telegram;

namespace NewsBot.Tests.Telegram;

/// <summary>
/// Writes down what a reader of Telegram sees: *bold*, _italic_, [text](address), quotes behind a bar (┊ when folded), buttons in
/// brackets with their numbers; and what nobody sees: isolates as ⟨ ⟩ and direction marks by name.
/// </summary>
internal static class EveningText
{
    private static readonly Dictionary<char, string> Invisible = new()
    {
        ['\u2066'] = "⟨l:",
        ['\u2067'] = "⟨r:",
        ['\u2068'] = "⟨",
        ['\u2069'] = "⟩",
        ['\u200E'] = "‹lrm›",
        ['\u200F'] = "‹rlm›",
    };

    public static string Of(SentRequest sent)
    {
        var text = new StringBuilder();
        if (sent.Method.StartsWith("edit", StringComparison.Ordinal))
        {
            text.Append("(in place of the message)\n");
        }

        text.Append(sent.Parameters["rich_message"] is { } rich ? OfRich(rich) : Of(sent.Text, sent.Entities)).Append('\n');
        var number = 0;
        foreach (var row in sent.Keyboard)
        {
            text.AppendJoin(' ', row.Select(button => Show(FormattableString.Invariant($"[{++number} {button.Text}]")))).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>A rich message as it is sent, a block a line.</summary>
    private static string OfRich(JsonNode rich)
    {
        var direction = (bool?)rich["is_rtl"] == true ? "(rich, right to left)" : "(rich)";
        var html = rich["html"]!.ToString();
        foreach (var end in new[] { "</p>", "</h3>", "</blockquote>", "<br>" })
        {
            html = html.Replace(end, $"{end}\n", StringComparison.Ordinal);
        }

        return $"{direction}\n{Show(html.TrimEnd())}";
    }

    public static string Of(string text, IReadOnlyList<FakeEntity> entities)
    {
        var marked = new StringBuilder();
        for (var index = 0; index <= text.Length; index++)
        {
            // What began last ends first.
            foreach (var entity in entities.Where(one => one.Offset + one.Length == index).Reverse())
            {
                marked.Append(Closing(entity));
            }

            foreach (var entity in entities.Where(one => one.Offset == index))
            {
                marked.Append(Opening(entity));
            }

            if (index < text.Length)
            {
                marked.Append(Show(text[index]));
                marked.Append(text[index] == '\n' ? BarAt(index + 1, text, entities) : "");
            }
        }

        return marked.ToString();
    }

    public static string Show(string text) => string.Concat(text.Select(Show));

    private static string Show(char c) => Invisible.GetValueOrDefault(c) ?? c.ToString();

    private static string Opening(FakeEntity entity) =>
        entity.Type switch
        {
            "bold" => "*",
            "italic" => "_",
            "text_link" => "[",
            "blockquote" => "│ ",
            "expandable_blockquote" => "┊ ",
            _ => $"<{entity.Type}>",
        };

    private static string Closing(FakeEntity entity) =>
        entity.Type switch
        {
            "text_link" => $"]({entity.Url})",
            "blockquote" or "expandable_blockquote" => "",
            "bold" or "italic" => Opening(entity),
            _ => $"</{entity.Type}>",
        };

    /// <summary>The bar before the second and further lines of a quote.</summary>
    private static string BarAt(int index, string text, IReadOnlyList<FakeEntity> entities) =>
        index < text.Length && entities.FirstOrDefault(one => one.Type.EndsWith("blockquote", StringComparison.Ordinal) && one.Offset < index && index < one.Offset + one.Length) is { } quote
            ? Opening(quote)
            : "";
}
