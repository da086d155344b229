using NewsBot.Archive.Sources;
using NewsBot.Archive.Store;

namespace NewsBot.Archive.Ingest;

/// <summary>An item on its way into the archive: ready to be written, or rejected. The id is that of an article to be renewed.</summary>
internal sealed record Offer(SourceItem Item, PreparedArticle? Prepared)
{
    public long ArticleId { get; init; }
}

/// <summary>What became of one item: an outcome, or a rejection.</summary>
internal sealed record Written(Outcome? Outcome, RejectedItem? Rejected);
