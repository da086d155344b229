using System.Text;

namespace NewsBot.Analysis.Text;

/// <summary>An article without what its site put around it. The title is one line; the body has \n for line ends and at most one blank line in a row.</summary>
public sealed record CleanedArticle(string Title, string Body);

/// <summary>
/// Takes site furniture out of an article and leaves every sentence in. The rules, in order:
/// 1. characters nobody sees go (<see cref="VisibleText"/>); letters, vowel marks and quotation marks stay as they are;
/// 2. markdown pictures go, markdown links become their words;
/// 3. a line that is furniture goes, and so does furniture glued to the end of a line, after its last sentence (<see cref="Furniture"/>);
/// 4. from a comment form or a copyright line on, all goes, unless a paragraph still follows;
/// 5. headlines under "read also" go when nothing but headlines follows;
/// 6. before the first and after the last paragraph, a line that repeats the title or another such line (a site's name) goes, and
///    after the last one also an agency's time and initials.
/// Example: «قال الوزير كذا. اقرأ أيضاً: خبر آخر» keeps «قال الوزير كذا.»; «وقال: شارك الجميع» keeps everything.
/// When in doubt a line stays: a furnished article is a pity, a lost sentence is a lost quote.
/// </summary>
public static class ArticleCleaner
{
    /// <summary>A line this long is a paragraph, whatever it ends with.</summary>
    private const int ParagraphLength = 80;

    /// <summary>A line this long after a comment form says that the article goes on.</summary>
    private const int SurelyArticle = 150;

    private const int LongestHeadline = 150;
    private const int LongestSiteName = 40;

    public static CleanedArticle Clean(string title, string body)
    {
        var cleanTitle = Title(title);
        var lines = Lines(VisibleText.Of(body));
        DropAfterForms(lines);
        DropHeadlinesBelow(lines);
        DropAtTheEdges(lines, cleanTitle);

        return new CleanedArticle(cleanTitle, Assemble(lines, body.Length));
    }

    /// <summary>Whether the line, standing alone, is no part of an article. True for a blank one.</summary>
    public static bool IsFurniture(string line)
    {
        var text = MarkdownMarks.Strip(VisibleText.Of(line).AsMemory().Trim());
        return text.IsEmpty || Furniture.Judge(text.Span) is not (Verdict.Article or Verdict.AgencyMark);
    }

    private static string Title(string title)
    {
        var text = MarkdownMarks.Strip(VisibleText.Of(title).AsMemory().Trim()).ToString();
        return text.Contains('\n', StringComparison.Ordinal)
            ? string.Join(' ', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            : text;
    }

    private static List<Line> Lines(string text)
    {
        var lines = new List<Line>();
        var start = 0;
        while (start < text.Length)
        {
            var end = text.AsSpan(start).IndexOf('\n') is var newline and >= 0 ? start + newline : text.Length;
            var line = text.AsMemory(start, end - start).Trim();
            if (line.IsEmpty)
            {
                lines.Add(new Line(line, Verdict.Blank));
            }
            else if (MarkdownMarks.Strip(line) is { IsEmpty: false } words)
            {
                AddJudged(words, lines);
            }

            start = end + 1;
        }

        return lines;
    }

    private static void AddJudged(ReadOnlyMemory<char> text, List<Line> lines)
    {
        var verdict = Furniture.Judge(text.Span);
        var glued = Verdict.Article;
        var cut = verdict == Verdict.Article ? Furniture.GluedTo(text.Span, out glued) : -1;
        if (cut < 0)
        {
            lines.Add(new Line(text, verdict));
        }
        else if (glued == Verdict.AgencyMark)
        {
            lines.Add(new Line(text, verdict, MarkAt: cut));
        }
        else
        {
            lines.Add(new Line(text[..cut], verdict));
            lines.Add(new Line(text[cut..], glued));
        }
    }

    private static void DropAfterForms(List<Line> lines)
    {
        var last = lines.FindLastIndex(IsParagraph);
        var end = lines.FindIndex(last + 1, line => line.Verdict == Verdict.EndOfArticle);
        if (last >= 0 && end >= 0)
        {
            lines.RemoveRange(end, lines.Count - end);
        }
    }

    private static void DropHeadlinesBelow(List<Line> lines)
    {
        var last = lines.FindLastIndex(line => line.Verdict == Verdict.Article && !LooksLikeHeadline(line.Text.Span));
        var heading = lines.FindIndex(last + 1, line => line.Verdict == Verdict.Heading);
        if (last >= 0 && heading >= 0)
        {
            lines.RemoveRange(heading, lines.Count - heading);
        }
    }

    private static bool LooksLikeHeadline(ReadOnlySpan<char> line) => line.Length <= LongestHeadline && line[^1] is not ('.' or ':' or '،' or ',');

    private static void DropAtTheEdges(List<Line> lines, string title)
    {
        var first = lines.FindIndex(IsParagraph);
        var last = lines.FindLastIndex(IsParagraph);
        if (first < 0)
        {
            return;
        }

        var names = new Dictionary<string, int>();
        foreach (var line in lines)
        {
            if (IsShort(line))
            {
                var name = line.Text.ToString();
                names[name] = names.GetValueOrDefault(name) + 1;
            }
        }

        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var repeats = (i < first || i > last) && line.Verdict == Verdict.Article
                && (line.Text.Span.SequenceEqual(title) || (IsShort(line) && names[line.Text.ToString()] > 1));
            if (repeats || (line.Verdict == Verdict.AgencyMark && i > last))
            {
                lines[i] = line with { Verdict = Verdict.Furniture };
            }
        }

        if (lines[last].MarkAt is > 0 and var mark)
        {
            lines[last] = lines[last] with { Text = lines[last].Text[..mark] };
        }
    }

    private static bool IsParagraph(Line line) =>
        line.Verdict == Verdict.Article
        && (line.Text.Length >= ParagraphLength || line.MarkAt > 0 || line.Text.Span.TrimEnd("»”\"’)") is [.., '.' or '!' or '؟' or '?' or '…']);

    /// <summary>Short, and without the marks by which lists, labels and speech are known.</summary>
    private static bool IsShort(Line line) =>
        line.Verdict == Verdict.Article && line.Text.Length <= LongestSiteName && char.IsLetter(line.Text.Span[0]) && char.IsLetter(line.Text.Span[^1]);

    private static string Assemble(List<Line> lines, int length)
    {
        var text = new StringBuilder(length);
        var gap = false;
        foreach (var line in lines)
        {
            gap |= line.Verdict == Verdict.Blank;
            if (line.Verdict is Verdict.Article or Verdict.AgencyMark)
            {
                text.Append(text.Length == 0 ? "" : gap ? "\n\n" : "\n").Append(line.Text);
                gap = false;
            }
        }

        return text.ToString();
    }

    /// <summary>A line and what it is; MarkAt is where an agency's mark begins that is glued to it.</summary>
    private readonly record struct Line(ReadOnlyMemory<char> Text, Verdict Verdict, int MarkAt = -1);
}
