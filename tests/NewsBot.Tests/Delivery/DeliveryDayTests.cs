using NewsBot.Delivery;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Delivery;

/// <summary>A day on which the platform limits, fails and refuses connections for hours on end.</summary>
public sealed class DeliveryDayTests
{
    private const int Chats = 60;

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task All_that_is_due_on_a_bad_day_arrives_in_order_and_memory_stays_flat()
    {
        await using var archive = await TestArchive.CreateAsync();
        var office = new PostOffice(archive);
        for (var chat = 0; chat < Chats; chat++)
        {
            await office.WantsAsync(PostOffice.Wish("daily 01:00 05:00 09:00 13:00 17:00 21:00", chat: FormattableString.Invariant($"telegram:{chat}"), says: true));
        }

        var asked = 0;
        var limits = new Dictionary<string, DateTimeOffset>();
        var broken = 0;
        office.Platform.Refuses = to =>
        {
            var now = archive.Clock.GetUtcNow();
            if (now >= Some.Noon.AddHours(34))
            {
                return null;
            }

            if (limits.TryGetValue(to.Chat, out var until) && now < until)
            {
                broken++;
                return new SendOutcome.Later(until - now, "429 again");
            }

            // Two answers in three are bad, in turns: a long limit, a failing server, a refused connection.
            var after = TimeSpan.FromMinutes(20 + (asked % 90));
            switch (asked++ % 6)
            {
                case 0:
                    limits[to.Chat] = now + after;
                    return new SendOutcome.Later(after, "429");
                case 1:
                case 3:
                    return new SendOutcome.Later(After: null, "502");
                case 2:
                    throw new HttpRequestException("connection refused");
                default:
                    return null;
            }
        };

        var before = 0L;
        for (var hour = 0; hour < 36; hour++)
        {
            await office.UntilAsync(Some.Noon.AddHours(hour + 1), Step);
            if (hour == 12)
            {
                before = GC.GetTotalMemory(forceFullCollection: true);
            }
        }

        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        var posts = office.Platform.Posts;
        var due = await archive.NumberAsync("SELECT COUNT(*) FROM delivery");
        TestContext.Current.TestOutputHelper?.WriteLine($"{due} owed, {posts.Count} arrived, {office.Platform.Asked} attempts, {broken} before their time, {grown / 1024} kB more memory");
        Assert.Equal(Chats * 9, due);
        Assert.Equal(due, posts.Count);
        Assert.Equal(0, broken);
        Assert.Equal(due, posts.Select(post => post.Nonce).Distinct().Count());
        Assert.Equal(0, await archive.NumberAsync(
            "SELECT COUNT(*) FROM delivery AS one JOIN delivery AS other ON other.chat = one.chat AND other.due_at > one.due_at AND other.finished_at < one.finished_at"));
        Assert.InRange(grown, long.MinValue, 8 * 1024 * 1024);
    }
}
