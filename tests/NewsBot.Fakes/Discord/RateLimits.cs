namespace NewsBot.Fakes.Discord;

/// <summary>A route's allowance: so many requests in so long a time.</summary>
internal sealed record Allowance(string Bucket, int Limit, TimeSpan Window);

/// <summary>Where a bucket stands after a request.</summary>
internal sealed record BucketState(Allowance Allowance, int Remaining, DateTimeOffset Reset);

/// <summary>
/// Counts requests by bucket and in all. A client that was told that nothing remains, or to wait, and asks again
/// before the time is up has broken a rule; one that could not know yet is only refused.
/// </summary>
internal sealed class RateLimits(FakeDiscordOptions options, Violations violations)
{
    private const int InvalidRequestsInTenMinutes = 10_000;

    // What was on its way when the client was told could not know.
    private static readonly TimeSpan OnTheWay = TimeSpan.FromMilliseconds(50);

    private readonly Dictionary<string, Bucket> buckets = [];
    private readonly Queue<DateTimeOffset> all = [];
    private readonly Dictionary<string, (DateTimeOffset Told, DateTimeOffset Until)> waits = [];
    private readonly Queue<DateTimeOffset> invalid = [];

    /// <summary>The 401s, 403s and 429s of the last ten minutes, which Discord bans an address for.</summary>
    public int InvalidRequests => invalid.Count;

    /// <summary>Takes one from the bucket; the answer's headers say what is left. Null when the request must be refused.</summary>
    public (BucketState State, TimeSpan? RefusedFor, bool IsGlobal) Take(RestRequest request, Allowance allowance)
    {
        var now = options.Time.GetUtcNow();
        SeeWhetherItWaited(request, allowance, now);
        if (!request.IsOfInteraction && GlobalWait(now) is { } global)
        {
            violations.Add("global-limit", $"More than {options.RequestsASecond} requests in a second: {request.Method} {request.Path}");
            return (new BucketState(allowance, 0, now + global), global, IsGlobal: true);
        }

        if (!buckets.TryGetValue(allowance.Bucket, out var bucket) || bucket.Reset <= now)
        {
            buckets[allowance.Bucket] = bucket = new Bucket { Reset = now + allowance.Window };
        }

        if (bucket.Used >= allowance.Limit)
        {
            if (bucket.IsKnownEmpty)
            {
                violations.Add("bucket", $"{request.Method} {request.Path} although nothing remained in its bucket.");
            }

            return (new BucketState(allowance, 0, bucket.Reset), bucket.Reset - now, IsGlobal: false);
        }

        bucket.Used++;
        return (new BucketState(allowance, allowance.Limit - bucket.Used, bucket.Reset), null, IsGlobal: false);
    }

    /// <summary>The client has read an answer with these headers.</summary>
    public void Told(BucketState state)
    {
        if (state.Remaining == 0 && buckets.TryGetValue(state.Allowance.Bucket, out var bucket))
        {
            bucket.IsKnownEmpty = true;
        }
    }

    /// <summary>The client was told to wait: on this route, or on all of them.</summary>
    public void ToldToWait(Allowance allowance, bool isGlobal, TimeSpan wait) =>
        waits[isGlobal ? "" : allowance.Bucket] = (options.Time.GetUtcNow(), options.Time.GetUtcNow() + wait);

    public void Count(int status, bool isShared)
    {
        if (status is not (401 or 403) && (status != 429 || isShared))
        {
            return;
        }

        var now = options.Time.GetUtcNow();
        while (invalid.TryPeek(out var first) && now - first > TimeSpan.FromMinutes(10))
        {
            invalid.Dequeue();
        }

        invalid.Enqueue(now);
        if (invalid.Count == InvalidRequestsInTenMinutes)
        {
            violations.Add("invalid-requests", "Ten thousand 401s, 403s and 429s in ten minutes: Discord bans the address.");
        }
    }

    private void SeeWhetherItWaited(RestRequest request, Allowance allowance, DateTimeOffset now)
    {
        // A few milliseconds are the rounding of retry_after.
        var slack = TimeSpan.FromMilliseconds(10);
        var isGlobal = !request.IsOfInteraction && waits.TryGetValue("", out var all) && IsTooSoon(all);
        if (isGlobal || (waits.TryGetValue(allowance.Bucket, out var own) && IsTooSoon(own)))
        {
            violations.Add("retry-after", $"{request.Method} {request.Path} before the time a 429 had told to wait.");
        }

        bool IsTooSoon((DateTimeOffset Told, DateTimeOffset Until) wait) => now - wait.Told > OnTheWay && now + slack < wait.Until;
    }

    private TimeSpan? GlobalWait(DateTimeOffset now)
    {
        while (all.TryPeek(out var first) && now - first >= TimeSpan.FromSeconds(1))
        {
            all.Dequeue();
        }

        if (all.Count >= options.RequestsASecond)
        {
            return all.Peek() + TimeSpan.FromSeconds(1) - now;
        }

        all.Enqueue(now);
        return null;
    }

    private sealed class Bucket
    {
        public required DateTimeOffset Reset { get; init; }

        public int Used { get; set; }

        public bool IsKnownEmpty { get; set; }
    }
}
