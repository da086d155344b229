namespace NewsBot.Analysis.Quotes;

internal enum ContentKind
{
    /// <summary>Words in quotation marks.</summary>
    Marked,

    /// <summary>Words after a colon, without marks.</summary>
    AfterColon,

    /// <summary>A clause with أن or إن.</summary>
    Clause,

    /// <summary>A noun phrase the verb governs: أكد أهمية الحوار.</summary>
    Noun,
}

/// <summary>What a verb of speech is followed by: the first token of the words, and the mark they stand in, or -1.</summary>
internal sealed record Content(ContentKind Kind, int First, int Mark);
