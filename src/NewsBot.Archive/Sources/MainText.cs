using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsBot.Archive.Sources;

/// <summary>Finds the element of a page that holds its article.</summary>
internal static class MainText
{
    /// <summary>What says it is the article must hold this share of the words the densest block holds: teasers are articles too.</summary>
    private const double ShareOfDensest = 0.5;

    private const int MostCandidates = 20;

    private static readonly string[] Promising = ["[itemprop=articleBody]", "article", "main, [role=main]"];

    /// <summary>The element, or null for a page without a word.</summary>
    public static IElement? Of(IHtmlDocument page)
    {
        if (page.Body is not { } body)
        {
            return null;
        }

        var weights = Weigh(body);
        var densest = weights.Count > 0 ? weights.MaxBy(weight => weight.Value).Key : body;
        var enough = PageText.LengthOf(densest) * ShareOfDensest;
        foreach (var selector in Promising)
        {
            var element = page.QuerySelectorAll(selector).Take(MostCandidates).MaxBy(PageText.LengthOf);
            if (element is not null && PageText.LengthOf(element) >= enough && PageText.LengthOf(element) > 0)
            {
                return element;
            }
        }

        return densest;
    }

    /// <summary>
    /// Gives each text to the element around its paragraph, and half of it to the one around that: an article's paragraphs lie side by side,
    /// while menus and teasers lie apart.
    /// </summary>
    private static Dictionary<IElement, double> Weigh(IElement body)
    {
        var weights = new Dictionary<IElement, double>();
        foreach (var paragraph in PageText.Of(body))
        {
            var block = paragraph.Block;
            var box = block.LocalName is "p" or "li" or "blockquote" or "pre" or "h2" or "h3" ? block.ParentElement : block;
            foreach (var (element, share) in new[] { (box, 1.0), (box?.ParentElement, 0.5) })
            {
                if (element is not null)
                {
                    weights[element] = weights.GetValueOrDefault(element) + (share * (paragraph.Text.Length - paragraph.LinkLength));
                }
            }
        }

        return weights;
    }
}
