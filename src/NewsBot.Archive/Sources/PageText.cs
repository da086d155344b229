using System.Text;
using AngleSharp.Dom;

namespace NewsBot.Archive.Sources;

/// <summary>A paragraph as a reader sees it, the element that holds it, and how much of it is links.</summary>
internal sealed record PageParagraph(string Text, IElement Block, int LinkLength);

/// <summary>
/// Turns elements into the paragraphs a reader sees, without what stands around an article: menus, forms, pictures with their
/// captions, and whatever its class names call furniture (page-furniture.txt). It walks without recursion, however deep the page.
/// </summary>
internal sealed class PageText
{
    /// <summary>A box with more of the page's text than this is the page, whatever it is called.</summary>
    private const double MostOfPage = 0.4;

    private static readonly HashSet<string> Dropped =
    [
        "script", "style", "noscript", "template", "nav", "aside", "footer", "header", "form", "button", "select", "textarea", "input", "label", "iframe",
        "object", "embed", "svg", "canvas", "audio", "video", "figure", "picture", "dialog", "menu", "head", "title", "map",
    ];

    private static readonly HashSet<string> Inline =
    [
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small",
        "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "br", "td", "th", "img",
    ];

    private static readonly HashSet<string> FurnitureNames = ReadFurnitureNames();

    private readonly List<PageParagraph> paragraphs = [];
    private readonly StringBuilder line = new();
    private readonly IElement root;
    private readonly int pageLength;
    private int linkLength;
    private int linkDepth;

    private PageText(IElement root)
    {
        this.root = root;
        pageLength = root.TextContent.Length;
    }

    public static List<PageParagraph> Of(IElement element)
    {
        var text = new PageText(element);
        text.Walk();
        return text.paragraphs;
    }

    public static int LengthOf(IElement element) => Of(element).Sum(paragraph => paragraph.Text.Length - paragraph.LinkLength);

    /// <summary>The paragraphs with a blank line between them, the lines of one quotation or embedded post without.</summary>
    public static string Join(IReadOnlyList<PageParagraph> paragraphs)
    {
        var text = new StringBuilder();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var quotation = paragraphs[i].Block.Closest("blockquote");
            text.Append(i == 0 ? "" : quotation is not null && quotation == paragraphs[i - 1].Block.Closest("blockquote") ? "\n" : "\n\n");
            text.Append(paragraphs[i].Text);
        }

        return text.ToString();
    }

    private void Walk()
    {
        INode node = root;
        while (true)
        {
            if (Enter(node) && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            Leave(node);
            while (node != root && node.NextSibling is null)
            {
                node = node.Parent!;
                Leave(node);
            }

            if (node == root)
            {
                Flush(root);
                return;
            }

            node = node.NextSibling!;
        }
    }

    /// <summary>Takes the node in; says whether to go into it.</summary>
    private bool Enter(INode node)
    {
        switch (node)
        {
            case IText text:
                Append(text.Data);
                return false;
            case IElement { LocalName: "br" }:
                line.Append('\n');
                return false;
            case IElement element when element != root && IsFurniture(element):
                return false;
            case IElement { LocalName: "a" }:
                linkDepth++;
                return true;
            case IElement { LocalName: "td" or "th" }:
                line.Append(' ');
                return true;
            case IElement element when !Inline.Contains(element.LocalName):
                Flush(element.ParentElement ?? element);
                return true;
            default:
                return node is IElement;
        }
    }

    private void Leave(INode node)
    {
        if (node is IElement { LocalName: "a" } link && link != root)
        {
            linkDepth--;
        }
        else if (node is IElement element && !Inline.Contains(element.LocalName))
        {
            Flush(element);
        }
    }

    private void Append(string text)
    {
        if (linkDepth > 0)
        {
            linkLength += text.Length;
        }

        foreach (var c in text)
        {
            var space = c is ' ' or '\t' or '\r' or '\n' or '\f';
            if (!space)
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] is not (' ' or '\n'))
            {
                line.Append(' ');
            }
        }
    }

    private void Flush(IElement block)
    {
        var text = line.ToString().Replace(" \n", "\n", StringComparison.Ordinal).Trim();
        if (text.Length > 0)
        {
            paragraphs.Add(new PageParagraph(text, block, int.Min(linkLength, text.Length)));
        }

        line.Clear();
        linkLength = 0;
    }

    private bool IsFurniture(IElement element)
    {
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
            || element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase) == true)
        {
            return true;
        }

        // Old ASP.NET pages are one big form, and themes call the whole page "sidebar-right" or "share-enabled".
        return (Dropped.Contains(element.LocalName) || IsNamedFurniture(element.ClassName) || IsNamedFurniture(element.Id)
                || IsNamedFurniture(element.GetAttribute("role")))
            && (element.LocalName is not ("form" or "div" or "section" or "main" or "article" or "header")
                || element.TextContent.Length < pageLength * MostOfPage);
    }

    private static bool IsNamedFurniture(string? names)
    {
        foreach (var name in (names ?? "").Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (FurnitureNames.Contains(name))
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string> ReadFurnitureNames()
    {
        using var stream = typeof(PageText).Assembly.GetManifestResourceStream("page-furniture.txt")!;
        using var reader = new StreamReader(stream);

        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(name => name[0] != '#')
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}
