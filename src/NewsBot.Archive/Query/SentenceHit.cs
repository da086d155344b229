namespace NewsBot.Archive.Query;

/// <summary>
/// A sentence that tells about a person. When <see cref="NamesPerson"/> is false it only means the person: show the name in
/// brackets before it. The same holds for <see cref="Speaker"/>, when somebody else speaks in it.
/// </summary>
public sealed record SentenceHit
{
    public required string Text { get; init; }

    public required long Start { get; init; }

    public required long Length { get; init; }

    public required bool NamesPerson { get; init; }

    /// <summary>Who speaks in a sentence that names the person but not the speaker, as the article writes the name.</summary>
    public string? Speaker { get; init; }

    public required double Score { get; init; }

    public required ArticleRef Article { get; init; }

    /// <summary>Other articles that tell the same story.</summary>
    public required IReadOnlyList<ArticleRef> AlsoIn { get; init; }

    public required long StoryId { get; init; }
}
