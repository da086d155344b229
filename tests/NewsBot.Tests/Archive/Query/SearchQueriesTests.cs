using NewsBot.Analysis.Text;
using NewsBot.Archive.Query;
using NewsBot.Archive.Store;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Archive.Query;

public sealed class SearchQueriesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("المرفأ")]
    [InlineData("بالمرفأ")]
    [InlineData("المرفا")]
    public async Task A_word_is_found_under_any_of_its_forms(string asked)
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.AddAsync(new Story(Some.Article("خبر", "أعيد بناء المرفأ القديم في المدينة.")));
        await archive.AddAsync(new Story(Some.Article("خبر آخر", "افتتحت مكتبة جديدة في المدينة.")));

        var page = await SearchAsync(archive, asked, new PageRequest(5));

        Assert.Equal(["خبر"], page.Items.Select(hit => hit.Article.Title));
    }

    [Fact]
    public async Task Articles_with_all_of_the_words_leave_out_those_with_some()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.AddAsync(new Story(Some.Article("كلاهما", "بناء المرفأ ومكتبة المدينة.")));
        await archive.AddAsync(new Story(Some.Article("واحد", "افتتحت مكتبة جديدة.")));

        var both = await SearchAsync(archive, "المرفأ مكتبة", new PageRequest(5));
        var either = await SearchAsync(archive, "زلزال مكتبة", new PageRequest(5));

        Assert.Equal(["كلاهما"], both.Items.Select(hit => hit.Article.Title));
        Assert.Equal(2, either.Items.Count);
    }

    [Fact]
    public async Task As_fitting_the_newer_comes_first()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.AddAsync(new Story(Some.Article("جديد", "سؤال عن المرفأ في المدينة", at: Some.Noon)));
        await archive.AddAsync(new Story(Some.Article("قديم", "جواب عن المرفأ في القرية", at: Some.Noon.AddYears(-1))));

        var page = await SearchAsync(archive, "المرفأ", new PageRequest(5));

        Assert.Equal(["جديد", "قديم"], page.Items.Select(hit => hit.Article.Title));
    }

    [Fact]
    public async Task Pages_stay_apart_when_articles_come_in_between()
    {
        await using var archive = await TestArchive.CreateAsync();
        for (var i = 0; i < 7; i++)
        {
            await AddAsync(archive, i);
        }

        var first = await SearchAsync(archive, "المرفأ", new PageRequest(4));
        await AddAsync(archive, 7);
        var second = await SearchAsync(archive, "المرفأ", new PageRequest(4, first.Next));

        Assert.Equal([1, 2, 3, 4, 5, 6, 7], first.Items.Concat(second.Items).Select(hit => hit.Article.Id).Order());
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task The_engines_own_syntax_is_only_words()
    {
        await using var archive = await TestArchive.CreateAsync();
        await AddAsync(archive, 0);
        var queries = new SearchQueries(archive.Database);

        Assert.Empty((await queries.SearchAsync(["\"", "* OR words:", "NEAR("], new PageRequest(5), Stop)).Items);
        Assert.Empty((await queries.SearchAsync([], new PageRequest(5), Stop)).Items);
    }

    [Fact]
    public async Task A_period_leaves_out_what_was_printed_before()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.AddAsync(new Story(Some.Article("جديد", "سؤال عن المرفأ في المدينة", at: Some.Noon)));
        await archive.AddAsync(new Story(Some.Article("قديم", "جواب عن المرفأ في القرية", at: Some.Noon.AddYears(-1))));
        await archive.AddAsync(new Story(Some.Article("بلا تاريخ", "رأي عن المرفأ في البلد")));

        var week = new Period(Some.Instant(Some.Noon.AddDays(-7)), Some.Instant(Some.Noon.AddDays(1)));
        var page = await SearchAsync(archive, "المرفأ", new PageRequest(5, Period: week));

        Assert.Equal(["جديد"], page.Items.Select(hit => hit.Article.Title));
    }

    private static Task<Outcome> AddAsync(TestArchive archive, int number) => archive.AddAsync(new Story(Some.Article(
        FormattableString.Invariant($"عنوان {number}"), $"عن المرفأ {Some.Words(FormattableString.Invariant($"خبر{number}و"))}")));

    private static Task<Page<ArticleHit>> SearchAsync(TestArchive archive, string words, PageRequest page) =>
        new SearchQueries(archive.Database).SearchAsync(SearchText.Terms(words, 8), page, Stop);
}
