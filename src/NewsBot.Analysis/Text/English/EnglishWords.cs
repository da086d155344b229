namespace NewsBot.Analysis.Text.English;

/// <summary>A reading of an English text with what its small words do: the questions that names and quotes both ask.</summary>
internal sealed class EnglishWords
{
    private const int LongestDateline = 16;
    private const int LongestBracket = 6;
    private const int LongestSmallDateline = 8;

    private static readonly Token Nothing = new() { Kind = TokenKind.Other, Start = -1, Length = 0, Paragraph = -1, Key = "" };

    private readonly Grammar[] grammar;
    private readonly bool[] inTitleCase;
    private readonly int[] markAt;

    public EnglishWords(Reading reading)
    {
        Reading = reading;
        grammar = new Grammar[reading.Count];
        inTitleCase = new bool[reading.Count];
        markAt = new int[reading.Count];
        ParagraphOrdinal = new int[reading.Count];
        Array.Fill(markAt, -1);
        for (var m = 0; m < reading.Marks.Count; m++)
        {
            markAt[reading.Marks[m].Open] = m;
            if (reading.Marks[m].IsClosed)
            {
                markAt[reading.Marks[m].Close] = m;
            }
        }

        for (var i = 0; i < reading.Count; i++)
        {
            grammar[i] = reading[i].IsWord ? GrammarWords.Of(reading[i].Key) : Grammar.None;
            reading[i].Class &= ShortOffices.IsOther(reading, i) ? ~WordClass.Title : reading[i].Class;
        }

        ReadParagraphs();
    }

    public Reading Reading { get; }

    public int Count => Reading.Count;

    /// <summary>For each token: the number of its paragraph when blank lines do not count.</summary>
    public int[] ParagraphOrdinal { get; }

    /// <summary>The token at a place; one that is nothing before the first and after the last.</summary>
    public Token this[int i] => i >= 0 && i < Reading.Count ? Reading[i] : Nothing;

    public bool Is(int i, Grammar anyOf) => i >= 0 && i < grammar.Length && (grammar[i] & anyOf) != Grammar.None;

    public bool IsWord(int i) => i >= 0 && i < Reading.Count && Reading[i].IsWord;

    public bool IsKind(int i, TokenKind kind) => i >= 0 && i < Reading.Count && Reading[i].Kind == kind;

    /// <summary>Whether the line gives nearly all its words a capital, so that a capital tells nothing: a headline.</summary>
    public bool IsTitleCase(int i) => inTitleCase[i];

    public bool IsFirstOfSentence(int i) => i == Reading.Sentences[Reading[i].Sentence].First
        || (!Reading[i - 1].IsWord && Reading[i - 1].Kind is not (TokenKind.Comma or TokenKind.Dash or TokenKind.OpenBracket or TokenKind.Number or TokenKind.Other)
            && !IsDotOfAbbreviation(i - 1));

    /// <summary>Musk's, the teachers': what comes next belongs to it.</summary>
    public bool IsPossessive(int i) => IsWord(i) && (HasPossessiveEnding(i) || IsApostrophe(i + 1));

    /// <summary>The apostrophe after the s of the teachers' union.</summary>
    public bool IsApostrophe(int i) => i > 0 && i < Reading.Count && Reading[i].Key is "'" && MarkAt(i) < 0
        && Reading[i - 1].IsWord && Reading[i - 1].End == Reading[i].Start && Reading[i - 1].Key[^1] is 's' or 'z' or 'x';

    /// <summary>The full stop of Sen. or Dr. before a word.</summary>
    public bool IsDotOfAbbreviation(int i) => i > 0 && i + 1 < Reading.Count && Reading[i].Key == "." && Reading[i - 1].IsWord
        && Reading[i - 1].End == Reading[i].Start && Reading[i + 1].Sentence == Reading[i].Sentence && Abbreviations.Has(Reading[i - 1].Key);

    /// <summary>The token before, over the full stop of an abbreviation; -1 across punctuation or lines.</summary>
    public int Before(int i)
    {
        var before = i > 1 && IsDotOfAbbreviation(i - 1) ? i - 2 : i - 1;
        return before >= 0 && Reading[before].IsWord && Reading[before].Paragraph == Reading[i].Paragraph ? before : -1;
    }

    /// <summary>The token after, over the full stop of an abbreviation; -1 across punctuation or lines.</summary>
    public int After(int i)
    {
        var after = IsDotOfAbbreviation(i + 1) ? i + 2 : i + 1;
        return after < Reading.Count && Reading[after].IsWord && Reading[after].Paragraph == Reading[i].Paragraph ? after : -1;
    }

    /// <summary>The word before a bracket that closes right before a token, as in Sena (North) legislator; -1 for none.</summary>
    public int BeforeBracket(int i)
    {
        var open = i - 2;
        while (i - open <= LongestBracket && IsWord(open))
        {
            open--;
        }

        return IsKind(i - 1, TokenKind.CloseBracket) && IsKind(open, TokenKind.OpenBracket) && IsWord(open - 1) ? open - 1 : -1;
    }

    /// <summary>The first token of a sentence after its dateline: PORT SELWYN, June 3 (Wire) — The bank.</summary>
    public int AfterDateline(int first)
    {
        // SAN FRANCISCO: one of the first two words is long.
        var opens = first < Count && IsCapitals(first) && (Reading[first].Length > 3 || (IsCapitals(first + 1) && Reading[first + 1].Length > 3))
            && (first == 0 || ParagraphOrdinal[first - 1] != ParagraphOrdinal[first]);
        for (var i = first + 1; opens && i < first + LongestDateline && i + 1 < Count && Reading[i].Paragraph == Reading[first].Paragraph; i++)
        {
            // LONDON--(BUSINESS WIRE)--The board
            var isGlued = Reading[i + 1].IsWord && Reading[i - 1].Kind is (TokenKind.CloseBracket or TokenKind.Dash);
            if ((Reading[i].Kind == TokenKind.Dash && (isGlued || Reading[i + 1].Start > Reading[i].End)) || (Reading[i].Kind == TokenKind.Colon && i < first + 4))
            {
                return i + 1;
            }
        }

        return AfterSmallDateline(first);
    }

    /// <summary>Hudur, Somalia – Ann Roe counts · Bamako (AFP) – Armed men: words with capitals, a comma or a bracket, and a dash between blanks.</summary>
    private int AfterSmallDateline(int first)
    {
        var isPlace = false;
        var opens = first == 0 || ParagraphOrdinal[first - 1] != ParagraphOrdinal[first];
        for (var i = first; opens && i < first + LongestSmallDateline && i + 1 < Count && Reading[i].Paragraph == Reading[first].Paragraph; i++)
        {
            if (isPlace && Reading[i].Kind == TokenKind.Dash && Reading[i].Start > Reading[i - 1].End && Reading[i + 1].Start > Reading[i].End)
            {
                return Reading[i + 1].IsCapitalised ? i + 1 : first;
            }

            isPlace |= Reading[i].Kind is TokenKind.Comma or TokenKind.OpenBracket;
            opens = IsWord(i) ? Reading[i].IsCapitalised : Reading[i].Kind is TokenKind.Comma or TokenKind.OpenBracket or TokenKind.CloseBracket;
        }

        return first;
    }

    private bool IsCapitals(int i) => IsWord(i) && !Reading.Text.AsSpan(Reading[i].Start, Reading[i].Length).ContainsAnyInRange('a', 'z');

    /// <summary>A comma, a bracket or a dash between words, not the hyphen of 40-page.</summary>
    public bool IsBreak(int i) => i >= 0 && i < Count && (Reading[i].Kind is TokenKind.Comma or TokenKind.OpenBracket or TokenKind.CloseBracket
        || (Reading[i].Kind == TokenKind.Dash && (i == 0 || Reading[i - 1].End < Reading[i].Start)));

    /// <summary>Whether a verb of speech stands here that only somebody does: said, not began or went.</summary>
    public bool Speaks(int i) => this[i].Is(WordClass.SpeechVerb) && EnglishVerbs.Of(this[i].Key) is not { Tense: EnglishTense.Perfect } and var form && form?.May(Takes.AfterComma) != true;

    /// <summary>The number of the stretch that a token opens or closes; -1 for none.</summary>
    public int MarkAt(int i) => i >= 0 && i < markAt.Length ? markAt[i] : -1;

    /// <summary>The stretch that the token opens; -1 for none.</summary>
    public int OpenedAt(int i) => MarkAt(i) is var m and >= 0 && Reading.Marks[m].Open == i ? m : -1;

    /// <summary>The stretch that the token closes; -1 for none.</summary>
    public int ClosedAt(int i) => MarkAt(i) is var m and >= 0 && Reading.Marks[m].Close == i ? m : -1;

    private bool HasPossessiveEnding(int i) => Reading[i].Stem.Length < Reading[i].Key.Length && !Reading[i].Is(WordClass.Stopword);

    private void ReadParagraphs()
    {
        var first = 0;
        var ordinal = 0;
        while (first < Reading.Count)
        {
            var last = first;
            while (last + 1 < Reading.Count && Reading[last + 1].Paragraph == Reading[first].Paragraph)
            {
                last++;
            }

            Array.Fill(ParagraphOrdinal, ordinal++, first, last - first + 1);
            Array.Fill(inTitleCase, IsHeadline(first, last), first, last - first + 1);
            first = last + 1;
        }
    }

    private bool IsHeadline(int first, int last)
    {
        var (capital, small) = (0, 0);
        for (var i = first; i <= last; i++)
        {
            if (Reading[i].IsWord && Reading[i].Length > 3)
            {
                capital += Reading[i].IsCapitalised ? 1 : 0;
                small += Reading[i].IsCapitalised ? 0 : 1;
            }
        }

        return capital > 3 * small && capital + small > 3 && last - first < 30 && Reading[last].Key != ".";
    }
}
