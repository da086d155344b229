namespace NewsBot.Archive.Query;

/// <summary>Who a person is, as far as the archive can tell.</summary>
public sealed record PersonCard
{
    public required PersonRef Person { get; init; }

    public required long Quotes { get; init; }

    public required long Articles { get; init; }

    public required long Stories { get; init; }

    /// <summary>Unix milliseconds of the first and the latest article whose date is known; null when there is none.</summary>
    public required long? FirstAt { get; init; }

    public required long? LatestAt { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>How the news introduce the person, newest first, each once.</summary>
    public required IReadOnlyList<string> RolesSeen { get; init; }

    public required ArticleRef? Latest { get; init; }

    /// <summary>Who is named in the same articles, most often first.</summary>
    public required IReadOnlyList<PersonRef> Related { get; init; }
}
