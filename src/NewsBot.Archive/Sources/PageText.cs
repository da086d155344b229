using System.Text;
using AngleSharp.Dom;

namespace NewsBot.Archive.Sources;

/// <summary>A paragraph as a reader sees it, the element that holds it, how much of it is links, and the quotation or post it stands in.</summary>
internal sealed record PageParagraph(string Text, IElement Block, int LinkLength, IElement? Quotation);

/// <summary>
/// Turns elements into the paragraphs a reader sees, without what stands around an article: menus, forms, pictures with their
/// captions, and whatever its class names call furniture (page-furniture.txt). It walks without recursion, however deep the page.
/// </summary>
internal sealed class PageText
{
    /// <summary>A box with more of the page's text than this is the page, whatever it is called.</summary>
    private const double MostOfPage = 0.4;

    private static readonly HashSet<string> DroppedBlocks = ["nav", "aside", "footer", "header", "form", "figure", "dialog", "menu"];

    private static readonly HashSet<string> DroppedInLine =
    [
        "script", "style", "noscript", "template", "button", "select", "textarea", "input", "label", "iframe", "object", "embed", "svg", "canvas",
        "audio", "video", "picture", "head", "title", "map",
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
    private readonly Dictionary<INode, int> lengths = [];
    private readonly Stack<IElement> quotations = new();
    private int lengthSoFar;
    private int linkLength;
    private int linkDepth;

    private PageText(IElement root)
    {
        this.root = root;
        Walk(root, Measure, node => lengths[node] += lengthSoFar);
    }

    public static List<PageParagraph> Of(IElement element)
    {
        var text = new PageText(element);
        Walk(element, text.Enter, text.Leave);
        text.Flush(element);

        return text.paragraphs;
    }

    public static int LengthOf(IElement element) => Of(element).Sum(paragraph => paragraph.Text.Length - paragraph.LinkLength);

    /// <summary>The paragraphs with a blank line between them, the lines of one quotation or embedded post without.</summary>
    public static string Join(IReadOnlyList<PageParagraph> paragraphs)
    {
        var text = new StringBuilder();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var goesOn = i > 0 && paragraphs[i].Quotation is { } quotation && quotation == paragraphs[i - 1].Quotation;
            text.Append(i == 0 ? "" : goesOn ? "\n" : "\n\n");
            text.Append(paragraphs[i].Text);
        }

        return text.ToString();
    }

    /// <summary>Enters each node in reading order, and leaves those that were to be gone into after all that is in them.</summary>
    private static void Walk(INode root, Func<INode, bool> enter, Action<INode> leave)
    {
        // Children by number, because NextSibling looks through all of them each time.
        var open = new Stack<(INode Node, int NextChild)>();
        var node = root;
        while (true)
        {
            if (enter(node))
            {
                open.Push((node, 0));
            }

            while (open.TryPeek(out var top) && top.NextChild == top.Node.ChildNodes.Length)
            {
                leave(open.Pop().Node);
            }

            if (!open.TryPop(out var parent))
            {
                return;
            }

            open.Push((parent.Node, parent.NextChild + 1));
            node = parent.Node.ChildNodes[parent.NextChild];
        }
    }

    private bool Measure(INode node)
    {
        lengthSoFar += node is IText text ? text.Length : 0;
        lengths[node] = -lengthSoFar;
        return node is IElement { LocalName: not ("script" or "style" or "noscript" or "template") };
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
            case IElement element when DroppedInLine.Contains(element.LocalName):
                return false;
            case IElement element when element != root && IsFurniture(element):
                Flush(element.ParentElement ?? element);
                return false;
            case IElement { LocalName: "a" }:
                linkDepth++;
                return true;
            case IElement { LocalName: "td" or "th" }:
                line.Append(' ');
                return true;
            case IElement element when !Inline.Contains(element.LocalName):
                Flush(element.ParentElement ?? element);
                if (element.LocalName == "blockquote")
                {
                    quotations.Push(element);
                }

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
            if (element.LocalName == "blockquote")
            {
                quotations.Pop();
            }
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
            paragraphs.Add(new PageParagraph(text, block, int.Min(linkLength, text.Length), quotations.Count > 0 ? quotations.Peek() : null));
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
        return (DroppedBlocks.Contains(element.LocalName) || IsNamedFurniture(element.ClassName) || IsNamedFurniture(element.Id)
                || IsNamedFurniture(element.GetAttribute("role")))
            && (element.LocalName is not ("form" or "div" or "section" or "main" or "article" or "header")
                || lengths[element] < lengths[root] * MostOfPage);
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
