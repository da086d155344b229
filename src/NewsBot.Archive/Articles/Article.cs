namespace NewsBot.Archive.Articles;

/// <summary>An article as a file or a feed gave it: nothing cleaned, nothing cut.</summary>
public sealed record Article
{
    /// <summary>Empty when the article has none.</summary>
    public required string Title { get; init; }

    public required string Body { get; init; }

    public string? Url { get; init; }

    /// <summary>The publisher, or the name of the file when nobody said who published it.</summary>
    public string? Source { get; init; }

    /// <summary>
    /// True when <see cref="Source"/> is only a file's name: the same words under another file name are no second paper,
    /// the same words under another publisher are.
    /// </summary>
    public bool SourceIsFileName { get; init; }

    public string? Author { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Part of the starter library: it gives way to the first real article.</summary>
    public bool IsSample { get; init; }
}
