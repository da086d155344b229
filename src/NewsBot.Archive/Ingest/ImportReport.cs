using NewsBot.Archive.Sources;
using NewsBot.Archive.Store;

namespace NewsBot.Archive.Ingest;

/// <summary>
/// What became of the articles offered. Known: the archive had the same words already; changed: a newer text of the same address.
/// </summary>
public sealed record ImportReport(long Imported, long Known, long Changed, long Rejected)
{
    public long Total => Imported + Known + Changed + Rejected;

    internal ImportReport Add(IReadOnlyList<Written> written) => new(
        Imported + written.Count(item => item.Outcome == Outcome.Imported),
        Known + written.Count(item => item.Outcome == Outcome.Known),
        Changed + written.Count(item => item.Outcome == Outcome.Changed),
        Rejected + written.Count(item => item.Rejected is not null));
}

/// <summary>How far an import is, told only about what is committed; and each rejected item once.</summary>
public sealed record ImportProgress(ImportReport SoFar, RejectedItem? Rejected);

/// <summary>What became of the articles an older analysis had read.</summary>
public sealed record ReanalysisReport(long Renewed, long Failed);
