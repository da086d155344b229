namespace NewsBot.Analysis.Text;

/// <summary>
/// Cuts a text into words and marks. An Arabic word runs over its vowel marks and tatweel; a Latin word keeps inner
/// apostrophes, hyphens, full stops between letters (U.S.) and a leading @. A number keeps its separators and per cent sign.
/// </summary>
internal static class Tokenizer
{
    public static List<Token> Cut(string text, Vocabulary vocabulary)
    {
        var tokens = new List<Token>(text.Length / 5);
        var paragraph = 0;
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (c == '\n')
            {
                // Empty lines between paragraphs are none; only the title may be.
                paragraph += paragraph == 0 || (tokens.Count > 0 && tokens[^1].Paragraph == paragraph) ? 1 : 0;
                i++;
            }
            else if (char.IsWhiteSpace(c) || ArabicFolding.IsDropped(c))
            {
                i++;
            }
            else
            {
                var token = Next(text, i, paragraph);
                if (token.IsWord)
                {
                    vocabulary.Describe(token);
                }

                tokens.Add(token);
                i = token.End;
            }
        }

        return tokens;
    }

    private static Token Next(string text, int start, int paragraph)
    {
        var c = text[start];
        if (ArabicFolding.IsArabicLetter(c))
        {
            return Word(text, start, ArabicWordEnd(text, start), paragraph, isLatin: false);
        }

        if (char.IsLetter(c) || (c == '@' && start + 1 < text.Length && char.IsAsciiLetterOrDigit(text[start + 1])))
        {
            return Word(text, start, LatinWordEnd(text, start), paragraph, isLatin: true);
        }

        if (char.IsDigit(c))
        {
            var end = NumberEnd(text, start);
            return end < text.Length && char.IsAsciiLetter(text[end])
                ? Word(text, start, LatinWordEnd(text, start), paragraph, isLatin: true)
                : Make(TokenKind.Number, text, start, end, paragraph);
        }

        if (DoubledMark(text, start) is { } doubled)
        {
            return Make(doubled, text, start, start + 2, paragraph);
        }

        if (SingleMark(text, start) is { } single)
        {
            return Make(single, text, start, start + 1, paragraph);
        }

        return Make(KindOf(c), text, start, start + (char.IsHighSurrogate(c) && start + 1 < text.Length ? 2 : 1), paragraph);
    }

    /// <summary>((…)) and ''…'' are quotation marks in some newspapers.</summary>
    private static TokenKind? DoubledMark(string text, int start) => start + 1 >= text.Length || text[start + 1] != text[start] ? null : text[start] switch
    {
        '(' => TokenKind.OpenMark,
        ')' => TokenKind.CloseMark,
        '\'' or '’' or '‘' => TokenKind.StraightMark,
        _ => null,
    };

    /// <summary>'…' around Arabic words: it opens where a word begins and closes where one, or its full stop, ends.</summary>
    private static TokenKind? SingleMark(string text, int start)
    {
        if (text[start] is not ('\'' or '‘' or '’'))
        {
            return null;
        }

        var before = start > 0 ? text[start - 1] : ' ';
        var after = start + 1 < text.Length ? text[start + 1] : ' ';
        if (ArabicFolding.IsArabicLetter(after) && (char.IsWhiteSpace(before) || before is ':' or '('))
        {
            return TokenKind.OpenMark;
        }

        return (ArabicFolding.IsArabicLetter(before) || (before is '.' or '!' or '؟' && start > 1 && ArabicFolding.IsArabicLetter(text[start - 2]))) && (char.IsWhiteSpace(after) || char.IsPunctuation(after)) ? TokenKind.CloseMark : null;
    }

    private static int ArabicWordEnd(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && (ArabicFolding.IsArabicLetter(text[end]) || ArabicFolding.IsDropped(text[end])))
        {
            end++;
        }

        while (end > start + 1 && ArabicFolding.IsDropped(text[end - 1]) && text[end - 1] is not (>= '\u064B' and <= '\u065F') and not 'ـ')
        {
            end--;
        }

        return end;
    }

    private static int LatinWordEnd(string text, int start)
    {
        var end = start + 1;

        // A full stop belongs to initials such as U.S. or J. before a name: capitals and full stops in turn, from the start on.
        var isInitials = char.IsUpper(text[start]);
        while (end < text.Length)
        {
            var c = text[end];
            var isLetterPlace = (end - start) % 2 == 0;
            var inside = (char.IsLetterOrDigit(c) && !ArabicFolding.IsArabicLetter(c)) || c == '_'
                || (c is '\'' or '’' or '-' && end + 1 < text.Length && char.IsLetter(text[end + 1]) && !ArabicFolding.IsArabicLetter(text[end + 1]))
                || (c == '.' && isInitials && !isLetterPlace);
            if (!inside)
            {
                break;
            }

            isInitials &= isLetterPlace ? char.IsUpper(c) : c == '.';
            end++;
        }

        return end;
    }

    private static int NumberEnd(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && (char.IsDigit(text[end])
            || (text[end] is '.' or ',' or '٫' or '٬' or ':' or '/' && end + 1 < text.Length && char.IsDigit(text[end + 1]))
            || text[end] is '%' or '٪'))
        {
            end++;
        }

        return end;
    }

    private static TokenKind KindOf(char c) => c switch
    {
        '«' or '“' or '‹' or '„' or '‟' or '﴾' => TokenKind.OpenMark,
        '»' or '”' or '›' or '﴿' => TokenKind.CloseMark,
        '"' or '＂' => TokenKind.StraightMark,
        ':' or '：' => TokenKind.Colon,
        ',' or '،' => TokenKind.Comma,
        ';' or '؛' => TokenKind.Semicolon,
        '.' or '!' or '?' or '؟' or '…' or '۔' => TokenKind.Stop,
        '-' or '–' or '—' or '―' => TokenKind.Dash,
        '(' or '[' or '{' => TokenKind.OpenBracket,
        ')' or ']' or '}' => TokenKind.CloseBracket,
        _ => TokenKind.Other,
    };

    private static Token Word(string text, int start, int end, int paragraph, bool isLatin) => new()
    {
        Kind = TokenKind.Word,
        Start = start,
        Length = end - start,
        Paragraph = paragraph,
        Key = ArabicFolding.Fold(text.AsSpan(start, end - start)),
        IsLatin = isLatin,
        IsAdverbial = end - start > 3 && (text[end - 1], text[end - 2]) is ('ا', '\u064B') or ('\u064B', 'ا'),
        IsCapitalised = isLatin && (char.IsUpper(text[start]) || (text[start] == '@' && start + 1 < end)),
    };

    private static Token Make(TokenKind kind, string text, int start, int end, int paragraph) => new()
    {
        Kind = kind,
        Start = start,
        Length = end - start,
        Paragraph = paragraph,
        Key = ArabicFolding.Fold(text.AsSpan(start, end - start)),
    };
}
