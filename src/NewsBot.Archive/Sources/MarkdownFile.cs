using System.Diagnostics.CodeAnalysis;
using NewsBot.Analysis.Text;

namespace NewsBot.Archive.Sources;

/// <summary>Reads a .md file: front matter between two lines of dashes if it has any, then the article.</summary>
internal static class MarkdownFile
{
    /// <summary>False when the front matter is broken; the problem then says where.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out Draft? draft, out string problem)
    {
        draft = null;
        if (!FrontMatter.TryRead(text, out var fields, out var body, out problem))
        {
            return false;
        }

        draft = WithTitle(fields.GetValueOrDefault("title"), body.Trim()) with
        {
            Url = fields.GetValueOrDefault("url"),
            Source = fields.GetValueOrDefault("source"),
            Author = fields.GetValueOrDefault("author"),
            Date = fields.GetValueOrDefault("date"),
            IsSample = fields.GetValueOrDefault("sample") is "true" or "yes",
        };
        return true;
    }

    /// <summary>The title of the front matter or else the first heading, which then leaves the body; without both, the first line.</summary>
    private static Draft WithTitle(string? title, string body)
    {
        if (FirstHeading(body) is not { } heading)
        {
            return title is null ? Headline.Split(body) : new Draft(title, body);
        }

        var words = body.AsSpan(heading).TrimStart('#').Trim().ToString();
        return title is null || ArabicFolding.Fold(title) == ArabicFolding.Fold(words)
            ? new Draft(words, string.Concat(body.AsSpan(0, heading.Start.Value), body.AsSpan(heading.End.Value).TrimStart()))
            : new Draft(title, body);
    }

    private static Range? FirstHeading(string body)
    {
        var start = 0;
        while (start < body.Length)
        {
            var end = body.IndexOf('\n', start) is var newline and >= 0 ? newline : body.Length;
            var line = body.AsSpan(start, end - start);
            var marks = line.IndexOfAnyExcept('#');
            if (marks is > 0 and <= 6 && line[marks] == ' ' && !line[marks..].IsWhiteSpace())
            {
                return start..end;
            }

            start = end + 1;
        }

        return null;
    }
}
