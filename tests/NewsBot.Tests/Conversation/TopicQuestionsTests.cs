using NewsBot.Tests.Support;

namespace NewsBot.Tests.Conversation;

/// <summary>Questions about things, in either language's words for them.</summary>
public sealed class TopicQuestionsTests
{
    private static readonly string[] Listed = ["leila\tf\tليلى حداد\tLeila Haddad\tحداد\tHaddad\tوزيرة المالية\tfinance minister"];

    [Fact]
    public async Task Who_said_something_shows_the_quotes_with_these_words()
    {
        await using var archive = await ArchiveAsync();
        await archive.QuotedAsync("ليلى حداد", "الماء حق للجميع");

        var reply = await new Talk(archive).AsksAsync("من قال «الماء حق»؟");
        var without = await new Talk(archive).AsksAsync("من قال إن المكتبة العامة فتحت");

        Assert.Equal("أقوال فيها «الماء حق»", reply.Heading);
        Assert.Equal("ليلى حداد", Assert.Single(reply.Items).Speaker);
        Assert.Equal("مقاطع من الأخبار تمسّ سؤالك، وليست جواباً عنه", without.Heading);
    }

    [Theory]
    [InlineData("ماذا قالت أنثروبيك؟", "أقوال فيها «أنثروبيك»")]
    [InlineData("what did Anthropic say?", "Quotes with “Anthropic”")]
    public async Task Of_something_that_is_no_person_the_quotes_that_name_it_are_shown(string question, string heading)
    {
        await using var archive = await ArchiveAsync();
        await archive.QuotedAsync("ليلى حداد", "شركة Anthropic لن تبيع شيئاً");

        var reply = await new Talk(archive).AsksAsync(question);

        Assert.Equal((heading, 1), (reply.Heading, reply.Notes.Count));
        Assert.Equal("شركة Anthropic لن تبيع شيئاً", Assert.Single(reply.Items).Text);
    }

    [Theory]
    [InlineData("اقتباسات عن الماء")]
    [InlineData("من تحدث عن الماء")]
    public async Task Quotes_about_a_thing_need_no_speaker(string question)
    {
        await using var archive = await ArchiveAsync();
        await archive.QuotedAsync("ليلى حداد", "الماء حق للجميع");

        Assert.Equal("الماء حق للجميع", Assert.Single((await new Talk(archive).AsksAsync(question)).Items).Text);
    }

    [Fact]
    public async Task A_thing_is_none_of_the_people_whose_surname_it_is()
    {
        await using var archive = await ArchiveAsync();
        await Talk.ListAsync(archive, [.. Listed, "riad\tm\tرياض سلامة\tRiad Salameh\tسلامة\tSalameh\t\t", "ghassan\tm\tغسان سلامة\tGhassan Salame\tسلامة\tSalame\t\t"]);
        await archive.QuotedAsync("ليلى حداد", "السلامة قبل كل شيء");

        Assert.Equal("أقوال فيها «السلامة»", (await new Talk(archive).AsksAsync("أقوال عن السلامة")).Heading);
    }

    [Fact]
    public async Task What_is_said_of_a_thing_shows_the_quotes_with_it()
    {
        await using var archive = await ArchiveAsync();
        await archive.QuotedAsync("ليلى حداد", "الماء حق للجميع");

        var reply = await new Talk(archive).AsksAsync("من تحدث عن الماء؟");

        Assert.Equal(("أقوال فيها «الماء»", "ليلى حداد"), (reply.Heading, Assert.Single(reply.Items).Speaker));
    }

    [Theory]
    [InlineData("ماذا قالت ليلى حداد عن أوبن إيه آي")]
    [InlineData("ماذا قالت ليلى حداد عن الموظف")]
    [InlineData("what did Leila Haddad say about OpenAI")]
    public async Task A_topic_is_found_under_words_that_say_the_same(string question)
    {
        await using var archive = await ArchiveAsync();
        await archive.QuotedAsync("ليلى حداد", "موظفو OpenAI يعملون بجد");

        Assert.Equal("موظفو OpenAI يعملون بجد", Assert.Single((await new Talk(archive).AsksAsync(question)).Items).Text);
    }

    [Fact]
    public async Task A_thing_is_not_taken_for_somebody_whose_name_is_nearly_that()
    {
        await using var archive = await ArchiveAsync();
        await Talk.ListAsync(archive, [.. Listed, "riad\tm\tرياض سلامة\tRiad Salameh\t\t\t\t"]);

        var reply = await new Talk(archive).AsksAsync("أخبار الرياضة");

        Assert.Equal(("لم أجد «الرياضة» بين الأشخاص ولا في الأخبار. جرّب مثلاً:", 0), (reply.Heading, reply.Buttons.Count));
    }

    [Fact]
    public async Task A_topic_is_nobody_whose_name_is_nearly_that()
    {
        await using var archive = await ArchiveAsync();
        await Talk.ListAsync(archive, [.. Listed, "olama\tm\tعمر العلماء\tOmar Al Olama\tالعلماء\tAl Olama\t\t"]);
        await archive.QuotedAsync("ليلى حداد", "الماء حق للجميع");

        var reply = await new Talk(archive).AsksAsync("ماذا قالت ليلى حداد عن الماء؟");
        var unseen = await new Talk(archive).AsksAsync("ماذا قالت ليلى حداد عن العلماء؟");
        var person = await new Talk(archive).AsksAsync("من هو العلماء؟");

        Assert.Equal("أقوال ليلى حداد عن الماء", reply.Heading);
        Assert.Equal(["لا أقوال باسم ليلى حداد عن العلماء في الأخبار التي لديّ."], unseen.Notes);
        Assert.Equal("عمر العلماء", person.Heading);
    }

    [Theory]
    [InlineData("من هو رئيس OpenAI؟", "يُوصف هؤلاء بـ«رئيس OpenAI». أيّهم المقصود؟")]
    [InlineData("who is the CEO of OpenAI?", "These are described as “the CEO of OpenAI”. Which one do you mean?")]
    [InlineData("رئيس OpenAI", "يُوصف هؤلاء بـ«رئيس OpenAI». أيّهم المقصود؟")]
    public async Task Whoever_is_described_in_other_words_is_offered_and_nobody_of_earlier_times(string question, string heading)
    {
        await using var archive = await ArchiveAsync();
        await Talk.ListAsync(
            archive,
            "altman\tm\tسام ألتمان\tSam Altman\t\t\tالرئيس التنفيذي لشركة أوبن إيه آي\tchief executive of OpenAI",
            "old\tm\tسامر قاسم\tSamer Qassem\t\t\tالرئيس السابق لشركة أوبن إيه آي\tformer chief executive of OpenAI",
            "wife\tf\tليلى نور\tLeila Nour\t\t\tزوجة رئيس أوبن إيه آي\twife of the chief executive of OpenAI");

        var reply = await new Talk(archive).AsksAsync(question);

        Assert.Equal(heading, reply.Heading);
        Assert.Equal("Sam Altman", Assert.Single(reply.Choices).Person.NameLatin);
    }

    [Theory]
    [InlineData("ماذا قال الوزير التونسي؟", "لا أقوال باسم الوزير التونسي في الأخبار التي لديّ، ولا أعرف شخصاً بهذا الاسم.")]
    [InlineData("من هو الوزير التونسي", "لا أعرف أحداً اسمه الوزير التونسي.")]
    public async Task An_office_nobody_is_described_by_is_said_in_full(string question, string line)
    {
        await using var archive = await ArchiveAsync();

        Assert.Equal([line], (await new Talk(archive).AsksAsync(question)).Notes);
    }

    [Fact]
    public async Task A_question_with_a_Latin_name_in_Arabic_is_answered_in_Arabic()
    {
        await using var archive = await ArchiveAsync();
        await archive.AddAsync(new Story(Some.Article("خبر", "اجتمع رئيس Anthropic بموظفيه مساء اليوم.", at: Some.Noon)));

        Assert.Equal("نتائج البحث عن «رئيس Anthropic»", (await new Talk(archive).AsksAsync("رئيس Anthropic")).Heading);
    }

    private static async Task<TestArchive> ArchiveAsync()
    {
        var archive = await TestArchive.CreateAsync();
        await Talk.ListAsync(archive, Listed);
        await archive.AddAsync(new Story(Some.Article("افتتاح المكتبة", "فتحت المكتبة العامة أبوابها مساء اليوم.", at: Some.Noon)));

        return archive;
    }
}
