using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsBot.Delivery;

namespace NewsBot.Health;

/// <summary>Ready means that every platform with a token answers; what ended, or still waits, is named.</summary>
internal sealed class PlatformsCheck(ServedPlatforms platforms) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var states = platforms.States;
        var said = states.Count == 0 ? "none" : string.Join("; ", states.Select(state => $"{state.Name} {state.Said}"));

        return Task.FromResult(states.All(state => state.Standing == Standing.Working)
            ? HealthCheckResult.Healthy(said)
            : HealthCheckResult.Unhealthy(said));
    }
}
