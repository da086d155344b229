using NewsBot.Archive.Query;
using NewsBot.Archive.Store;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Archive.Store;

public sealed class ArticleRowsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_words_again_are_known()
    {
        await using var archive = await TestArchive.CreateAsync();
        var article = Some.Article("عنوان", Some.Words("خبر"), url: "https://a.example/1", source: "أ");

        var outcomes = new[]
        {
            await archive.AddAsync(new Story(article)),
            await archive.AddAsync(new Story(article)),
            await archive.AddAsync(new Story(article with { Source = "copy.txt", SourceIsFileName = true, Url = null })),
        };

        Assert.Equal([Outcome.Imported, Outcome.Known, Outcome.Known], outcomes);
    }

    [Fact]
    public async Task The_same_words_in_another_paper_are_a_second_source_of_one_story()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.AddAsync(new Story(Some.Article("عنوان", Some.Words("خبر"), source: "أ")));
        await archive.AddAsync(new Story(Some.Article("عنوان", Some.Words("خبر"), source: "ب")));

        var page = await new ArticleQueries(archive.Database).LatestAsync(new PageRequest(5), Stop);

        Assert.Equal("ب", Assert.Single(Assert.Single(page.Items).AlsoIn).Source);
    }

    [Theory]
    [InlineData(60, 20, true)]
    [InlineData(20, 60, false)]
    public async Task Articles_that_share_half_of_the_shorter_tell_one_story(int shared, int own, bool isOne)
    {
        await using var archive = await TestArchive.CreateAsync();
        var copy = Some.Words("وكالة", shared);
        await archive.AddAsync(new Story(Some.Article("أول", $"{copy} {Some.Words("أول", own)}", source: "أ")));
        await archive.AddAsync(new Story(Some.Article("ثان", $"{copy} {Some.Words("ثان", own)}", source: "ب")));

        var page = await new ArticleQueries(archive.Database).LatestAsync(new PageRequest(5), Stop);

        Assert.Equal(isOne ? 1 : 2, page.Items.Count);
    }

    [Theory]
    [InlineData("أ", 0, 1)]
    [InlineData("أ", 1, 2)]
    [InlineData("ب", 3, 1)]
    [InlineData("ب", 300, 2)]
    public async Task A_daily_column_tells_a_new_story_each_day(string source, int days, int stories)
    {
        await using var archive = await TestArchive.CreateAsync();
        var phrases = Some.Words("عمود", 40);
        await archive.AddAsync(new Story(Some.Article("اليوم", $"{phrases} {Some.Words("أمس", 20)}", source: "أ", at: Some.Noon.AddDays(-days))));
        await archive.AddAsync(new Story(Some.Article("غدا", $"{phrases} {Some.Words("غدا", 20)}", source: source, at: Some.Noon)));

        Assert.Equal(stories, await archive.NumberAsync("SELECT COUNT(DISTINCT story_id) FROM article"));
    }

    [Fact]
    public async Task An_excerpt_tells_the_story_of_its_whole()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.AddAsync(new Story(Some.Article("كامل", Some.Words("خبر", 400), source: "أ")));
        await archive.AddAsync(new Story(Some.Article("مقتطف", Some.Words("خبر", 80), source: "ب")));

        Assert.Equal(1, await archive.NumberAsync("SELECT COUNT(DISTINCT story_id) FROM article"));
    }

    [Fact]
    public async Task When_the_first_article_of_a_story_goes_the_next_leads()
    {
        await using var archive = await TestArchive.CreateAsync();
        foreach (var source in new[] { "أ", "ب", "ج" })
        {
            await archive.AddAsync(new Story(Some.Article("عنوان", $"{Some.Words("خبر")} ليلى حداد", source: source)).Naming("ليلى حداد"));
        }

        await new ArticleAdmin(archive.Database).RemoveAsync(1, Stop);
        var leila = await archive.PersonAsync("ليلى حداد");
        var page = await new ArticleQueries(archive.Database).ByPersonAsync(leila, new PageRequest(5), Stop);

        var article = Assert.Single(page.Items);
        Assert.Equal("ب", article.Article.Source);
        Assert.Equal(["ج"], article.AlsoIn.Select(other => other.Source));
    }

    [Fact]
    public async Task A_newer_text_of_the_same_address_keeps_the_ids_of_unchanged_quotes()
    {
        await using var archive = await TestArchive.CreateAsync();
        const string kept = "نحتاج إلى وقت أطول لإنهاء العمل";
        var first = Some.Article("عنوان", $"قالت ليلى حداد: «كلام سيحذف من الخبر لاحقا».\nوأضافت: «{kept}».", url: "https://a.example/1");
        await archive.AddAsync(
            new Story(first).Naming("ليلى حداد").Quoting("كلام سيحذف من الخبر لاحقا", "ليلى حداد").Quoting(kept, "ليلى حداد"));
        var changed = first with { Body = $"تحديث جديد للخبر.\nقالت ليلى حداد: «{kept}».\nثم قالت: «هذا كلام جديد لم ينشر»." };

        var outcome = await archive.AddAsync(
            new Story(changed).Naming("ليلى حداد").Quoting(kept, "ليلى حداد").Quoting("هذا كلام جديد لم ينشر", "ليلى حداد"));
        var leila = await archive.PersonAsync("ليلى حداد");
        var page = await new QuoteQueries(archive.Database).ByPersonAsync(leila, about: null, new PageRequest(5), Stop);

        Assert.Equal(Outcome.Changed, outcome);
        Assert.Equal([(2L, kept), (3L, "هذا كلام جديد لم ينشر")], page.Items.Select(quote => (quote.Id, quote.Text)));
    }

    [Fact]
    public async Task The_starter_library_gives_way_to_the_first_real_article()
    {
        await using var archive = await TestArchive.CreateAsync();
        var sample = Some.Article("مثال", Some.Words("مثال")) with { IsSample = true };
        await archive.AddAsync(new Story(sample));
        await archive.AddAsync(new Story(Some.Article("خبر", Some.Words("خبر"))));
        var again = await archive.AddAsync(new Story(sample));

        var page = await new ArticleQueries(archive.Database).LatestAsync(new PageRequest(5), Stop);

        Assert.Equal(["خبر"], page.Items.Select(article => article.Article.Title));
        Assert.Equal(Outcome.Known, again);
    }

    [Fact]
    public async Task The_article_as_it_came_can_be_had_back()
    {
        await using var archive = await TestArchive.CreateAsync();
        var raw = Some.Article(" عنوان ", "شارك الخبر\nقالت ليلى حداد إن العمل مستمر.");
        var findings = Some.Findings(Some.Article("عنوان", "قالت ليلى حداد إن العمل مستمر."));
        await archive.AddAsync(PreparedArticle.Of(raw, findings));
        await archive.ForgetAnalysisAsync();

        var stale = Assert.Single(await new StaleArticles(archive.Database).AfterAsync(null, 5, Stop));

        Assert.Equal((raw.Title, raw.Body), (stale.Article.Title, stale.Article.Body));
    }
}
