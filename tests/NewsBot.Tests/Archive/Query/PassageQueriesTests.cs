using NewsBot.Archive.Query;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Archive.Query;

public sealed class PassageQueriesTests
{
    private const string Leila = "ليلى حداد";
    private const string Samer = "سامر قاسم";

    private static readonly AskedWords Return = new([["عاد", "عوده*", "return*"]]);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sentence_with_the_words_and_the_name_is_shown_newest_first()
    {
        await using var archive = await TestArchive.CreateAsync();
        await AddAsync(archive, "قديم", "وصل المطر.\nكانت عودة ليلى حداد متوقعة.", daysAgo: 3);
        await AddAsync(archive, "جديد", "عاد المطر.\nأعلنت البلدية عودتها.\nعاد الجميع إلا ليلى حداد.", daysAgo: 1);

        var page = await AboutAsync(archive, [Leila], Return);

        Assert.Equal([("جديد", "عاد الجميع إلا ليلى حداد."), ("قديم", "كانت عودة ليلى حداد متوقعة.")], page.Items.Select(hit => (hit.Article.Title, hit.SnippetText)));
    }

    [Fact]
    public async Task Words_far_from_the_name_touch_nothing()
    {
        await using var archive = await TestArchive.CreateAsync();
        await AddAsync(archive, "بعيد", "عاد المطر.\nغنّت الفرقة.\nرقص الناس.\nحضرت ليلى حداد.", daysAgo: 1);
        await AddAsync(archive, "بجوارها", "حضرت ليلى حداد.\nوكانت عودتها متوقعة.", daysAgo: 2);

        var page = await AboutAsync(archive, [Leila], new AskedWords([["عاد", "عود*"]]));

        Assert.Equal(["بجوارها"], page.Items.Select(hit => hit.Article.Title));
    }

    [Fact]
    public async Task Any_of_the_words_is_enough_where_no_article_holds_all()
    {
        await using var archive = await TestArchive.CreateAsync();
        await AddAsync(archive, "كلاهما", "عودة ليلى حداد إلى السوق.", daysAgo: 5);
        await AddAsync(archive, "واحد", "ليلى حداد في السوق.", daysAgo: 1);

        var both = await AboutAsync(archive, [Leila], new AskedWords([["عود*"], ["سوق"]]));
        var either = await AboutAsync(archive, [Leila], new AskedWords([["قمر"], ["سوق"]]));

        Assert.Equal(["كلاهما"], both.Items.Select(hit => hit.Article.Title));
        Assert.Equal(["واحد", "كلاهما"], either.Items.Select(hit => hit.Article.Title));
    }

    [Fact]
    public async Task Of_two_people_only_articles_with_both_are_found()
    {
        await using var archive = await TestArchive.CreateAsync();
        await AddAsync(archive, "معاً", "وصل المطر.\nالتقت ليلى حداد سامر قاسم.", daysAgo: 5);
        await AddAsync(archive, "وحدها", "ليلى حداد في السوق.", daysAgo: 1);

        var together = await AboutAsync(archive, [Leila, Samer], AskedWords.None);
        var none = await AboutAsync(archive, [Leila, Samer], Return);

        Assert.Equal(["التقت ليلى حداد سامر قاسم."], together.Items.Select(hit => hit.SnippetText));
        Assert.Empty(none.Items);
    }

    [Fact]
    public async Task Marks_of_the_search_are_words_like_others()
    {
        await using var archive = await TestArchive.CreateAsync();
        await AddAsync(archive, "خبر", "ليلى حداد في السوق.", daysAgo: 1);

        Assert.Empty((await AboutAsync(archive, [Leila], new AskedWords([["\" OR NEAR("], ["*"]]))).Items);
    }

    private static async Task AddAsync(TestArchive archive, string title, string body, int daysAgo)
    {
        var story = new Story(Some.Article(title, $"{Some.Words(title, 12)}.\n{body}", at: Some.Noon.AddDays(-daysAgo)));
        foreach (var name in new[] { Leila, Samer }.Where(name => body.Contains(name, StringComparison.Ordinal)))
        {
            story.Naming(name);
        }

        await archive.AddAsync(story);
    }

    private static async Task<Page<ArticleHit>> AboutAsync(TestArchive archive, string[] names, AskedWords words)
    {
        var people = new List<long>();
        foreach (var name in names)
        {
            people.Add(await archive.PersonAsync(name));
        }

        return await new PassageQueries(archive.Database).AboutAsync(people, words, new PageRequest(5), Stop);
    }
}
