namespace NewsBot.Analysis.Text.English;

/// <summary>
/// Tells where the sentences of an English text end. The rules for a full stop, in order:
/// 1. before a small letter or a comma it ends nothing, nor inside initials, and … ends nothing;
/// 2. an abbreviation that always has something after it (Mr., Sen.) never ends one; another (Inc., a.m.) does before a
///    function word with a capital (Inc. The ...);
/// 3. inside quotation marks nothing ends, but a stop right before the closing mark ends the sentence there, unless the
///    attribution follows: "Are you mad?" Marsh said.
/// </summary>
internal sealed class EnglishSentences
{
    private const int LongestSubject = 8;
    private const int LongestAside = 14;

    private readonly Reading reading;
    private readonly bool[] closes;

    public EnglishSentences(Reading reading)
    {
        this.reading = reading;
        closes = new bool[reading.Count];
        foreach (var mark in reading.Marks)
        {
            if (mark.IsClosed)
            {
                closes[mark.Close] = true;
            }
        }
    }

    /// <summary>Whether the sentence ends with this token: a stop, or the mark or bracket that closes after one.</summary>
    public bool EndAt(int i)
    {
        if (reading[i].Kind == TokenKind.Stop)
        {
            return !reading.IsQuoted(i) && !IsBeforeCloser(i) && IsEnd(i);
        }

        var isCloser = reading[i].Kind == TokenKind.CloseBracket || closes[i];
        return isCloser && StopBefore(i) && !reading.IsQuoted(i) && NextMayBegin(i) && !AttributionFollows(i);
    }

    /// <summary>upstairs.'" ends after both marks.</summary>
    private bool StopBefore(int closer)
    {
        var i = closer - 1;
        while (i > 0 && closes[i])
        {
            i--;
        }

        return i >= 0 && reading[i].Kind == TokenKind.Stop;
    }

    private bool IsEnd(int stop)
    {
        if (reading[stop].Key == "…" || !NextMayBegin(stop))
        {
            return false;
        }

        var before = stop > 0 ? reading[stop - 1] : null;
        if (reading[stop].Key != "." || before is not { IsWord: true } || before.End != reading[stop].Start)
        {
            return true;
        }

        var spaced = reading[stop].End >= reading.Text.Length || char.IsWhiteSpace(reading.Text[reading[stop].End]);
        if (!spaced || Abbreviations.NeverEnds(before.Key) || (before.Length == 1 && before.IsCapitalised))
        {
            return false;
        }

        var isShort = before.Length == 1 || Abbreviations.Has(before.Key);
        return !isShort || stop + 1 >= reading.Count || reading[stop + 1].Is(WordClass.Stopword) || (!reading[stop + 1].IsWord && reading[stop + 1].Kind != TokenKind.OpenBracket);
    }

    private bool IsBeforeCloser(int stop) => stop + 1 < reading.Count && reading[stop + 1].Start == reading[stop].End
        && (reading[stop + 1].Kind is TokenKind.CloseBracket or TokenKind.Stop || closes[stop + 1]);

    /// <summary>Whether what follows may begin a sentence: a capital, a number, a mark, or nothing.</summary>
    private bool NextMayBegin(int i)
    {
        var next = i + 1;
        if (next >= reading.Count || reading[next].Paragraph != reading[i].Paragraph)
        {
            return true;
        }

        var token = reading[next];
        return token.IsWord
            ? token.IsCapitalised || !token.IsLatin
            : token.Kind is not (TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon or TokenKind.CloseBracket);
    }

    private bool IsDotOfTitle(int i) => reading[i].Key == "." && Abbreviations.NeverEnds(reading[i - 1].Key);

    /// <summary>After "?" or "!" and the closing mark: a subject and a verb of speech.</summary>
    private bool AttributionFollows(int closing)
    {
        // "In four octaves?" He said that …
        var isNewSubject = closing + 1 < reading.Count && reading[closing + 1].IsCapitalised && (GrammarWords.Of(reading[closing + 1].Key) & Grammar.Pronoun) != Grammar.None;
        if (reading[closing - 1].Key == "." || isNewSubject)
        {
            return false;
        }

        for (var i = closing + 1; i <= closing + LongestSubject && i < reading.Count && (reading[i].IsWord || IsDotOfTitle(i)) && reading[i].Paragraph == reading[closing].Paragraph; i++)
        {
            if (reading[i].Is(WordClass.SpeechVerb) && i > closing + 1)
            {
                return true;
            }

            if (i + 1 < reading.Count && reading[i + 1].Kind == TokenKind.Comma)
            {
                return reading[i].IsCapitalised && SpeaksAfterAside(closing, i + 1);
            }
        }

        return false;
    }

    /// <summary>"Are you mad?" Marsh, the mayor, asked: a name, and a verb of speech right after the second comma.</summary>
    private bool SpeaksAfterAside(int closing, int comma)
    {
        var i = comma + 1;
        while (i < reading.Count && i - comma < LongestAside && reading[i].Kind is not (TokenKind.Comma or TokenKind.Stop) && reading[i].Paragraph == reading[comma].Paragraph)
        {
            i++;
        }

        return i + 1 < reading.Count && reading[i].Kind == TokenKind.Comma && reading[i + 1].Is(WordClass.SpeechVerb) && !reading[i + 1].Is(WordClass.Title)
            && (GrammarWords.Of(reading[closing + 1].Key) & Grammar.Preposition) == Grammar.None;
    }
}
