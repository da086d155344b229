using NewsBot.Archive.Articles;

namespace NewsBot.Archive.Sources;

/// <summary>One thing a source held. <paramref name="Origin"/> says where: a path, or path:line in a .jsonl, or a feed's entry.</summary>
public abstract record SourceItem(string Origin);

/// <summary>An article that could be read.</summary>
public sealed record ReadItem(string Origin, Article Article) : SourceItem(Origin);

/// <summary>Something that is not an article, and why. The detail is for the operator, in English.</summary>
public sealed record RejectedItem(string Origin, RejectionReason Reason, string Detail) : SourceItem(Origin);

/// <summary>Why something was not taken as an article.</summary>
public enum RejectionReason
{
    Missing,
    Unreadable,
    UnknownFormat,
    TooLarge,
    NotText,
    Malformed,
    Empty,
    NotAnalyzed,
}
