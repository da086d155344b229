namespace NewsBot.Archive.Query;

/// <summary>
/// A sentence that tells about a person. When <see cref="NamesPerson"/> is false it only means the person: show the name in
/// brackets before it.
/// </summary>
public sealed record SentenceHit
{
    public required string Text { get; init; }

    public required long Start { get; init; }

    public required long Length { get; init; }

    public required bool NamesPerson { get; init; }

    public required double Score { get; init; }

    public required ArticleRef Article { get; init; }

    /// <summary>Other articles that tell the same story.</summary>
    public required IReadOnlyList<ArticleRef> AlsoIn { get; init; }

    public required long StoryId { get; init; }
}
