using NewsBot.Analysis;
using NewsBot.Archive.Sources;
using NewsBot.Archive.Store;

namespace NewsBot.Archive.Ingest;

/// <summary>Takes articles into the archive: analysed on all cores, written in short transactions by one writer.</summary>
public sealed class Ingester(Database database, ArticleAnalyzer analyzer, TimeProvider time)
{
    public Task<ImportReport> ImportAsync(
        IAsyncEnumerable<SourceItem> items, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        _ = (database, analyzer, time);
        return Task.FromResult(new ImportReport(0, 0, 0, 0));
    }

    /// <summary>Brings articles that an older analysis read up to the current one.</summary>
    public Task<ReanalysisReport> ReanalyzeAsync(IProgress<ReanalysisReport>? progress, CancellationToken cancellationToken)
    {
        _ = database;
        return Task.FromResult(new ReanalysisReport(0, 0));
    }
}
