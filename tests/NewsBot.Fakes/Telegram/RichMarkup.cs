using System.Text;

namespace NewsBot.Fakes.Telegram;

/// <summary>Takes the tags off a rich message's HTML, and refuses tags that are not closed in order.</summary>
internal static class RichMarkup
{
    private static readonly HashSet<string> Alone = ["br", "hr", "img"];

    public static string TextOf(string html)
    {
        var text = new StringBuilder();
        var open = new Stack<string>();
        for (var index = 0; index < html.Length;)
        {
            if (html[index] == '<')
            {
                var end = html.IndexOf('>', index);
                if (end < 0)
                {
                    throw BotApiException.Fault("can't parse rich message: Unclosed tag");
                }

                Turn(html[(index + 1)..end], open, text);
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

        return open.Count == 0 ? text.ToString().Trim() : throw BotApiException.Fault($"can't parse rich message: Unclosed tag \"{open.Peek()}\"");
    }

    private static void Turn(string tag, Stack<string> open, StringBuilder text)
    {
        var name = tag.Trim('/').Split(' ')[0].ToLowerInvariant();
        if (name is "br" or "p" or "li" or "tr" or "div" || (name.Length == 2 && name[0] == 'h'))
        {
            text.Append(text.Length > 0 && text[^1] != '\n' ? "\n" : "");
        }

        if (tag.StartsWith('/'))
        {
            if (!open.TryPop(out var expected) || expected != name)
            {
                throw BotApiException.Fault($"can't parse rich message: Unexpected end tag \"{name}\"");
            }
        }
        else if (!tag.EndsWith('/') && !Alone.Contains(name))
        {
            open.Push(name);
        }
    }
}
