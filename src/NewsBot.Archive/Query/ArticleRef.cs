namespace NewsBot.Archive.Query;

/// <summary>The receipt of an article. Times are unix milliseconds; the language is "ar" or "en".</summary>
public sealed record ArticleRef(
    long Id, string Title, string? Source, string? Url, long? PublishedAt, long ImportedAt, bool IsSample, string Language)
{
    /// <summary>Where the article stands among the others: an unknown date sorts by the time of import.</summary>
    public long SortAt => PublishedAt ?? ImportedAt;
}
