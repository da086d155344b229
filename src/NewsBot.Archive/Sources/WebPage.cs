using System.Diagnostics.CodeAnalysis;
using AngleSharp.Html.Parser;
using NewsBot.Analysis.Text;

namespace NewsBot.Archive.Sources;

/// <summary>Reads the article of a saved web page. Scripts do not run and nothing is fetched.</summary>
internal static class WebPage
{
    /// <summary>Building a page takes time with the square of its depth; a real one is a hundred deep at most.</summary>
    private const int DeepestPage = 2_000;

    /// <summary>Elements that close themselves, or that pages leave open without going deeper.</summary>
    private static readonly HashSet<string> Shallow = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "td", "th", "tr", "dt", "dd", "option", "br", "hr", "img", "input", "meta", "link", "base", "col", "source", "track", "wbr", "area",
        "embed", "param",
    };

    /// <summary>False when the page cannot be taken apart; the problem then says why.</summary>
    public static bool TryRead(string html, [NotNullWhen(true)] out Draft? draft, out string problem)
    {
        (draft, problem) = (null, "");
        if (IsTooDeep(html))
        {
            problem = "The page's elements are nested thousands deep.";
            return false;
        }

        using var page = new HtmlParser().ParseDocument(html);
        var main = MainText.Of(page);
        var facts = PageFacts.Of(page, main);
        var title = facts.Title ?? "";
        var paragraphs = main is null ? [] : PageText.Of(main);
        if (paragraphs.Count > 0 && IsSame(paragraphs[0].Text, title))
        {
            paragraphs.RemoveAt(0);
        }

        draft = new Draft(title, PageText.Join(paragraphs)) { Url = facts.Url, Source = facts.Site, Author = facts.Author, Date = facts.Date };
        return true;
    }

    private static bool IsTooDeep(string html)
    {
        var depth = 0;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var closes = html[at + 1] == '/';
            var rest = html.AsSpan(at + (closes ? 2 : 1));
            var length = 0;
            while (length < rest.Length && char.IsAsciiLetterOrDigit(rest[length]))
            {
                length++;
            }

            if (length == 0 || Shallow.GetAlternateLookup<ReadOnlySpan<char>>().Contains(rest[..length]))
            {
                continue;
            }

            depth = int.Max(0, depth + (closes ? -1 : 1));
            if (depth > DeepestPage)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSame(string paragraph, string title) => ArabicFolding.Fold(paragraph) == ArabicFolding.Fold(title);
}
