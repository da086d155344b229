using NewsBot.Tests.Support;

namespace NewsBot.Tests.Conversation;

/// <summary>Topics of several names and words, names that only the archive makes plain, and how many quotes there are on a topic.</summary>
public sealed class TopicsOfSeveralTests
{
    private static readonly string[] Listed =
    [
        "leila\tf\tليلى حداد\tLeila Haddad\tحداد\tHaddad\tوزيرة المالية\tfinance minister",
        "hamdi\tm\tكريم حمدي\tKarim Hamdi\tحمدي\tHamdi\tوزير الداخلية\tinterior minister",
        "samer\tm\tسامر قاسم\tSamer Qassem\t\t\t\t",
        "other\tm\tسامر يونس\tSamer Younes\t\t\t\t",
    ];

    [Theory]
    [InlineData("ماذا قالت حداد عن حمدي والمرفأ", "أقوال ليلى حداد عن حمدي والمرفأ")]
    [InlineData("ماذا قالت حداد عن المرفأ وحمدي", "أقوال ليلى حداد عن المرفأ وحمدي")]
    [InlineData("ماذا قالت حداد عن حمدي أو المرفأ", "أقوال ليلى حداد عن حمدي أو المرفأ")]
    [InlineData("what did Haddad say about Hamdi and المرفأ", "What Leila Haddad said about Hamdi and المرفأ")]
    public async Task What_touches_any_of_several_is_found_and_what_touches_most_first(string question, string heading)
    {
        await using var archive = await ArchiveAsync();

        var reply = await new Talk(archive).AsksAsync(question);

        Assert.Equal(heading, reply.Heading);
        Assert.Equal(["حمدي زار المرفأ القديم", "المرفأ مفتوح", "حمدي مخطئ تماماً"], reply.Items.Select(item => item.Text));
    }

    [Theory]
    [InlineData("حمدي وحداد وولفغانغ معاً")]
    [InlineData("حمدي وحداد و ولفغانغ معاً")]
    public async Task A_joint_is_cut_once_from_a_name_nobody_bears(string question)
    {
        await using var archive = await ArchiveAsync();

        Assert.Contains("لا أعرف أحداً اسمه ولفغانغ.", (await new Talk(archive).AsksAsync(question)).Notes);
    }

    [Fact]
    public async Task They_page_in_the_same_order()
    {
        await using var archive = await ArchiveAsync();
        var talk = new Talk(archive);

        await talk.AsksAsync("ماذا قالت حداد عن حمدي والمرفأ", limit: 2);
        talk.Restarts();
        var second = await talk.PressesAsync("المزيد");

        Assert.Equal("أقوال ليلى حداد عن حمدي والمرفأ", second.Heading);
        Assert.Contains("حمدي مخطئ تماماً", second.Items.Select(item => item.Text));
    }

    [Theory]
    [InlineData("شو قالت حداد عن سامر", "أقوال ليلى حداد عن سامر قاسم")]
    [InlineData("what did Haddad say about Samer", "What Leila Haddad said about Samer Qassem")]
    public async Task A_first_name_means_whoever_is_met_with_the_one_asked_about(string question, string heading)
    {
        await using var archive = await ArchiveAsync();
        await AddAsync(archive, "لقاء", "شكراً لسامر قاسم على دعمه", "سامر قاسم");
        await archive.QuotedAsync("سامر يونس", "لا علاقة لي بأحد");

        var reply = await new Talk(archive).AsksAsync(question);

        Assert.Equal(heading, reply.Heading);
        Assert.Equal("شكراً لسامر قاسم على دعمه", Assert.Single(reply.Items).Text);
    }

    [Theory]
    [InlineData("كم مرة تحدثت حداد عن المرفأ", "ليلى حداد عن المرفأ: قولان")]
    [InlineData("كم تصريح لحداد عن حمدي", "ليلى حداد عن كريم حمدي: قولان")]
    [InlineData("كم مرة تحدثت حداد", "ليلى حداد: 3 أقوال")]
    [InlineData("how many times did Haddad talk about المرفأ", "Leila Haddad about المرفأ: 2 quotes")]
    [InlineData("how often did Haddad mention Hamdi?", "Leila Haddad about Karim Hamdi: 2 quotes")]
    public async Task How_often_somebody_spoke_of_a_topic_is_counted(string question, string heading)
    {
        await using var archive = await ArchiveAsync();

        var reply = await new Talk(archive).AsksAsync(question, limit: 1);

        Assert.Equal(heading, reply.Heading);
        Assert.Single(reply.Items);
    }

    [Fact]
    public async Task A_word_that_begins_like_a_joint_is_not_cut()
    {
        await using var archive = await ArchiveAsync();
        await AddAsync(archive, "رد", "زار المرفأ وزير المالية", null);

        var reply = await new Talk(archive).AsksAsync("ماذا قالت حداد عن زيارة وزير المالية");

        Assert.Equal("زار المرفأ وزير المالية", reply.Items[0].Text);
    }

    private static async Task<TestArchive> ArchiveAsync()
    {
        var archive = await TestArchive.CreateAsync();
        await Talk.ListAsync(archive, Listed);
        await AddAsync(archive, "أول", "حمدي زار المرفأ القديم", "حمدي");
        await AddAsync(archive, "ثان", "حمدي مخطئ تماماً", "حمدي");
        await AddAsync(archive, "ثالث", "المرفأ مفتوح", null, day: 1);

        return archive;
    }

    private static async Task AddAsync(TestArchive archive, string title, string words, string? naming, int day = 0)
    {
        var story = new Story(Some.Article(title, $"{Some.Words(title)}\nقالت ليلى حداد: «{words}».", at: Some.Noon.AddDays(day))).Naming("ليلى حداد", "leila");
        story = naming is null ? story : story.Naming(naming, naming == "حمدي" ? "hamdi" : null);
        await archive.AddAsync(story.Quoting(words, "ليلى حداد"));
    }
}
