using System.Globalization;
using System.Net.Http.Headers;

namespace NewsBot.Discord.Wire;

/// <summary>
/// Keeps calls within the limits of their routes, which only Discord's answers tell:
/// 1. of a route nobody has called yet one call goes out at a time;
/// 2. an answer names the bucket, how many calls are left in it and after how long it is full again; routes of one bucket share it;
/// 3. a call to an empty bucket waits, and none is sent to be refused.
/// The time comes as a duration (Reset-After), so that a wrong clock does no harm.
/// </summary>
internal sealed class RateBuckets(TimeProvider time)
{
    private const int MostKept = 5_000;

    private static readonly TimeSpan Unknown = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Bucket> byRoute = [];
    private readonly Dictionary<string, Bucket> byName = [];

    /// <summary>Waits for a place.</summary>
    public async Task EnterAsync(RestCall call, CancellationToken cancellationToken)
    {
        while (Place(call) is { } wait)
        {
            // Whichever comes first: the bucket is full again, or an answer told more about it.
            await Task.WhenAny(wait.Changed, Task.Delay(wait.For, time, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Takes what an answer says of its bucket; <paramref name="headers"/> is null when there was no answer.</summary>
    public void Learn(RestCall call, HttpResponseHeaders? headers)
    {
        lock (gate)
        {
            var bucket = BucketOf(call);
            if (headers is not null && Header(headers, "X-RateLimit-Bucket") is { } name)
            {
                bucket = Shared(call, $"{name}|{call.Major}", bucket);
            }

            var now = time.GetUtcNow();
            if (headers is not null && Number(headers, "X-RateLimit-Limit") is { } limit && Number(headers, "X-RateLimit-Remaining") is { } remaining
                && Number(headers, "X-RateLimit-Reset-After") is { } seconds)
            {
                // Answers overtake each other: within one period the smaller figure is the later one.
                bucket.Remaining = now < bucket.FullAt && bucket.IsKnown ? int.Min(bucket.Remaining, (int)remaining) : (int)remaining;
                bucket.Limit = int.Max(1, (int)limit);
                bucket.FullAt = now + TimeSpan.FromSeconds(seconds);
                bucket.IsKnown = true;
            }
            else if (!bucket.IsKnown || bucket.FullAt == DateTimeOffset.MaxValue)
            {
                // Refilled since it was last heard of, and used up by calls nobody answered: nothing would ever fill it again.
                bucket.Remaining = int.Max(bucket.Remaining, 1);
            }

            bucket.Signal();
        }
    }

    /// <summary>Nothing goes into the call's bucket for so long: Discord refused one.</summary>
    public void Refused(RestCall call, TimeSpan retryAfter)
    {
        lock (gate)
        {
            var bucket = BucketOf(call);
            bucket.Remaining = 0;
            bucket.IsKnown = true;
            bucket.FullAt = time.GetUtcNow() + retryAfter;
        }
    }

    /// <summary>Null when the call may go, else what to wait for.</summary>
    private Wait? Place(RestCall call)
    {
        lock (gate)
        {
            var bucket = BucketOf(call);
            var now = time.GetUtcNow();
            if (bucket.IsKnown && now >= bucket.FullAt)
            {
                bucket.Remaining = bucket.Limit;
                bucket.FullAt = DateTimeOffset.MaxValue;
            }

            if (bucket.Remaining > 0)
            {
                bucket.Remaining--;
                bucket.UsedAt = now;
                return null;
            }

            var until = bucket.FullAt == DateTimeOffset.MaxValue ? Unknown : bucket.FullAt - now;
            return new Wait(bucket.Changed, until < Unknown ? until + TimeSpan.FromMilliseconds(1) : Unknown);
        }
    }

    private Bucket BucketOf(RestCall call)
    {
        var key = $"{call}|{call.Major}";
        if (!byRoute.TryGetValue(key, out var bucket))
        {
            Prune();
            byRoute[key] = bucket = new Bucket();
        }

        return bucket;
    }

    private Bucket Shared(RestCall call, string name, Bucket bucket)
    {
        if (byName.TryGetValue(name, out var shared))
        {
            if (shared != bucket)
            {
                byRoute[$"{call}|{call.Major}"] = shared;
                bucket.Signal();
            }

            return shared;
        }

        byName[name] = bucket;

        return bucket;
    }

    // A bucket nobody used lately is full; forgetting it only means to learn it again.
    private void Prune()
    {
        if (byRoute.Count < MostKept)
        {
            return;
        }

        var before = time.GetUtcNow() - Unknown;
        foreach (var map in new[] { byRoute, byName })
        {
            foreach (var key in map.Where(entry => entry.Value.UsedAt < before).Select(entry => entry.Key).ToList())
            {
                map.Remove(key);
            }
        }
    }

    private static string? Header(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static double? Number(HttpResponseHeaders headers, string name) =>
        double.TryParse(Header(headers, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number is >= 0 and < 1_000_000 ? number : null;

    private sealed record Wait(Task Changed, TimeSpan For);

    private sealed class Bucket
    {
        private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Limit { get; set; } = 1;

        public int Remaining { get; set; } = 1;

        /// <summary>Far away until an answer tells.</summary>
        public DateTimeOffset FullAt { get; set; } = DateTimeOffset.MaxValue;

        public DateTimeOffset UsedAt { get; set; }

        public bool IsKnown { get; set; }

        public Task Changed => changed.Task;

        public void Signal()
        {
            changed.TrySetResult();
            changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
