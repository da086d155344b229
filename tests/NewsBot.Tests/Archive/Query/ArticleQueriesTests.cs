using NewsBot.Archive.Query;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Archive.Query;

public sealed class ArticleQueriesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_latest_come_first_and_pages_do_not_overlap()
    {
        await using var archive = await TestArchive.CreateAsync();
        foreach (var day in new[] { 3, 1, 4, 2, 5 })
        {
            var (title, body) = (FormattableString.Invariant($"{day}"), Some.Words(FormattableString.Invariant($"خبر{day}و")));
            await archive.AddAsync(new Story(Some.Article(title, body, at: Some.Noon.AddDays(-day))));
        }

        var queries = new ArticleQueries(archive.Database);
        var first = await queries.LatestAsync(new PageRequest(3), Stop);
        var second = await queries.LatestAsync(new PageRequest(3, first.Next), Stop);

        Assert.Equal(["1", "2", "3"], first.Items.Select(item => item.Article.Title));
        Assert.Equal(["4", "5"], second.Items.Select(item => item.Article.Title));
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task A_list_of_a_person_shows_the_sentence_that_names_them()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.AddAsync(new Story(Some.Article("عنوان", "سطر أول لا يذكر أحدا.\nسطر ثان عن ليلى حداد.")).Naming("ليلى حداد"));

        var leila = await archive.PersonAsync("ليلى حداد");
        var page = await new ArticleQueries(archive.Database).ByPersonAsync(leila, new PageRequest(5), Stop);

        var hit = Assert.Single(page.Items);
        Assert.Equal("سطر ثان عن ليلى حداد.", hit.SnippetText);
        Assert.Equal((28, hit.SnippetText.Length), (hit.Snippet.Start, hit.Snippet.Length));
    }

    [Fact]
    public async Task A_snippet_shows_at_most_ninety_words()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.AddAsync(new Story(Some.Article("عنوان", Some.Words("طويل", 200))));

        var page = await new ArticleQueries(archive.Database).LatestAsync(new PageRequest(5), Stop);

        Assert.Equal(90, page.Items[0].SnippetText.Split(' ').Length);
    }

    [Fact]
    public async Task One_article_shows_its_text_and_its_people()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.AddAsync(new Story(Some.Article("عنوان", "عن ليلى حداد وسامي نور.")).Naming("ليلى حداد").Naming("سامي نور"));

        var detail = await new ArticleQueries(archive.Database).GetAsync(1, Stop);

        Assert.Equal("عنوان\nعن ليلى حداد وسامي نور.", detail?.Text);
        Assert.Equal(["سامي نور", "ليلى حداد"], detail?.People.Select(person => person.NameArabic).Order(StringComparer.Ordinal));
        Assert.Null(await new ArticleQueries(archive.Database).GetAsync(99, Stop));
    }
}
