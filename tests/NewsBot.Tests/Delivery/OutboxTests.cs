using NewsBot.Archive.Store;
using NewsBot.Delivery;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Delivery;

public sealed class OutboxTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_digest_goes_out_once_at_its_time_and_again_the_next_day()
    {
        await using var archive = await TestArchive.CreateAsync();
        var office = new PostOffice(archive);
        await office.WantsAsync(PostOffice.Wish(says: true));

        await office.UntilAsync(Some.Noon.AddDays(2), TimeSpan.FromMinutes(30));

        Assert.Equal(["2024-05-21 09:00", "2024-05-22 09:00"], office.Platform.Posts.Select(post => PostOffice.Local(post, "Asia/Riyadh")));
    }

    [Fact]
    public async Task Several_processes_on_one_store_send_each_message_once()
    {
        await using var archive = await TestArchive.CreateAsync();
        var platform = new FakePlatform(archive.Clock);
        List<PostOffice> offices = [.. "abc".Select(name => new PostOffice(archive, $"{name}", platform))];
        for (var chat = 0; chat < 40; chat++)
        {
            await offices[0].WantsAsync(PostOffice.Wish(chat: FormattableString.Invariant($"telegram:{chat}"), says: true));
        }

        archive.Clock.Advance(TimeSpan.FromHours(19));
        await Task.WhenAll(offices.Select(office => Task.Run(office.WorkAsync, Stop)));

        Assert.Equal(40, platform.Posts.Count);
        Assert.Equal(40, platform.Posts.Select(post => post.To.Chat).Distinct().Count());
    }

    [Fact]
    public async Task A_message_of_a_process_that_died_is_sent_once_more_with_the_same_nonce()
    {
        await using var archive = await TestArchive.CreateAsync();
        var office = new PostOffice(archive);
        await office.WantsAsync(PostOffice.Wish(says: true));
        archive.Clock.Advance(TimeSpan.FromHours(19));
        await office.WorkAsync();
        await archive.Database.WriteAsync(
            WriteLane.Delivery,
            connection => Dapper.SqlMapper.Execute(connection, "UPDATE delivery SET state = 1, holder = 'dead', claimed_until = @at", new { at = Some.Instant(archive.Clock.GetUtcNow() + Minute) }),
            Stop);

        await office.WorkAsync();
        var whileClaimed = office.Platform.Posts.Count;
        archive.Clock.Advance(Minute);
        await office.WorkAsync();
        await office.WorkAsync();

        Assert.Equal(1, whileClaimed);
        Assert.Equal(2, office.Platform.Posts.Count);
        Assert.Single(office.Platform.Posts.Select(post => post.Nonce).Distinct());
    }

    [Fact]
    public async Task A_failed_send_is_tried_again_when_the_platform_says_and_holds_up_its_own_chat_only()
    {
        await using var archive = await TestArchive.CreateAsync();
        var office = new PostOffice(archive);
        await office.WantsAsync(PostOffice.Wish(chat: "telegram:1", says: true));
        await office.WantsAsync(PostOffice.Wish("daily 09:30", chat: "telegram:1", says: true));
        await office.WantsAsync(PostOffice.Wish("daily 09:15", chat: "telegram:2", says: true));
        var limited = true;
        office.Platform.Refuses = to => limited && to.Chat == "1" ? new SendOutcome.Later(TimeSpan.FromHours(12), "429") : null;

        await office.UntilAsync(Some.Noon.AddHours(20), TimeSpan.FromMinutes(5));
        limited = false;
        var asked = office.Platform.Asked;
        await office.UntilAsync(Some.Noon.AddHours(31), TimeSpan.FromMinutes(5));

        Assert.Equal(2, asked);
        Assert.Equal(["2024-05-21 09:15", "2024-05-21 21:00", "2024-05-21 21:00"], office.Platform.Posts.Select(post => PostOffice.Local(post, "Asia/Riyadh")));
        Assert.Equal(["2", "1", "1"], office.Platform.Posts.Select(post => post.To.Chat));
    }

    [Fact]
    public async Task A_chat_that_is_gone_is_left_alone_until_it_is_back()
    {
        await using var archive = await TestArchive.CreateAsync();
        var office = new PostOffice(archive);
        await office.WantsAsync(PostOffice.Wish(says: true));
        office.Platform.Refuses = _ => new SendOutcome.Gone("the bot was blocked");

        await office.UntilAsync(Some.Noon.AddDays(3), TimeSpan.FromHours(1));
        var digest = Assert.Single(await office.Digests.AllAsync(Stop));
        await new ChatStandings(archive.Database, archive.Clock).IsBackAsync("telegram:1", Stop);
        office.Platform.Refuses = _ => null;
        await office.UntilAsync(Some.Noon.AddDays(4), TimeSpan.FromHours(1));

        Assert.Equal("the bot was blocked", digest.Paused);
        Assert.Equal(["2024-05-24 09:00"], office.Platform.Posts.Select(post => PostOffice.Local(post, "Asia/Riyadh")));
    }

    [Fact]
    public async Task A_chat_that_moved_gets_its_message_under_its_new_id()
    {
        await using var archive = await TestArchive.CreateAsync();
        var office = new PostOffice(archive);
        await office.WantsAsync(PostOffice.Wish(says: true));
        office.Platform.Refuses = to => to.Chat == "1" ? new SendOutcome.Moved(new ChatAddress("telegram", "-1001")) : null;

        await office.UntilAsync(Some.Noon.AddDays(2), TimeSpan.FromHours(1));

        Assert.Equal(["-1001", "-1001"], office.Platform.Posts.Select(post => post.To.Chat));
    }

    [Fact]
    public async Task A_refused_message_is_given_up_with_its_reason_and_the_next_goes_out()
    {
        await using var archive = await TestArchive.CreateAsync();
        var office = new PostOffice(archive);
        await office.WantsAsync(PostOffice.Wish(says: true));
        office.Platform.Refuses = _ => new SendOutcome.Refused("message is too long");
        await office.UntilAsync(Some.Noon.AddDays(1), TimeSpan.FromHours(1));
        var note = Assert.Single(await office.Digests.AllAsync(Stop)).Note;
        office.Platform.Refuses = _ => null;

        await office.UntilAsync(Some.Noon.AddDays(2), TimeSpan.FromHours(1));

        Assert.Equal("message is too long", note);
        Assert.Single(office.Platform.Posts);
        Assert.Null(Assert.Single(await office.Digests.AllAsync(Stop)).Note);
    }

    [Theory]
    [InlineData("01:30:00", 1, null)]
    [InlineData("05:00:00", 0, "1 missed while the bot was not running, the last of 2024-05-21T09:00")]
    public async Task A_missed_digest_is_made_up_for_unless_it_is_too_late(string late, int posts, string? note)
    {
        await using var archive = await TestArchive.CreateAsync();
        var office = new PostOffice(archive);
        await office.WantsAsync(PostOffice.Wish(says: true));

        archive.Clock.Advance(TimeSpan.FromHours(18) + TimeSpan.Parse(late, System.Globalization.CultureInfo.InvariantCulture));
        await office.WorkAsync();
        await office.WorkAsync();

        Assert.Equal(posts, office.Platform.Posts.Count);
        Assert.Equal(note, Assert.Single(await office.Digests.AllAsync(Stop)).Note);
    }

    [Fact]
    public async Task After_days_of_silence_one_digest_makes_up_for_all()
    {
        await using var archive = await TestArchive.CreateAsync();
        var office = new PostOffice(archive);
        await office.WantsAsync(PostOffice.Wish("daily 06:00 08:00 09:00", says: true));

        archive.Clock.Advance(TimeSpan.FromDays(3) - TimeSpan.FromHours(5));
        await office.WorkAsync();

        Assert.Equal("2024-05-23 10:00", PostOffice.Local(Assert.Single(office.Platform.Posts), "Asia/Riyadh"));
    }
}
