using NewsBot.Analysis;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Conversation;

/// <summary>What somebody denied, promised or criticised, and who criticised somebody.</summary>
public sealed class StanceQuestionsTests
{
    private static readonly string[] Listed =
    [
        "leila\tf\tليلى حداد\tLeila Haddad\tحداد\tHaddad\tوزيرة المالية\tfinance minister",
        "hamdi\tm\tكريم حمدي\tKarim Hamdi\tحمدي\tHamdi\tوزير الداخلية\tinterior minister",
    ];

    [Theory]
    [InlineData("ماذا نفت حداد؟", "أقوال ليلى حداد: نفي", "لم أستقل")]
    [InlineData("شو نفت ليلى حداد", "أقوال ليلى حداد: نفي", "لم أستقل")]
    [InlineData("بماذا وعدت حداد", "أقوال ليلى حداد: وعود", "سنخفض الضرائب")]
    [InlineData("وعود حداد", "أقوال ليلى حداد: وعود", "سنخفض الضرائب")]
    [InlineData("انتقادات حداد", "أقوال ليلى حداد: انتقادات", "كريم حمدي مخطئ")]
    [InlineData("what did Haddad deny?", "What Leila Haddad said: denials", "لم أستقل")]
    [InlineData("Haddad's promises", "What Leila Haddad said: promises", "سنخفض الضرائب")]
    [InlineData("what did Haddad promise about الضرائب", "What Leila Haddad said about الضرائب: promises", "سنخفض الضرائب")]
    [InlineData("من انتقد حمدي", "ما قيل عن كريم حمدي: انتقادات", "كريم حمدي مخطئ")]
    [InlineData("who criticised Hamdi?", "What others said about Karim Hamdi: criticism", "كريم حمدي مخطئ")]
    [InlineData("هجوم حداد على حمدي", "أقوال ليلى حداد عن كريم حمدي: انتقادات", "كريم حمدي مخطئ")]
    public async Task Only_what_the_words_do_is_shown(string question, string heading, string words)
    {
        await using var archive = await ArchiveAsync();

        var reply = await new Talk(archive).AsksAsync(question);

        Assert.Equal(heading, reply.Heading);
        Assert.Equal(words, Assert.Single(reply.Items).Text);
        Assert.Empty(reply.Notes);
    }

    [Fact]
    public async Task Where_nothing_does_that_all_is_shown_and_it_is_said()
    {
        await using var archive = await ArchiveAsync();

        var reply = await new Talk(archive).AsksAsync("مم حذرت حداد");

        Assert.Equal(("أقوال ليلى حداد", 3), (reply.Heading, reply.Items.Count));
        Assert.Equal(["لا أعرف بين هذه الأقوال ما قيل تحذيراً."], reply.Notes);
    }

    [Theory]
    [InlineData("ماذا نفى حداد وحمدي")]
    [InlineData("نفي حداد وحمدي")]
    public async Task Of_several_those_who_said_nothing_such_are_named(string question)
    {
        await using var archive = await ArchiveAsync();
        await archive.AddAsync(new Story(Some.Article("تحية", $"{Some.Words("تحية")}\nقال كريم حمدي: «صباح الخير للجميع».", at: Some.Noon))
            .Naming("كريم حمدي", "hamdi").Quoting("صباح الخير للجميع", "كريم حمدي"));

        var reply = await new Talk(archive).AsksAsync(question);

        Assert.Equal(("أقوال ليلى حداد وكريم حمدي: نفي", "لم أستقل"), (reply.Heading, Assert.Single(reply.Items).Text));
        Assert.Equal(["لا أعرف بين أقوال كريم حمدي ما قيل نفياً."], reply.Notes);
    }

    [Theory]
    [InlineData("ماذا نفى حداد وحمدي", "أقوال ليلى حداد وكريم حمدي: نفي", 1)]
    [InlineData("مم حذر حداد وحمدي", "أقوال ليلى حداد وكريم حمدي", 3)]
    public async Task Of_several_no_note_is_lost(string question, string heading, int count)
    {
        await using var archive = await ArchiveAsync();

        var reply = await new Talk(archive).AsksAsync(question, limit: 8);

        Assert.Equal((heading, count), (reply.Heading, reply.Items.Count));
        Assert.Contains("لا أقوال باسم كريم حمدي في الأخبار التي لديّ.", reply.Notes);
        Assert.Equal(count > 1, reply.Notes.Contains("لا أعرف بين أقوال ليلى حداد ما قيل تحذيراً."));
    }

    [Theory]
    [InlineData("هجوم باريس")]
    [InlineData("توقعات الطقس")]
    [InlineData("مطالب المعلمين")]
    [InlineData("توقعات الطقس في بيروت")]
    public async Task Words_with_nobodys_name_are_searched_for(string question)
    {
        await using var archive = await ArchiveAsync();
        await archive.AddAsync(new Story(Some.Article("جهات", $"{question}، كما قالت هيئة الطقس ونقابة المعلمين في باريس: «نحن نقول كل شيء».", at: Some.Noon))
            .Quoting("نحن نقول كل شيء", "هيئة الطقس ونقابة المعلمين في باريس"));

        var reply = await new Talk(archive).AsksAsync(question);

        Assert.DoesNotContain("أقوال", reply.Heading, StringComparison.Ordinal);
        Assert.Contains("جهات", reply.Items.Select(item => item.Receipt?.Title));
    }

    [Fact]
    public async Task It_pages_by_its_button()
    {
        await using var archive = await ArchiveAsync();
        await AddAsync(archive, "سنبني السدود", Stance.Promised);
        var talk = new Talk(archive);

        var first = await talk.AsksAsync("وعود حداد", limit: 1);
        talk.Restarts();
        var second = await talk.PressesAsync("المزيد");

        Assert.Equal(first.Heading, second.Heading);
        Assert.Equal(["سنخفض الضرائب", "سنبني السدود"], first.Items.Concat(second.Items).Select(item => item.Text).OrderDescending());
    }

    private static async Task<TestArchive> ArchiveAsync()
    {
        var archive = await TestArchive.CreateAsync();
        await Talk.ListAsync(archive, Listed);
        await AddAsync(archive, "لم أستقل", Stance.Denied);
        await AddAsync(archive, "سنخفض الضرائب", Stance.Promised);
        await AddAsync(archive, "كريم حمدي مخطئ", Stance.Criticised);

        return archive;
    }

    private static async Task AddAsync(TestArchive archive, string words, Stance stance)
    {
        var story = new Story(Some.Article(words, $"{Some.Words(words)}\nقالت ليلى حداد: «{words}».", at: Some.Noon)).Naming("ليلى حداد", "leila");
        story = words.Contains("كريم", StringComparison.Ordinal) ? story.Naming("كريم حمدي", "hamdi") : story;
        await archive.AddAsync(story.Quoting(words, "ليلى حداد", stance: stance));
    }
}
