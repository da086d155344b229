using NewsBot.Archive.Store;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Delivery;

public sealed class AlertTests
{
    private const string Leila = "ليلى حداد";
    private const string Samer = "سامر قاسم";
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_follower_hears_of_what_is_said_from_then_on_once()
    {
        await using var archive = await TestArchive.CreateAsync();
        var office = new PostOffice(archive);
        var leila = await archive.QuotedAsync(Leila, "كلام سابق", at: Some.Noon);
        await office.Follows.AddAsync("telegram:1", "", leila, "ar", Stop);
        await office.WorkAsync();

        await archive.QuotedAsync(Leila, "كلام جديد", at: Some.Noon);
        await archive.QuotedAsync(Samer, "كلام غيرها", at: Some.Noon);
        await office.UntilAsync(Some.Noon.AddHours(2), Minute);

        var post = Assert.Single(office.Platform.Posts);
        Assert.Equal(("جديد عن ليلى حداد", "كلام جديد"), (post.Reply.Heading, Assert.Single(post.Reply.Items).Text));
    }

    [Fact]
    public async Task Of_one_article_the_exact_words_are_told_and_not_what_was_reported()
    {
        await using var archive = await TestArchive.CreateAsync();
        var office = new PostOffice(archive);
        await FollowAsync(archive, office, Leila);
        var body = $"{Some.Words("خبر")}\nأعلنت {Leila} موعد الافتتاح. وقالت: «سنفتح الأبواب غدا».";

        await archive.AddAsync(new Story(Some.Article("عنوان", body, at: Some.Noon)).Naming(Leila)
            .Quoting("موعد الافتتاح", Leila, kind: NewsBot.Analysis.QuoteKind.Indirect)
            .Quoting("سنفتح الأبواب غدا", Leila));
        await office.UntilAsync(Some.Noon.AddHours(1), Minute);

        Assert.Equal("سنفتح الأبواب غدا", Assert.Single(Assert.Single(office.Platform.Posts).Reply.Items).Text);
    }

    [Fact]
    public async Task What_comes_within_the_window_is_one_message()
    {
        await using var archive = await TestArchive.CreateAsync();
        var office = new PostOffice(archive);
        await FollowAsync(archive, office, Leila, Samer);

        for (var i = 0; i < 4; i++)
        {
            await archive.QuotedAsync(i % 2 == 0 ? Leila : Samer, $"كلام {Some.Words($"رقم{i}", 5)}", at: archive.Clock.GetUtcNow());
            await office.UntilAsync(archive.Clock.GetUtcNow() + Minute, Minute);
        }

        await office.UntilAsync(Some.Noon.AddHours(1), Minute);

        Assert.Equal(4, Assert.Single(office.Platform.Posts).Reply.Items.Count);
    }

    [Fact]
    public async Task An_hour_of_absence_is_one_message_that_counts_the_rest()
    {
        await using var archive = await TestArchive.CreateAsync();
        var office = new PostOffice(archive);
        await FollowAsync(archive, office, Leila);

        for (var i = 0; i < 30; i++)
        {
            archive.Clock.Advance(TimeSpan.FromMinutes(2));
            await archive.QuotedAsync(Leila, $"كلام {Some.Words($"رقم{i}", 5)}", at: archive.Clock.GetUtcNow());
        }

        await office.UntilAsync(archive.Clock.GetUtcNow().AddHours(1), Minute);

        var reply = Assert.Single(office.Platform.Posts).Reply;
        Assert.Equal(PostOffice.Options.AlertItems, reply.Items.Count);
        Assert.StartsWith("وهناك المزيد", Assert.Single(reply.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_words_in_another_paper_are_no_news()
    {
        await using var archive = await TestArchive.CreateAsync();
        var office = new PostOffice(archive);
        await FollowAsync(archive, office, Leila);
        var body = $"{Some.Words("خبر")}\nقالت {Leila}: «نحتاج إلى وقت أطول بكثير من ذلك».";
        await archive.AddAsync(new Story(Some.Article("عنوان", body, source: "الغد", at: Some.Noon)).Naming(Leila).Quoting("نحتاج إلى وقت أطول بكثير من ذلك", Leila));
        await office.UntilAsync(Some.Noon.AddHours(1), Minute);

        await archive.AddAsync(new Story(Some.Article("عنوان", body, source: "البلد", at: Some.Noon)).Naming(Leila).Quoting("نحتاج إلى وقت أطول بكثير من ذلك", Leila));
        await office.UntilAsync(Some.Noon.AddHours(2), Minute);

        Assert.Single(office.Platform.Posts);
    }

    [Fact]
    public async Task Quiet_hours_by_the_clock_of_the_chat_hold_alerts_back_for_one_message()
    {
        await using var archive = await TestArchive.CreateAsync();
        var office = new PostOffice(archive);
        await FollowAsync(archive, office, Leila);
        await office.Follows.SetQuietAsync("telegram:1", new QuietHours { Zone = "Asia/Riyadh", QuietFrom = 14 * 60, QuietTo = 7 * 60 }, Stop);

        await archive.QuotedAsync(Leila, "كلام الظهيرة الأول", at: archive.Clock.GetUtcNow());
        await office.UntilAsync(Some.Noon.AddHours(6), TimeSpan.FromMinutes(10));
        await archive.QuotedAsync(Leila, "كلام المساء الطويل", at: archive.Clock.GetUtcNow());
        await office.UntilAsync(Some.Noon.AddHours(20), TimeSpan.FromMinutes(10));

        var post = Assert.Single(office.Platform.Posts);
        Assert.Equal(("2024-05-21 07:00", 2), (PostOffice.Local(post, "Asia/Riyadh"), post.Reply.Items.Count));
    }

    [Fact]
    public async Task Old_articles_that_come_in_late_and_people_nobody_follows_wake_nobody()
    {
        await using var archive = await TestArchive.CreateAsync();
        var office = new PostOffice(archive);
        await FollowAsync(archive, office, Leila);
        await archive.QuotedAsync(Leila, "كلام قبل شهر", at: Some.Noon.AddDays(-30));
        await archive.QuotedAsync(Samer, "كلام اليوم", at: Some.Noon);

        await office.UntilAsync(Some.Noon.AddHours(1), Minute);

        Assert.Empty(office.Platform.Posts);
        Assert.Equal(0, await archive.NumberAsync("SELECT COUNT(*) FROM delivery"));
    }

    [Fact]
    public async Task Who_follows_somebody_merged_since_hears_of_whoever_stands_for_them()
    {
        await using var archive = await TestArchive.CreateAsync();
        var office = new PostOffice(archive);
        await FollowAsync(archive, office, Leila);
        var samer = await archive.QuotedAsync(Samer, "كلام غيرها", at: Some.Noon);
        await new PeopleAdmin(archive.Database).MergeAsync(await archive.PersonAsync(Leila), samer, Stop);

        await archive.QuotedAsync(Samer, "كلام بعد الدمج", at: Some.Noon);
        await office.UntilAsync(Some.Noon.AddHours(1), Minute);

        Assert.Contains(Assert.Single(office.Platform.Posts).Reply.Items, item => item.Text == "كلام بعد الدمج");
    }

    private static async Task FollowAsync(TestArchive archive, PostOffice office, params string[] names)
    {
        foreach (var name in names)
        {
            var person = await archive.QuotedAsync(name, $"كلام {name} قبل المتابعة", at: Some.Noon.AddDays(-20));
            await office.Follows.AddAsync("telegram:1", "", person, "ar", Stop);
        }

        await office.WorkAsync();
    }
}
