using NewsBot.Archive.Query;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Delivery;

public sealed class DigestWriterTests
{
    private const string Leila = "ليلى حداد";
    private const string Samer = "سامر قاسم";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_digest_tells_what_came_in_since_the_last_one_and_no_more()
    {
        await using var archive = await TestArchive.CreateAsync();
        var office = new PostOffice(archive);
        await archive.QuotedAsync(Leila, "كلام قديم جداً", at: Some.Noon.AddDays(-9));
        await office.WantsAsync(PostOffice.Wish());
        await archive.QuotedAsync(Leila, "كلام اليوم الأول", at: Some.Noon);
        await office.UntilAsync(Some.Noon.AddDays(1), TimeSpan.FromHours(1));
        await archive.QuotedAsync(Leila, "كلام اليوم الثاني", at: archive.Clock.GetUtcNow());
        await office.UntilAsync(Some.Noon.AddDays(4), TimeSpan.FromHours(1));

        Assert.Equal(
            ["كلام اليوم الأول", "كلام اليوم الثاني"],
            office.Platform.Posts.Select(post => Assert.Single(post.Reply.Items).Text));
    }

    [Fact]
    public async Task An_archive_added_today_is_no_news()
    {
        await using var archive = await TestArchive.CreateAsync();
        var office = new PostOffice(archive);
        await office.WantsAsync(PostOffice.Wish());
        await archive.QuotedAsync(Leila, "كلام قبل عام", at: Some.Noon.AddDays(-365));

        await office.UntilAsync(Some.Noon.AddDays(1), TimeSpan.FromHours(1));

        Assert.Empty(office.Platform.Posts);
    }

    [Fact]
    public async Task The_people_in_most_stories_come_first_and_each_before_a_second_of_any()
    {
        await using var archive = await TestArchive.CreateAsync();
        var office = new PostOffice(archive);
        await archive.QuotedAsync(Samer, "الطقس جميل هذا الصباح", at: Some.Noon);
        await archive.QuotedAsync(Leila, "الخطة جاهزة للتنفيذ غداً", at: Some.Noon.AddMinutes(1));
        await archive.QuotedAsync(Leila, "نحتاج إلى وقت أطول بكثير", at: Some.Noon.AddMinutes(2));
        var digest = (await office.Digests.FindAsync(await office.WantsAsync(PostOffice.Wish()), Stop))!;

        var reply = await office.Writer.WriteAsync(digest, new NewsWindow(0, 100), Stop);

        Assert.Equal([Leila, Samer, Leila], reply.Items.Select(item => item.Speaker));
        Assert.All(reply.Items, item => Assert.NotNull(item.Receipt));
    }

    [Fact]
    public async Task A_story_of_several_papers_is_one_item_and_no_news_when_another_paper_follows()
    {
        await using var archive = await TestArchive.CreateAsync();
        var office = new PostOffice(archive);
        var body = $"{Some.Words("خبر")} {Leila}";
        await archive.AddAsync(new Story(Some.Article("عنوان", body, source: "الغد", at: Some.Noon)).Naming(Leila));
        await archive.AddAsync(new Story(Some.Article("عنوان آخر", body, source: "الأمس", at: Some.Noon)).Naming(Leila));
        await office.WantsAsync(PostOffice.Wish());
        await office.UntilAsync(Some.Noon.AddDays(1), TimeSpan.FromHours(1));
        await archive.AddAsync(new Story(Some.Article("عنوان ثالث", body, source: "البلد", at: Some.Noon.AddHours(20))).Naming(Leila));
        await office.UntilAsync(Some.Noon.AddDays(2), TimeSpan.FromHours(1));

        var item = Assert.Single(Assert.Single(office.Platform.Posts).Reply.Items);
        Assert.Contains("وفي مصدر آخر", item.Receipt!.Facts);
    }

    [Fact]
    public async Task A_digest_about_somebody_is_silent_about_others_and_says_who_was_quiet()
    {
        await using var archive = await TestArchive.CreateAsync();
        var office = new PostOffice(archive);
        var leila = await archive.QuotedAsync(Leila, "كلام قديم", at: Some.Noon.AddDays(-9));
        await archive.QuotedAsync(Samer, "كلام جديد", at: Some.Noon);

        await office.WantsAsync(PostOffice.Wish(says: true, people: leila));
        await office.UntilAsync(Some.Noon.AddDays(1), TimeSpan.FromHours(1));

        var reply = Assert.Single(office.Platform.Posts).Reply;
        Assert.Empty(reply.Items);
        Assert.Equal(["لا جديد منذ الموجز السابق.", "لا أخبار عن ليلى حداد منذ 9 أيام."], reply.Notes);
    }

    [Fact]
    public async Task Whoever_is_in_the_news_more_than_usual_is_named()
    {
        await using var archive = await TestArchive.CreateAsync();
        var office = new PostOffice(archive);
        for (var day = 4; day < 24; day += 4)
        {
            archive.Clock.Advance(TimeSpan.Zero);
            await archive.QuotedAsync(Leila, $"كلام {Some.Words($"يوم{day}", 5)}", at: Some.Noon.AddDays(-day));
        }

        await office.WantsAsync(PostOffice.Wish());
        for (var story = 0; story < 5; story++)
        {
            await archive.QuotedAsync(Leila, $"كلام {Some.Words($"اليوم{story}", 5)}", at: Some.Noon);
        }

        await office.UntilAsync(Some.Noon.AddHours(18), TimeSpan.FromHours(1));

        Assert.Contains(Assert.Single(office.Platform.Posts).Reply.Notes, note => note.StartsWith("ليلى حداد في 5 أخبار:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_usual_is_not_judged_by_the_minutes_since_a_digest_was_set()
    {
        await using var archive = await TestArchive.CreateAsync();
        var office = new PostOffice(archive);
        for (var story = 0; story < 5; story++)
        {
            await archive.QuotedAsync(Leila, $"كلام {Some.Words($"اليوم{story}", 5)}", at: Some.Noon.AddHours(-story));
        }

        await office.WantsAsync(PostOffice.Wish("daily 15:01"));
        await office.UntilAsync(Some.Noon.AddMinutes(2), TimeSpan.FromMinutes(1));

        Assert.Empty(Assert.Single(office.Platform.Posts).Reply.Notes);
    }

    [Fact]
    public async Task A_story_that_names_somebody_in_its_title_alone_shows_the_title_once()
    {
        await using var archive = await TestArchive.CreateAsync();
        var office = new PostOffice(archive);
        await archive.AddAsync(new Story(Some.Article($"رد على {Leila}", Some.Words("خبر"), at: Some.Noon)).Naming(Leila));
        await office.WantsAsync(PostOffice.Wish());
        await office.UntilAsync(Some.Noon.AddDays(1), TimeSpan.FromHours(1));

        Assert.Empty(Assert.Single(Assert.Single(office.Platform.Posts).Reply.Items).Text);
    }

    [Fact]
    public async Task Topics_are_looked_for_in_new_articles()
    {
        await using var archive = await TestArchive.CreateAsync();
        var office = new PostOffice(archive);
        await archive.AddAsync(new Story(Some.Article("افتتاح المكتبة", "فتحت المكتبة العامة أبوابها مساء اليوم.", at: Some.Noon)));
        await archive.AddAsync(new Story(Some.Article("مباراة", "انتهت المباراة بالتعادل أمس.", at: Some.Noon)));

        await office.WantsAsync(PostOffice.Wish() with { Topics = ["المكتبة العامة"] });
        await office.UntilAsync(Some.Noon.AddDays(1), TimeSpan.FromHours(1));

        Assert.Equal("افتتاح المكتبة", Assert.Single(Assert.Single(office.Platform.Posts).Reply.Items).Receipt!.Title);
    }

    [Fact]
    public async Task What_a_digest_shows_of_one_article_stays_an_excerpt()
    {
        await using var archive = await TestArchive.CreateAsync();
        var office = new PostOffice(archive);
        for (var i = 0; i < 4; i++)
        {
            await archive.QuotedAsync(Leila, Some.Words($"كلام{i}", 200), at: Some.Noon);
        }

        await office.WantsAsync(PostOffice.Wish());
        await office.UntilAsync(Some.Noon.AddDays(1), TimeSpan.FromHours(1));

        var items = Assert.Single(office.Platform.Posts).Reply.Items;
        Assert.Equal(4, items.Count);
        Assert.All(items.GroupBy(item => item.Receipt!.Article.Id), group => Assert.InRange(group.Sum(item => NewsBot.Replies.Excerpt.WordsIn(item.Text)), 1, 90));
        Assert.All(items.Where(item => item.Quote is not null), item => Assert.StartsWith(item.Text, item.Quote!.Text, StringComparison.Ordinal));
    }
}
