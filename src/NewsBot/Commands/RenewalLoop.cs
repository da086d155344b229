using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsBot.Archive.Ingest;

namespace NewsBot.Commands;

/// <summary>
/// Reads again, while the host runs, what an older analysis has read. Chats come first: it lets the host start in peace, and writes in
/// the archive's last lane. What it could not finish it goes on with after the next start.
/// </summary>
internal sealed partial class RenewalLoop(OpenArchive archive, TimeProvider time, ILogger<RenewalLoop> logger) : BackgroundService
{
    private static readonly TimeSpan PauseBefore = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(PauseBefore, time, stoppingToken);
            if (!await Ingester.HasStaleAsync(archive.Database, stoppingToken))
            {
                // The vocabularies of the analysis take more memory than all the rest.
                return;
            }

            var ingester = await archive.IngesterAsync(stoppingToken);
            var report = await ingester.ReanalyzeAsync(progress: null, stoppingToken);
            if (report.Renewed + report.Failed > 0)
            {
                LogRenewed(report.Renewed, report.Failed);
            }
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            // Old findings are still findings: the host goes on with them.
            LogFailed(exception);
        }
    }

    [LoggerMessage(LogLevel.Information, "Articles read again by newer rules: {Renewed}, failed {Failed}")]
    private partial void LogRenewed(long renewed, long failed);

    [LoggerMessage(LogLevel.Error, "Articles could not be read again by newer rules")]
    private partial void LogFailed(Exception exception);
}
