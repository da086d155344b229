namespace NewsBot.Analysis.Text;

/// <summary>An embedded post: its words and the name that signs it, by token numbers.</summary>
internal sealed record Post(int First, int Last, int NameFirst, int NameLast, string? Handle);

/// <summary>
/// Finds embedded posts by their signature line: "— Name (@handle) January 5, 2024". The words are the lines right above it:
/// all of them that are in Latin script when the article is Arabic, else the one paragraph. A post may go on below its
/// signature; what comes there belongs to nobody.
/// </summary>
internal static class Posts
{
    private const int LongestName = 6;
    private const int MostLines = 12;

    public static List<Post> In(string text, List<Token> tokens, Language language)
    {
        var posts = new List<Post>();
        for (var i = 0; i + 4 < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Dash && IsLineStart(tokens, i) && Signature(tokens, i) is { } name && WordsAbove(text, tokens, i, language) is { } words)
            {
                posts.Add(new Post(words.First, words.Last, name.First, name.Last, name.Handle));
            }
        }

        return posts;
    }

    private static bool IsLineStart(List<Token> tokens, int i) => i == 0 || tokens[i - 1].Paragraph != tokens[i].Paragraph;

    private static (int First, int Last, string? Handle)? Signature(List<Token> tokens, int dash)
    {
        var i = dash + 1;
        while (i < tokens.Count && i - dash <= LongestName && tokens[i].IsWord && tokens[i].Paragraph == tokens[dash].Paragraph && tokens[i].Key[0] != '@')
        {
            i++;
        }

        var isSigned = i > dash + 1 && i + 1 < tokens.Count && tokens[i].Kind == TokenKind.OpenBracket && tokens[i + 1].Key.StartsWith('@')
            && tokens[i].Paragraph == tokens[dash].Paragraph;
        return isSigned ? (dash + 1, i - 1, tokens[i + 1].Key) : null;
    }

    private static (int First, int Last)? WordsAbove(string text, List<Token> tokens, int dash, Language language)
    {
        var last = dash - 1;
        if (last < 0)
        {
            return null;
        }

        var first = last;
        for (var lines = 0; first >= 0 && lines < MostLines; lines++)
        {
            var start = first;
            while (start > 0 && tokens[start - 1].Paragraph == tokens[first].Paragraph)
            {
                start--;
            }

            var isLatin = IsLatin(tokens, start, first);
            if (lines > 0 && (language == Language.English || !isLatin || HasBlankLineBefore(text, tokens, first + 1)))
            {
                return (first + 1, last);
            }

            if (start == 0 || (language == Language.Arabic && !isLatin))
            {
                return (start, last);
            }

            first = start - 1;
        }

        return (first + 1, last);
    }

    private static bool IsLatin(List<Token> tokens, int first, int last)
    {
        var (latin, arabic) = (0, 0);
        for (var i = first; i <= last; i++)
        {
            latin += tokens[i].IsLatin ? 1 : 0;
            arabic += tokens[i].IsWord && !tokens[i].IsLatin ? 1 : 0;
        }

        return latin > arabic;
    }

    private static bool HasBlankLineBefore(string text, List<Token> tokens, int i) =>
        i > 0 && text.AsSpan(tokens[i - 1].End, tokens[i].Start - tokens[i - 1].End).Count('\n') > 1;
}
