namespace NewsBot.Analysis;

public enum Language
{
    Arabic,
    English,
}

public enum Gender
{
    Unknown,
    Masculine,
    Feminine,
}

/// <summary>How words came to the page: in quotation marks or after a colon, as reported speech, or as an embedded post.</summary>
public enum QuoteKind
{
    Direct,
    Indirect,
    Post,
}

/// <summary>Who speaks. Unknown: somebody spoke, and the text does not say safely who.</summary>
public enum SpeakerKind
{
    Unknown,
    Person,
    Organization,
    Group,
}

/// <summary>What the cue verb does with the words: a column of Lexicons/*/speech-verbs.txt.</summary>
public enum Stance
{
    Said,
    Confirmed,
    Denied,
    Warned,
    CalledFor,
    Promised,
    Criticised,
    Praised,
    Predicted,
    Announced,
}

/// <summary>
/// Everything the analysis found in one article. <see cref="Text"/> is title + "\n" + cleaned body, or the body alone when
/// there is no title; every offset counts UTF-16 units of it. Nothing here is generated: all words are slices of the text.
/// </summary>
public sealed record ArticleFindings
{
    public required string Text { get; init; }

    /// <summary>The length of the title, which ends before the first line break; 0 when the article has none.</summary>
    public required int TitleLength { get; init; }

    public required Language Language { get; init; }

    public required IReadOnlyList<PersonFinding> People { get; init; }

    public required IReadOnlyList<QuoteFinding> Quotes { get; init; }

    /// <summary>The sentences that tell the article shortest, in reading order.</summary>
    public required IReadOnlyList<TextSpan> Summary { get; init; }

    /// <summary>Hashes of a sample of the body's four-word shingles, sorted: what near-duplicates share.</summary>
    public required IReadOnlyList<long> Shingles { get; init; }

    /// <summary>The same for two articles whose folded words are the same.</summary>
    public required string Fingerprint { get; init; }
}

/// <summary>One person of one article, under all the names the article uses.</summary>
public sealed record PersonFinding
{
    /// <summary>The id in people.tsv or the archive; null for a person nobody has listed (a candidate).</summary>
    public required string? KnownId { get; init; }

    /// <summary>The fullest name the article uses, as it stands there.</summary>
    public required string Name { get; init; }

    public required string? NameLatin { get; init; }

    public required Gender Gender { get; init; }

    /// <summary>The words that introduce the person ("وزير المالية", "the mayor of Ramla"), a slice of the text; null when there are none.</summary>
    public required TextSpan? Role { get; init; }

    public required IReadOnlyList<TextSpan> Mentions { get; init; }

    /// <summary>At most three sentences that tell most about this person, best first.</summary>
    public required IReadOnlyList<SentenceFinding> Sentences { get; init; }
}

/// <summary>
/// A sentence that names or means a person. <see cref="Score"/> is between 0 and 1 and compares within one archive.
/// <see cref="NamesPerson"/> is false when the sentence only means the person (a pronoun, a verb without subject): it is
/// shown with the name in brackets before it.
/// </summary>
public sealed record SentenceFinding(TextSpan Span, double Score, bool NamesPerson)
{
    /// <summary>The name of somebody else who speaks in a sentence that does not say so (وأضاف), as the article writes it: it is shown in brackets.</summary>
    public TextSpan? Speaker { get; init; }
}

/// <summary>Words and who said them.</summary>
public sealed record QuoteFinding
{
    public required QuoteKind Kind { get; init; }

    /// <summary>The words alone, without their marks.</summary>
    public required TextSpan Span { get; init; }

    public required SpeakerKind SpeakerKind { get; init; }

    /// <summary>The speaker's place in <see cref="ArticleFindings.People"/>; null unless <see cref="SpeakerKind"/> is Person.</summary>
    public required int? SpeakerIndex { get; init; }

    /// <summary>The speaker as the article names it; null when unknown.</summary>
    public required string? Speaker { get; init; }

    /// <summary>The verb or word that gives the words to the speaker, as written; null when there is none.</summary>
    public required string? Cue { get; init; }

    public required Stance Stance { get; init; }

    /// <summary>How sure the speaker is, 0 to 1. Below <see cref="Quotes.Confidence.Shown"/> no person is named.</summary>
    public required double Confidence { get; init; }

    /// <summary>The name of the rule that made this quote, for example "verb-subject-quote".</summary>
    public required string Rule { get; init; }
}
