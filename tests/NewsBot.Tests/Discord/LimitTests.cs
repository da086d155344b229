using System.Net;
using System.Net.Http.Headers;
using NewsBot.Discord.Wire;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Discord;

public sealed class LimitTests
{
    private static readonly RestCall Post = new(HttpMethod.Post, "channels/1/messages", "channels/{channel}/messages") { Major = "1" };

    private readonly ManualClock clock = new(Some.Noon);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_an_unknown_route_one_call_goes_out_at_a_time()
    {
        var buckets = new RateBuckets(clock);

        await buckets.EnterAsync(Post, Stop);
        var second = buckets.EnterAsync(Post, Stop);
        Assert.False(second.IsCompleted);
        buckets.Learn(Post, Headers(limit: 5, remaining: 4, after: 5));

        await second.WaitAsync(TimeSpan.FromSeconds(5), Stop);
    }

    [Fact]
    public async Task An_empty_bucket_lets_nothing_through_until_it_is_full_again()
    {
        var buckets = new RateBuckets(clock);
        await buckets.EnterAsync(Post, Stop);
        buckets.Learn(Post, Headers(limit: 1, remaining: 0, after: 3600));

        Assert.False(buckets.EnterAsync(Post, Stop).IsCompleted);
        clock.Advance(TimeSpan.FromHours(1));

        Assert.True(buckets.EnterAsync(Post, Stop).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_bucket_used_up_by_calls_nobody_answered_opens_again()
    {
        var buckets = new RateBuckets(clock);
        await buckets.EnterAsync(Post, Stop);
        buckets.Refused(Post, TimeSpan.FromMinutes(1));
        clock.Advance(TimeSpan.FromMinutes(1));
        await buckets.EnterAsync(Post, Stop);
        buckets.Learn(Post, headers: null);

        Assert.True(buckets.EnterAsync(Post, Stop).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Channels_do_not_wait_for_each_other()
    {
        var buckets = new RateBuckets(clock);
        await buckets.EnterAsync(Post, Stop);
        buckets.Learn(Post, Headers(limit: 1, remaining: 0, after: 3600));

        Assert.True(buckets.EnterAsync(Post with { Major = "2" }, Stop).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Routes_of_one_bucket_share_its_places()
    {
        var buckets = new RateBuckets(clock);
        var edit = new RestCall(HttpMethod.Patch, "channels/1/messages/9", "channels/{channel}/messages/{message}") { Major = "1" };
        await buckets.EnterAsync(Post, Stop);
        buckets.Learn(Post, Headers(limit: 5, remaining: 1, after: 3600));
        await buckets.EnterAsync(edit, Stop);
        buckets.Learn(edit, Headers(limit: 5, remaining: 0, after: 3600));

        Assert.False(buckets.EnterAsync(Post, Stop).IsCompleted);
    }

    [Fact]
    public async Task Forty_five_calls_fit_into_a_second()
    {
        var limit = new GlobalLimit(clock);

        var calls = Enumerable.Range(0, 46).Select(_ => limit.EnterAsync(Stop)).ToList();

        Assert.All(calls.SkipLast(1), call => Assert.True(call.IsCompletedSuccessfully));
        Assert.False(calls[^1].IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(2));
        await calls[^1].WaitAsync(TimeSpan.FromSeconds(5), Stop);
    }

    [Fact]
    public void Many_refusals_hold_everything_back_until_they_are_old()
    {
        var limit = new GlobalLimit(clock);
        for (var refusal = 0; refusal < 5_000; refusal++)
        {
            limit.CountRefusal();
        }

        Assert.Equal(TimeSpan.FromMinutes(10), limit.Banned());
        clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Null(limit.Banned());
    }

    private static HttpResponseHeaders Headers(int limit, int remaining, double after)
    {
        var response = new HttpResponseMessage(HttpStatusCode.OK);
        response.Headers.Add("X-RateLimit-Bucket", "abc");
        response.Headers.Add("X-RateLimit-Limit", FormattableString.Invariant($"{limit}"));
        response.Headers.Add("X-RateLimit-Remaining", FormattableString.Invariant($"{remaining}"));
        response.Headers.Add("X-RateLimit-Reset-After", FormattableString.Invariant($"{after}"));

        return response.Headers;
    }
}
