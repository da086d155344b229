using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsBot.Archive.Query;
using NewsBot.Archive.Store;

namespace NewsBot.Health;

/// <summary>Ready means that the archive answers a question now.</summary>
internal sealed class ArchiveCheck(Database database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await new ArticleQueries(database).LatestAsync(new PageRequest(1), cancellationToken);
            return HealthCheckResult.Healthy("answers");
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy(exception.Message, exception);
        }
    }
}
