using System.Runtime.CompilerServices;
using NewsBot.Analysis;
using NewsBot.Archive.Sources;
using NewsBot.Archive.Store;

namespace NewsBot.Archive.Ingest;

/// <summary>Takes articles into the archive: analysed on all cores, written in short transactions by one writer.</summary>
public sealed class Ingester(Database database, ArticleAnalyzer analyzer, TimeProvider time)
{
    private const int StaleTogether = 32;

    /// <summary>
    /// Takes in whatever can be taken in. Progress is told after each commit, so what was told stays, even when the import is
    /// broken off. Offering the same articles again changes nothing.
    /// </summary>
    public async Task<ImportReport> ImportAsync(
        IAsyncEnumerable<SourceItem> items, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var report = new ImportReport(0, 0, 0, 0);
        await foreach (var batch in OrderedBatches.RunAsync(items, Read, cancellationToken))
        {
            var now = time.GetUtcNow();
            var written = await WriteAsync(
                batch, (rows, prepared, _) => new Written(rows.Articles.Write(prepared, now), Rejected: null), cancellationToken);
            report = report.Add(written);
            foreach (var rejected in written.Select(outcome => outcome.Rejected).OfType<RejectedItem>())
            {
                progress?.Report(new ImportProgress(report, rejected));
            }

            progress?.Report(new ImportProgress(report, Rejected: null));
        }

        return report;
    }

    /// <summary>Whether articles are there that an older analysis has read.</summary>
    public static async Task<bool> HasStaleAsync(Database database, CancellationToken cancellationToken) =>
        await new StaleArticles(database).AfterAsync(null, 1, cancellationToken) is { Count: > 0 };

    /// <summary>Brings articles that an older analysis read up to the current one. Ids, merges and aliases stay.</summary>
    public async Task<ReanalysisReport> ReanalyzeAsync(IProgress<ReanalysisReport>? progress, CancellationToken cancellationToken)
    {
        var report = new ReanalysisReport(0, 0);
        await foreach (var batch in OrderedBatches.RunAsync(StaleAsync(cancellationToken), Renewed, cancellationToken))
        {
            var written = await WriteAsync(batch, Renew, cancellationToken);
            var failed = written.Count(item => item.Rejected is not null);
            report = new ReanalysisReport(report.Renewed + written.Count - failed, report.Failed + failed);
            progress?.Report(report);
        }

        return report;
    }

    private async IAsyncEnumerable<StaleArticle> StaleAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var stale = new StaleArticles(database);
        StaleArticle? last = null;
        while (await stale.AfterAsync(last, StaleTogether, cancellationToken) is { Count: > 0 } some)
        {
            foreach (var article in some)
            {
                yield return last = article;
            }
        }
    }

    private Offer Renewed(StaleArticle stale) => Read(new ReadItem(stale.Article.Title, stale.Article)) with { ArticleId = stale.Id };

    private static Written Renew(ArchiveRows rows, PreparedArticle prepared, Offer offer) =>
        new(rows.Articles.Renew(offer.ArticleId, prepared) ? Outcome.Changed : Outcome.Known, Rejected: null);

    private Offer Read(SourceItem item)
    {
        if (item is not ReadItem { Article: var article })
        {
            return new Offer(item, Prepared: null);
        }

        try
        {
            var findings = analyzer.Analyze(new ArticleText(article.Title, article.Body));

            return string.IsNullOrWhiteSpace(findings.Text)
                ? Refused(item, RejectionReason.Empty, "no text is left after cleaning")
                : new Offer(item, PreparedArticle.Of(article, findings));
        }
        catch (Exception exception)
        {
            // One strange article must not end an import of thousands.
            return Refused(item, RejectionReason.NotAnalyzed, exception.Message);
        }
    }

    private async Task<IReadOnlyList<Written>> WriteAsync(
        IReadOnlyList<Offer> batch, Func<ArchiveRows, PreparedArticle, Offer, Written> write, CancellationToken cancellationToken)
    {
        try
        {
            return await database.WriteRowsAsync(
                WriteLane.Ingest,
                (_, rows) => batch.Select(offer => offer.Prepared is { } prepared
                    ? write(rows, prepared, offer)
                    : new Written(Outcome: null, (RejectedItem)offer.Item)).ToList(),
                cancellationToken);
        }
        catch (Exception exception) when (exception is not StoreException and not OperationCanceledException)
        {
            if (batch is [var only])
            {
                return [new Written(Outcome: null, new RejectedItem(only.Item.Origin, RejectionReason.NotAnalyzed, exception.Message))];
            }

            // Something in the batch cannot be stored. Alone, each shows whether it is the one.
            var written = new List<Written>();
            foreach (var offer in batch)
            {
                written.AddRange(await WriteAsync([offer], write, cancellationToken));
            }

            return written;
        }
    }

    private static Offer Refused(SourceItem item, RejectionReason reason, string detail) =>
        new(new RejectedItem(item.Origin, reason, detail), Prepared: null);
}
