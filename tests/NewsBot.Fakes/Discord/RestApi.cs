using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Fakes.Discord;

/// <summary>The door of REST: reads a request, lets the faults strike, counts it against the limits, and hands it to its route.</summary>
internal sealed class RestApi(FakeDiscordOptions options, FakeFaults faults, Violations violations, OpenApiRules? openApi, string token, Lock state)
{
    private readonly ConcurrentQueue<RestRequest> requests = new();
    private readonly RateLimits limits = new(options, violations);

    public required ChannelRoutes Channels { get; init; }

    public required GuildRoutes Guilds { get; init; }

    public required CommandRoutes Commands { get; init; }

    public required InteractionRoutes Interactions { get; init; }

    public IReadOnlyList<RestRequest> Requests => [.. requests];

    public int InvalidRequests => limits.InvalidRequests;

    public void Forget()
    {
        requests.Clear();
        Channels.ForgetNonces();
    }

    public async Task AnswerAsync(HttpContext context, string path)
    {
        var request = await RestRequestReader.ReadAsync(context, path, token, options.Time);
        requests.Enqueue(request);
        SeeUserAgent(request);
        openApi?.Check(request, violations);
        var fault = faults.Next(request.Path);
        if (fault is { IsBroken: true, IsCarriedOut: false })
        {
            context.Abort();
            return;
        }

        var allowance = Routes.AllowanceOf(request);
        var (answer, headers, bucket) = Carry(request, allowance, fault);
        if (fault?.Delay > TimeSpan.Zero)
        {
            await Task.Delay(fault.Delay, options.Time, context.RequestAborted);
        }

        if (fault?.IsBroken == true)
        {
            context.Abort();
            return;
        }

        request.Status = answer.Status;
        await WriteAsync(context, answer, headers);
        lock (state)
        {
            limits.Count(answer.Status, headers.GetValueOrDefault("X-RateLimit-Scope") == "shared");
            if (bucket is not null)
            {
                limits.Told(bucket);
            }
        }
    }

    private (RestAnswer Answer, Dictionary<string, string> Headers, BucketState? Bucket) Carry(RestRequest request, Allowance allowance, RestFault? fault)
    {
        lock (state)
        {
            var (bucket, refusedFor, isGlobal) = limits.Take(request, allowance);
            if (fault is { Status: 429 })
            {
                return Refused(allowance, fault.RetryAfter, fault.Scope, bucket);
            }

            if (fault?.Status is { } status)
            {
                return (new RestAnswer(status, new JsonObject { ["message"] = $"{Number(status)}: a bad moment", ["code"] = 0 }), [], bucket);
            }

            if (refusedFor is { } wait)
            {
                return Refused(allowance, wait, isGlobal ? RateLimitScope.Global : RateLimitScope.User, bucket);
            }

            return (Route(request), HeadersOf(bucket), bucket);
        }
    }

    private RestAnswer Route(RestRequest request)
    {
        try
        {
            if (!request.IsAuthorized && !request.IsOfInteraction)
            {
                throw DiscordRefusal.Unauthorized();
            }

            if (request.IsUnreadable)
            {
                violations.Add("body", $"{request.Method} {request.Path}: the body is no JSON.");
                throw DiscordRefusal.NoJson();
            }

            return Dispatch(request);
        }
        catch (DiscordRefusal refusal)
        {
            return new RestAnswer(refusal.Status, refusal.Body);
        }
        catch (InvalidOperationException exception)
        {
            // A value of the wrong type: the explicit conversions of JsonNode say so.
            violations.Add("body", $"{request.Method} {request.Path}: {exception.Message}");
            return new RestAnswer(400, DiscordRefusal.NoJson().Body);
        }
    }

    private RestAnswer Dispatch(RestRequest request) => (request.Method, request.Segments) switch
    {
        ("GET", ["gateway"]) => Guilds.GatewayAddress(forBot: false),
        ("GET", ["gateway", "bot"]) => Guilds.GatewayAddress(forBot: true),
        ("GET", ["users", var user]) => Guilds.User(user),
        ("POST", ["users", "@me", "channels"]) => Channels.OpenDirect(request),
        ("GET", ["oauth2", "applications", "@me"] or ["applications", "@me"]) => Guilds.Application(),
        (_, ["applications", _, "commands", ..] or ["applications", _, "guilds", _, "commands", ..]) => Commands.Answer(request, request.Segments),
        ("POST", ["interactions", var id, var token, "callback"]) => Interactions.Callback(request, id, token),
        (_, ["webhooks", var application, var token, .. var rest]) => Interactions.Webhook(request, application, token, rest),
        (_, ["channels", _, ..]) => Channels.Answer(request, request.Segments),
        (_, ["guilds", _, ..]) => Guilds.Guild(request, request.Segments),
        _ => Unknown(request),
    };

    private RestAnswer Unknown(RestRequest request)
    {
        violations.Add("unknown-route", $"{request.Method} {request.Path}");
        throw DiscordRefusal.NotFound();
    }

    private (RestAnswer Answer, Dictionary<string, string> Headers, BucketState? Bucket) Refused(
        Allowance allowance, TimeSpan wait, RateLimitScope scope, BucketState bucket)
    {
        limits.ToldToWait(allowance, scope == RateLimitScope.Global, wait);
        var headers = scope == RateLimitScope.Global ? [] : HeadersOf(bucket with { Remaining = 0, Reset = options.Time.GetUtcNow() + wait });
        headers["Retry-After"] = Number((int)Math.Ceiling(wait.TotalSeconds));
        headers["X-RateLimit-Scope"] = scope.ToString().ToLowerInvariant();
        if (scope == RateLimitScope.Global)
        {
            headers["X-RateLimit-Global"] = "true";
        }

        JsonObject body = new()
        {
            ["message"] = scope == RateLimitScope.Shared ? "The resource is being rate limited." : "You are being rate limited.",
            ["retry_after"] = Math.Round(wait.TotalSeconds, 3),
            ["global"] = scope == RateLimitScope.Global,
        };

        return (new RestAnswer(429, body), headers, null);
    }

    private Dictionary<string, string> HeadersOf(BucketState bucket) => new()
    {
        ["X-RateLimit-Bucket"] = Routes.HashOf(bucket.Allowance),
        ["X-RateLimit-Limit"] = Number(bucket.Allowance.Limit),
        ["X-RateLimit-Remaining"] = Number(bucket.Remaining),
        ["X-RateLimit-Reset"] = Seconds(bucket.Reset - DateTimeOffset.UnixEpoch),
        ["X-RateLimit-Reset-After"] = Seconds(bucket.Reset - options.Time.GetUtcNow()),
    };

    private static async Task WriteAsync(HttpContext context, RestAnswer answer, Dictionary<string, string> headers)
    {
        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        // A 204 with a content type makes clients look for JSON that is not there.
        if (answer.Body is not null)
        {
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(answer.Body), context.RequestAborted);
        }

        await context.Response.CompleteAsync();
    }

    private void SeeUserAgent(RestRequest request)
    {
        if (request.UserAgent?.StartsWith("DiscordBot (", StringComparison.Ordinal) != true)
        {
            violations.Add("user-agent", $"{request.Method} {request.Path} with User-Agent \"{request.UserAgent}\"");
        }
    }

    private static string Seconds(TimeSpan time) => double.Max(0, time.TotalSeconds).ToString("F3", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
