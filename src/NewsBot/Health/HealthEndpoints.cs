using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NewsBot.Health;

/// <summary>
/// What the host says of itself over HTTP: /healthz/live as long as the process answers at all, /healthz/ready while every
/// part that was checked works.
/// </summary>
internal static class HealthEndpoints
{
    public const string Live = "/healthz/live";

    public const string Ready = "/healthz/ready";

    /// <summary>Bounds for a server that strangers may reach: few connections, small requests, no patience.</summary>
    public static void Bound(KestrelServerLimits limits)
    {
        limits.MaxConcurrentConnections = 100;
        limits.MaxRequestBodySize = 1024 * 1024;
        limits.MaxRequestHeadersTotalSize = 16 * 1024;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(5);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(30);
    }

    public static void MapHealth(this IApplicationBuilder app)
    {
        app.UseHealthChecks(Live, new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync });
        app.UseHealthChecks(Ready, new HealthCheckOptions { ResponseWriter = WriteAsync });
        app.Run(context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        var parts = report.Entries.Select(entry => $"{entry.Key}: {entry.Value.Description ?? entry.Value.Status.ToString()}\n");

        return context.Response.WriteAsync($"{(report.Status == HealthStatus.Healthy ? "ok" : "not ready")}\n{string.Concat(parts)}");
    }
}
