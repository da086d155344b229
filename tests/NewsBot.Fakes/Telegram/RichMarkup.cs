using System.Text;

namespace NewsBot.Fakes.Telegram;

/// <summary>
/// Takes the tags off a rich message's HTML: those of its blocks and of text in them, as the specification names them. Refuses unknown
/// tags, tags not closed in order, a link to nowhere, more than 500 blocks, and more than 16 inside one another.
/// </summary>
internal static class RichMarkup
{
    private const int MostBlocks = 500;
    private const int Deepest = 16;

    private static readonly HashSet<string> Alone = ["br", "hr", "img"];

    private static readonly HashSet<string> Blocks =
    [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "footer", "hr", "ul", "ol", "li", "blockquote", "aside", "cite", "table", "tr", "td",
        "th", "caption", "details", "summary", "img", "tg-math-block", "tg-collage", "tg-slideshow", "tg-map",
    ];

    private static readonly HashSet<string> Looks =
    [
        "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "code", "mark", "sub", "sup", "a", "br", "tg-spoiler", "tg-emoji", "tg-math",
    ];

    public static string TextOf(string html)
    {
        var text = new StringBuilder();
        var open = new Stack<string>();
        var blocks = 0;
        for (var index = 0; index < html.Length;)
        {
            if (html[index] == '<')
            {
                var end = html.IndexOf('>', index);
                if (end < 0)
                {
                    throw Refusal("Unclosed tag");
                }

                blocks += Turn(html[(index + 1)..end], open, text);
                index = end + 1;
            }
            else if (html[index] == '&' && HtmlCharacter.At(html, index) is { } character)
            {
                text.Append(character.Text);
                index += character.Length;
            }
            else
            {
                text.Append(html[index++]);
            }
        }

        return open.TryPeek(out var unclosed) ? throw Refusal($"Unclosed tag \"{unclosed}\"")
            : blocks > MostBlocks ? throw Refusal("Too many blocks")
            : text.ToString().Trim();
    }

    /// <summary>Goes through one tag; how many blocks it begins.</summary>
    private static int Turn(string tag, Stack<string> open, StringBuilder text)
    {
        var name = tag.Trim('/').Split(' ')[0].ToLowerInvariant();
        var isBlock = Blocks.Contains(name);
        if (!isBlock && !Looks.Contains(name))
        {
            throw Refusal($"Unsupported tag \"{name}\"");
        }

        if (isBlock || name == "br")
        {
            text.Append(text.Length > 0 && text[^1] != '\n' ? "\n" : "");
        }

        if (tag.StartsWith('/'))
        {
            return open.TryPop(out var expected) && expected == name ? 0 : throw Refusal($"Unexpected end tag \"{name}\"");
        }

        if (name == "a" && !tag.Contains("href=\"http", StringComparison.Ordinal) && !tag.Contains("name=\"", StringComparison.Ordinal))
        {
            throw Refusal("Wrong link address");
        }

        if (!tag.EndsWith('/') && !Alone.Contains(name))
        {
            open.Push(name);
        }

        return open.Count > Deepest ? throw Refusal("Too many levels") : isBlock && name != "cite" ? 1 : 0;
    }

    private static BotApiException Refusal(string reason) => BotApiException.Fault($"can't parse rich message: {reason}");
}
