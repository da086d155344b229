using System.Globalization;
using System.Text;

namespace NewsBot.Fakes.Telegram;

/// <summary>
/// Reads Telegram's HTML: a handful of tags, each closed in order, entities counted in UTF-16 units. What Telegram refuses is
/// refused with the same words and byte offsets; what it overlooks (an unknown &amp;name;) stays as text.
/// </summary>
internal sealed class HtmlMarkup
{
    private static readonly Dictionary<string, string> Types = new()
    {
        ["b"] = "bold",
        ["strong"] = "bold",
        ["i"] = "italic",
        ["em"] = "italic",
        ["u"] = "underline",
        ["ins"] = "underline",
        ["s"] = "strikethrough",
        ["strike"] = "strikethrough",
        ["del"] = "strikethrough",
        ["tg-spoiler"] = "spoiler",
        ["span"] = "spoiler",
        ["tg-emoji"] = "custom_emoji",
        ["a"] = "text_link",
        ["code"] = "code",
        ["pre"] = "pre",
        ["blockquote"] = "blockquote",
    };

    private readonly string html;
    private readonly StringBuilder text = new();
    private readonly Stack<OpenTag> open = new();
    private readonly List<FakeEntity> entities = [];
    private int position;

    private HtmlMarkup(string html) => this.html = html;

    public static FormattedText Parse(string html)
    {
        var markup = new HtmlMarkup(html);
        markup.Read();

        return new FormattedText(markup.text.ToString(), markup.entities);
    }

    private void Read()
    {
        while (position < html.Length)
        {
            if (html[position] == '&' && HtmlCharacter.At(html, position) is { } character)
            {
                text.Append(character.Text);
                position += character.Length;
            }
            else if (html[position] != '<')
            {
                text.Append(html[position++]);
            }
            else if (position + 1 < html.Length && html[position + 1] == '/')
            {
                ReadEndTag();
            }
            else
            {
                ReadStartTag();
            }
        }

        if (open.TryPeek(out var left))
        {
            throw Fault($"Can't find end tag corresponding to start tag \"{left.Name}\"");
        }
    }

    private void ReadStartTag()
    {
        var start = position++;
        var name = NameUntil(static c => char.IsWhiteSpace(c) || c == '>');
        if (position == html.Length)
        {
            throw Fault($"Unclosed start tag at byte offset {Bytes(start)}");
        }

        if (!Types.ContainsKey(name))
        {
            throw Fault($"Unsupported start tag \"{name}\" at byte offset {Bytes(start)}");
        }

        var tag = new OpenTag(name, text.Length, []);
        while (SkipSpace() && html[position] != '>')
        {
            ReadAttribute(tag, start);
        }

        if (position == html.Length)
        {
            throw Fault($"Unclosed start tag \"{name}\" at byte offset {Bytes(start)}");
        }

        if (name == "span" && tag.Attributes.GetValueOrDefault("class") != "tg-spoiler")
        {
            throw Fault($"Tag \"span\" must have class \"tg-spoiler\" at byte offset {Bytes(start)}");
        }

        position++;
        open.Push(tag);
    }

    private void ReadAttribute(OpenTag tag, int tagStart)
    {
        var name = NameUntil(static c => char.IsWhiteSpace(c) || c is '=' or '>');
        if (name.Length == 0)
        {
            throw Fault($"Empty attribute name in the tag \"{tag.Name}\" at byte offset {Bytes(tagStart)}");
        }

        if (!SkipSpace() || html[position] != '=')
        {
            // <blockquote expandable>: an attribute may stand alone.
            tag.Attributes[name] = "";
            return;
        }

        position++;
        if (!SkipSpace())
        {
            throw Fault($"Unclosed start tag \"{tag.Name}\" at byte offset {Bytes(tagStart)}");
        }

        tag.Attributes[name] = html[position] is '"' or '\'' ? QuotedValue(tag, tagStart) : NameUntil(static c => char.IsWhiteSpace(c) || c == '>');
    }

    private string QuotedValue(OpenTag tag, int tagStart)
    {
        var mark = html[position++];
        var value = new StringBuilder();
        while (position < html.Length && html[position] != mark)
        {
            if (html[position] == '&' && HtmlCharacter.At(html, position) is { } character)
            {
                value.Append(character.Text);
                position += character.Length;
            }
            else
            {
                value.Append(html[position++]);
            }
        }

        if (position++ >= html.Length)
        {
            throw Fault($"Unclosed start tag \"{tag.Name}\" at byte offset {Bytes(tagStart)}");
        }

        return value.ToString();
    }

    private void ReadEndTag()
    {
        var start = position;
        position += 2;
        var name = NameUntil(static c => char.IsWhiteSpace(c) || c == '>');
        if (!SkipSpace() || html[position] != '>')
        {
            throw Fault($"Unclosed end tag at byte offset {Bytes(start)}");
        }

        if (!open.TryPop(out var tag))
        {
            throw Fault($"Unexpected end tag at byte offset {Bytes(start)}");
        }

        if (name.Length > 0 && name != tag.Name)
        {
            throw Fault($"Unmatched end tag at byte offset {Bytes(start)}, expected \"</{tag.Name}>\", found \"</{name}>\"");
        }

        position++;
        Close(tag);
    }

    private void Close(OpenTag tag)
    {
        var length = text.Length - tag.Start;
        if (length == 0)
        {
            return;
        }

        var entity = new FakeEntity(Types[tag.Name], tag.Start, length);
        switch (tag.Name)
        {
            case "a":
                // A link without a usable address is text, not an error.
                var url = tag.Attributes.GetValueOrDefault("href", text.ToString(tag.Start, length));
                if (LinkAddress.IsUsable(url))
                {
                    entities.Add(entity with { Url = url });
                }

                break;
            case "blockquote" when tag.Attributes.ContainsKey("expandable"):
                entities.Add(entity with { Type = "expandable_blockquote" });
                break;
            case "code" when open.TryPeek(out var outer) && outer.Name == "pre" && outer.Start == tag.Start:
                outer.Attributes["language"] = tag.Attributes.GetValueOrDefault("class", "").Replace("language-", "", StringComparison.Ordinal);
                break;
            case "pre":
                entities.Add(entity with { Language = tag.Attributes.GetValueOrDefault("language") });
                break;
            default:
                entities.Add(entity);
                break;
        }
    }

    private string NameUntil(Func<char, bool> ends)
    {
        var start = position;
        while (position < html.Length && !ends(html[position]))
        {
            position++;
        }

        return html[start..position].ToLowerInvariant();
    }

    private bool SkipSpace()
    {
        while (position < html.Length && char.IsWhiteSpace(html[position]))
        {
            position++;
        }

        return position < html.Length;
    }

    private string Bytes(int index) => Encoding.UTF8.GetByteCount(html.AsSpan(0, index)).ToString(CultureInfo.InvariantCulture);

    private static BotApiException Fault(string what) => BotApiException.Fault($"can't parse entities: {what}");

    private sealed record OpenTag(string Name, int Start, Dictionary<string, string> Attributes);
}
