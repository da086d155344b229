namespace NewsBot.Analysis.Quotes.English;

/// <summary>How somebody came into focus.</summary>
internal enum FocusKind
{
    /// <summary>As the subject of a sentence.</summary>
    Subject,

    /// <summary>As the owner of what a sentence is about.</summary>
    Topic,
    Reports,

    /// <summary>With words in quotation marks.</summary>
    Quotes,

    /// <summary>With words in quotation marks that open the paragraph.</summary>
    OpensWithQuote,
}

/// <summary>Somebody who was subject or spoke, and where.</summary>
internal sealed record Focus(Speaker Speaker, int Token, int Sentence, int Paragraph, double Confidence, FocusKind Kind)
{
    public bool IsSame(Speaker other) => Speaker.Person is null ? Speaker.Name == other.Name : Speaker.Person == other.Person;
}
