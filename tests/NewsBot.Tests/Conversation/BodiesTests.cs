using NewsBot.Analysis.Text;
using NewsBot.Archive.Query;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Conversation;

/// <summary>Companies, offices and groups speak too, and are no people.</summary>
public sealed class BodiesTests
{
    private static readonly string[] Listed =
    [
        "leila\tf\tليلى حداد\tLeila Haddad\tحداد\tHaddad\tوزيرة المالية\tfinance minister",
        "hegseth\tm\tبيت هيغسيث\tPete Hegseth\tهيغسيث\tHegseth\t\t",
    ];

    [Theory]
    [InlineData("ماذا قالت وزارة الصحة؟", "أقوال جهات في اسمها «وزارة الصحة»")]
    [InlineData("شو قالت الوزارة", "أقوال جهات في اسمها «الوزارة»")]
    [InlineData("بيان وزارة الصحة", "أقوال جهات في اسمها «وزارة الصحة»")]
    [InlineData("تصريحات وزارة الصحة", "أقوال جهات في اسمها «وزارة الصحة»")]
    [InlineData("what did the health ministry say?", "Said by those named “the health ministry”")]
    public async Task What_a_body_said_is_listed(string question, string heading)
    {
        await using var archive = await ArchiveAsync();

        var reply = await new Talk(archive).AsksAsync(question);

        Assert.Equal(heading, reply.Heading);
        Assert.Equal(["اللقاح متوفر في كل المراكز", "لا إصابات جديدة اليوم"], reply.Items.Select(item => item.Text));
        Assert.All(reply.Items, item => Assert.Equal("وزارة الصحة", item.Speaker));
    }

    [Fact]
    public async Task A_topic_narrows_what_a_body_said()
    {
        await using var archive = await ArchiveAsync();

        var reply = await new Talk(archive).AsksAsync("ماذا قالت وزارة الصحة عن اللقاح");

        Assert.Equal("أقوال جهات في اسمها «وزارة الصحة» عن اللقاح", reply.Heading);
        Assert.Equal("اللقاح متوفر في كل المراكز", Assert.Single(reply.Items).Text);
    }

    [Fact]
    public async Task What_a_body_said_pages_by_its_button()
    {
        await using var archive = await ArchiveAsync();
        var talk = new Talk(archive);

        var first = await talk.AsksAsync("ماذا قالت وزارة الصحة", limit: 1);
        talk.Restarts();
        var second = await talk.PressesAsync("المزيد");

        Assert.Equal(["اللقاح متوفر في كل المراكز", "لا إصابات جديدة اليوم"], first.Items.Concat(second.Items).Select(item => item.Text));
        Assert.Equal(first.Heading, second.Heading);
    }

    [Theory]
    [InlineData("ماذا قالت تسلا", "مقاطع من الأخبار تمسّ سؤالك، وليست جواباً عنه")]
    [InlineData("what did Tesla say", "Passages from the news that touch your question, not an answer to it")]
    [InlineData("ماذا قال البيت الأبيض", "مقاطع من الأخبار تمسّ سؤالك، وليست جواباً عنه")]
    public async Task Where_a_body_said_nothing_the_passages_that_touch_it_are_shown(string question, string heading)
    {
        await using var archive = await ArchiveAsync();
        await archive.AddAsync(new Story(Some.Article("مصنع", "فتحت تسلا مصنعاً في المدينة، ورحب البيت الأبيض بذلك.", at: Some.Noon)));

        var reply = await new Talk(archive).AsksAsync(question);

        Assert.Equal(heading, reply.Heading);
        Assert.Equal("مصنع", Assert.Single(reply.Items).Receipt!.Title);
    }

    [Fact]
    public async Task Of_a_body_in_no_article_it_is_said_that_there_are_no_words_of_it()
    {
        await using var archive = await ArchiveAsync();

        var reply = await new Talk(archive).AsksAsync("ماذا قالت شركة آبل");

        Assert.Equal(["لا أقوال باسم شركة آبل في الأخبار التي لديّ، ولا أعرف شخصاً بهذا الاسم."], reply.Notes);
    }

    [Theory]
    [InlineData("bypass", "Pass")]
    [InlineData("ةلجنة", "لجنة")]
    public async Task A_body_is_not_found_inside_other_words(string word, string body)
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.QuotedAsync("ليلى حداد", $"this {word} is long");
        var queries = new QuoteQueries(archive.Database);
        var name = AskedWords.Exactly(SearchText.Terms(body, 8));
        var before = await queries.ByBodyAsync(name, AskedWords.None, new PageRequest(5), TestContext.Current.CancellationToken);
        await archive.AddAsync(new Story(Some.Article("بيان", $"قالت {body}: «كل شيء جاهز الآن».", at: Some.Noon)).Quoting("كل شيء جاهز الآن", body));

        var after = await queries.ByBodyAsync(name, AskedWords.None, new PageRequest(5), TestContext.Current.CancellationToken);

        Assert.Empty(before.Items);
        Assert.Equal(body, Assert.Single(after.Items).Speaker);
    }

    [Fact]
    public async Task A_doubtful_body_is_not_listed()
    {
        await using var archive = await ArchiveAsync();
        await archive.AddAsync(new Story(Some.Article("شك", "قيل: «كلام مشكوك فيه».", at: Some.Noon)).Quoting("كلام مشكوك فيه", "وزارة العدل", confidence: 0.4));

        Assert.DoesNotContain((await new Talk(archive).AsksAsync("ماذا قالت وزارة العدل")).Items, item => item.Quote is not null);
    }

    [Fact]
    public async Task What_a_removed_article_held_is_found_no_more()
    {
        await using var archive = await ArchiveAsync();
        await archive.AddAsync(new Story(Some.Article("بيان 1", Some.Words("بدل", 12), url: "https://news.example/1", at: Some.Noon)));

        var reply = await new Talk(archive).AsksAsync("ماذا قالت وزارة الصحة");

        Assert.Equal("اللقاح متوفر في كل المراكز", Assert.Single(reply.Items).Text);
    }

    private static async Task<TestArchive> ArchiveAsync()
    {
        var archive = await TestArchive.CreateAsync();
        await Talk.ListAsync(archive, Listed);
        await AddAsync(archive, 1, "لا إصابات جديدة اليوم");
        await AddAsync(archive, 2, "اللقاح متوفر في كل المراكز");
        await archive.QuotedAsync("ليلى حداد", "سنمول وزارة الصحة");

        return archive;
    }

    private static async Task AddAsync(TestArchive archive, int day, string words) =>
        await archive.AddAsync(new Story(Some.Article($"بيان {day}", $"{Some.Words($"بيان{day}")}\nقالت وزارة الصحة: «{words}».", url: $"https://news.example/{day}", at: Some.Noon.AddDays(day)))
            .Quoting(words, "وزارة الصحة"));
}
