namespace NewsBot.Archive.Query;

/// <summary>The columns of an article that every answer shows, as Dapper reads them.</summary>
internal record ArticleRow
{
    public const string Columns =
        "article.id AS article_id, article.story_id, article.title, article.source, article.url, article.published_at, "
        + "article.imported_at, article.is_sample, article.language";

    public required long ArticleId { get; init; }

    public required long StoryId { get; init; }

    public required string Title { get; init; }

    public string? Source { get; init; }

    public string? Url { get; init; }

    public long? PublishedAt { get; init; }

    public required long ImportedAt { get; init; }

    public required long IsSample { get; init; }

    public required string Language { get; init; }

    public ArticleRef Ref => new(ArticleId, Title, Source, Url, PublishedAt, ImportedAt, IsSample != 0, Language);
}

/// <summary>An article with its text.</summary>
internal record TextRow : ArticleRow
{
    public required string Text { get; init; }
}
