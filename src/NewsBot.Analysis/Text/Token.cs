namespace NewsBot.Analysis.Text;

internal enum TokenKind : byte
{
    Word,
    Number,
    OpenMark,
    CloseMark,
    StraightMark,
    Colon,
    Comma,
    Semicolon,
    Stop,
    Dash,
    OpenBracket,
    CloseBracket,
    Other,
}

/// <summary>One word or mark of a text, with the folded word it is recognised by.</summary>
internal sealed class Token
{
    public required TokenKind Kind { get; init; }

    /// <summary>UTF-16 offset into the text.</summary>
    public required int Start { get; init; }

    public required int Length { get; init; }

    /// <summary>The line the token stands on, empty lines not counted; the title is line 0 when there is one.</summary>
    public required int Paragraph { get; init; }

    /// <summary>The folded word; the mark itself for punctuation.</summary>
    public required string Key { get; init; }

    /// <summary>The word without the clitics that were recognised before it: وقال -> قال, لماسك -> ماسك.</summary>
    public string Stem { get; set; } = "";

    /// <summary>The clitics cut from <see cref="Key"/>, for example "و", "ب", "ول"; empty when none was.</summary>
    public string Clitics { get; set; } = "";

    public WordClass Class { get; set; }

    public int Sentence { get; set; }

    public int End => Start + Length;

    public bool IsLatin { get; init; }

    /// <summary>Whether the word ends in اً, as adverbs and objects do and no name: ضاحكاً.</summary>
    public bool IsAdverbial { get; set; }

    public bool IsCapitalised { get; init; }

    public bool IsWord => Kind == TokenKind.Word;

    /// <summary>Whether a preposition is attached: بالرياض, للوزير, كرئيس.</summary>
    public bool HasPreposition => Clitics.Length > 0 && Clitics[^1] is 'ب' or 'ل' or 'ك';

    public bool Is(WordClass anyOf) => (Class & anyOf) != WordClass.None;
}
