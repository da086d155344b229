using NewsBot.Tests.Support;

namespace NewsBot.Tests.Conversation;

/// <summary>Questions no phrase covers: the passages that touch them are shown, as such and never as an answer.</summary>
public sealed class OpenQuestionsTests
{
    private static readonly string[] Listed =
    [
        "hamdi\tm\tكريم حمدي\tKarim Hamdi\tحمدي\tHamdi\tوزير الداخلية في تونس\tinterior minister of Tunisia",
        "leila\tf\tليلى حداد\tLeila Haddad\tحداد\tHaddad\tوزيرة المالية\tfinance minister",
        "samer\tm\tسامر قاسم\tSamer Qassem\t\t\t\t",
    ];

    [Theory]
    [InlineData("متى عاد حمدي؟")]
    [InlineData("وقتاش رجع كريم حمدي")]
    [InlineData("امتى حمدي رجع؟")]
    [InlineData("ليش عاد حمدي إلى الوزارة؟")]
    [InlineData("هل عاد الوزير كريم حمدي؟")]
    [InlineData("شو صار بعودة كريم حمدي")]
    public async Task A_question_about_somebody_shows_what_touches_it(string question)
    {
        await using var archive = await ArchiveAsync();

        var reply = await new Talk(archive).AsksAsync(question);

        Assert.Equal("مقاطع عن كريم حمدي تمسّ سؤالك، وليست جواباً عنه", reply.Heading);
        Assert.Equal("أعلنت الوزارة عودة كريم حمدي إلى مكتبه بعد غياب.", Assert.Single(reply.Items).Text);
    }

    [Theory]
    [InlineData("when did Hamdi return?")]
    [InlineData("why is Karim Hamdi back, did he return?")]
    [InlineData("Hamdi returned?")]
    public async Task The_words_of_a_question_are_found_in_the_other_language(string question)
    {
        await using var archive = await ArchiveAsync();

        var reply = await new Talk(archive).AsksAsync(question);

        Assert.Equal("Passages about Karim Hamdi that touch your question, not an answer to it", reply.Heading);
        Assert.Equal("عودة الوزير", Assert.Single(reply.Items).Receipt!.Title);
    }

    [Fact]
    public async Task What_touches_nothing_about_somebody_is_followed_by_the_newest()
    {
        await using var archive = await ArchiveAsync();

        var reply = await new Talk(archive).AsksAsync("كم عمر كريم حمدي؟");

        Assert.Equal("لا أجد جواب سؤالك في أخبار كريم حمدي. هذا أحدث ما ورد", reply.Heading);
        Assert.Equal(["لقاء في الميناء", "عودة الوزير"], reply.Items.Select(item => item.Receipt!.Title));
    }

    [Theory]
    [InlineData("قارن بين كريم حمدي وليلى حداد", "كريم حمدي وليلى حداد: ما ورد عنهما معاً")]
    [InlineData("حمدي وحداد", "كريم حمدي وليلى حداد: ما ورد عنهما معاً")]
    [InlineData("شو الفرق بين حداد وحمدي؟", "ليلى حداد وكريم حمدي: ما ورد عنهما معاً")]
    [InlineData("ماذا قال حمدي وحداد", "كريم حمدي وليلى حداد: ما ورد عنهما معاً")]
    [InlineData("حمدي ضد حداد", "كريم حمدي وليلى حداد: ما ورد عنهما معاً")]
    [InlineData("compare Hamdi and Haddad", "What I have about Karim Hamdi and Leila Haddad together")]
    [InlineData("Hamdi vs Haddad", "What I have about Karim Hamdi and Leila Haddad together")]
    public async Task Of_two_people_the_articles_with_both_are_shown(string question, string heading)
    {
        await using var archive = await ArchiveAsync();

        var reply = await new Talk(archive).AsksAsync(question);

        Assert.Equal(heading, reply.Heading);
        Assert.Equal(["لقاء في الميناء"], reply.Items.Select(item => item.Receipt!.Title));
        Assert.Equal("التقى كريم حمدي ليلى حداد في الميناء.", reply.Items[0].Text);
    }

    [Fact]
    public async Task What_one_of_two_people_said_of_the_other_comes_first()
    {
        await using var archive = await ArchiveAsync();
        await archive.AddAsync(new Story(Some.Article("رد", $"{Some.Words("رد")}\nقالت ليلى حداد: «كريم حمدي مخطئ تماماً».", at: Some.Noon.AddDays(-9)))
            .Naming("ليلى حداد").Naming("كريم حمدي").Quoting("كريم حمدي مخطئ تماماً", "ليلى حداد"));

        var reply = await new Talk(archive).AsksAsync("قارن بين كريم حمدي وليلى حداد");

        Assert.Equal(["كريم حمدي مخطئ تماماً", "التقى كريم حمدي ليلى حداد في الميناء."], reply.Items.Take(2).Select(item => item.Text));
    }

    [Fact]
    public async Task Two_people_of_no_common_article_are_said_to_have_none()
    {
        await using var archive = await ArchiveAsync();

        var reply = await new Talk(archive).AsksAsync("compare Leila Haddad and Samer Qassem");

        Assert.Equal(["No article of mine mentions both Leila Haddad and Samer Qassem."], reply.Notes);
        Assert.Equal(["Leila Haddad", "Samer Qassem"], reply.Buttons.Select(button => button.Label));
    }

    [Theory]
    [InlineData("حمدي وحداد وسامر قاسم معاً")]
    [InlineData("قارن بين حمدي وحداد وسامر قاسم")]
    public async Task Of_three_people_in_no_common_article_the_newest_about_each_is_shown(string question)
    {
        await using var archive = await ArchiveAsync();

        var reply = await new Talk(archive).AsksAsync(question);

        Assert.Equal("كريم حمدي وليلى حداد وسامر قاسم: أحدث ما ورد عن كل منهم", reply.Heading);
        Assert.Equal(["لقاء في الميناء"], reply.Items.Select(item => item.Receipt!.Title));
        Assert.Equal(["لا مقال لديّ يذكر كريم حمدي وليلى حداد وسامر قاسم معاً.", "لا مقالات عن سامر قاسم لديّ."], reply.Notes);
        Assert.Equal(["كريم حمدي", "ليلى حداد", "سامر قاسم"], reply.Buttons.Select(button => button.Label));
    }

    [Fact]
    public async Task Of_three_people_the_articles_with_all_of_them_are_shown()
    {
        await using var archive = await ArchiveAsync();
        await archive.AddAsync(new Story(Some.Article("قمة", $"{Some.Words("قمة")}\nاجتمع كريم حمدي وليلى حداد وسامر قاسم.", at: Some.Noon))
            .Naming("كريم حمدي").Naming("ليلى حداد").Naming("سامر قاسم"));

        var reply = await new Talk(archive).AsksAsync("Hamdi, Haddad and Samer Qassem");

        Assert.Equal("What I have about Karim Hamdi, Leila Haddad and Samer Qassem together", reply.Heading);
        Assert.Equal(["قمة"], reply.Items.Select(item => item.Receipt!.Title));
    }

    [Theory]
    [InlineData("حمدي وحداد وزيس معاً", "لا أعرف أحداً اسمه زيس.")]
    [InlineData("Hamdi, Haddad and Zeiss together", "I know nobody called Zeiss.")]
    public async Task A_name_in_a_row_of_names_that_nobody_bears_is_said(string question, string line)
    {
        await using var archive = await ArchiveAsync();

        var reply = await new Talk(archive).AsksAsync(question);

        Assert.Equal(["لقاء في الميناء"], reply.Items.Select(item => item.Receipt!.Title));
        Assert.Contains(line, reply.Notes);
    }

    [Theory]
    [InlineData("ماذا قال حمدي وحداد", "أقوال كريم حمدي وليلى حداد")]
    [InlineData("ماذا قال حمدي وحداد عن السد", "أقوال كريم حمدي وليلى حداد عن السد")]
    [InlineData("what did Hamdi and Haddad say", "What Karim Hamdi and Leila Haddad said")]
    public async Task What_each_of_several_said_is_shown_and_who_said_nothing(string question, string heading)
    {
        await using var archive = await ArchiveAsync();
        await archive.QuotedAsync("كريم حمدي", "سنبني السد");

        var reply = await new Talk(archive).AsksAsync(question);

        Assert.Equal(heading, reply.Heading);
        Assert.Equal("سنبني السد", Assert.Single(reply.Items).Text);
        Assert.Contains(heading.StartsWith('W') ? "Leila Haddad" : "ليلى حداد", Assert.Single(reply.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("متى افتتحت المكتبة؟", "مقاطع من الأخبار تمسّ سؤالك، وليست جواباً عنه")]
    [InlineData("وين المكتبة العامة", "مقاطع من الأخبار تمسّ سؤالك، وليست جواباً عنه")]
    [InlineData("المكتبة العامة", "نتائج البحث عن «المكتبة العامة»")]
    public async Task A_question_about_nobody_shows_the_articles_with_its_words(string question, string heading)
    {
        await using var archive = await ArchiveAsync();

        var reply = await new Talk(archive).AsksAsync(question);

        Assert.Equal(heading, reply.Heading);
        Assert.Equal("افتتاح المكتبة", Assert.Single(reply.Items).Receipt!.Title);
    }

    [Theory]
    [InlineData("كم عدد الاقتباسات")]
    [InlineData("هل استقال فلان؟")]
    [InlineData("شلون الطقس بكرا")]
    [InlineData("كيف أطبخ الأرز؟")]
    public async Task What_nothing_touches_gets_one_line_with_what_may_be_asked(string question)
    {
        await using var archive = await ArchiveAsync();

        var reply = await new Talk(archive).AsksAsync(question);

        Assert.Null(reply.Heading);
        Assert.Empty(reply.Items);
        Assert.StartsWith("لا أجد في الأخبار التي لديّ ما يمسّ سؤالك. اسألني عن شخص", Assert.Single(reply.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("من هو كريم حمدي؟", "متى عاد؟", "مقاطع عن كريم حمدي تمسّ سؤالك، وليست جواباً عنه")]
    [InlineData("من هو كريم حمدي؟", "أين يعيش", "لا أجد جواب سؤالك في أخبار كريم حمدي. هذا أحدث ما ورد")]
    [InlineData("من هو كريم حمدي؟", "ليش قال كذا", "لا أجد جواب سؤالك في أخبار كريم حمدي. هذا أحدث ما ورد")]
    [InlineData("who is Karim Hamdi", "when did he return", "Passages about Karim Hamdi that touch your question, not an answer to it")]
    public async Task A_question_may_mean_whom_the_asker_was_told_of_last(string first, string then, string heading)
    {
        await using var archive = await ArchiveAsync();
        var talk = new Talk(archive);

        await talk.AsksAsync(first);

        Assert.Equal(heading, (await talk.AsksAsync(then)).Heading);
    }

    [Theory]
    [InlineData("هو مين كريم حمدي ده", "كريم حمدي")]
    [InlineData("ماذا عن حمدي؟", "كريم حمدي")]
    [InlineData("what about Hamdi", "Karim Hamdi")]
    [InlineData("who is Karim Hamdi and what did he say", "Karim Hamdi")]
    public async Task A_question_with_nothing_but_a_name_in_it_shows_who_it_is(string question, string heading)
    {
        await using var archive = await ArchiveAsync();

        Assert.Equal(heading, (await new Talk(archive).AsksAsync(question)).Heading);
    }

    [Fact]
    public async Task Whom_words_are_about_is_not_taken_for_who_said_them()
    {
        await using var archive = await ArchiveAsync();
        await archive.QuotedAsync("كريم حمدي", "سنبني السد");

        var reply = await new Talk(archive).AsksAsync("ماذا قال فلان الفلاني عن كريم حمدي");

        Assert.DoesNotContain(reply.Items, item => item.Quote is not null);
    }

    [Fact]
    public async Task As_many_are_shown_as_were_asked_for()
    {
        await using var archive = await ArchiveAsync();
        foreach (var words in new[] { "سنبني السد", "سنزرع الأشجار", "سنوفر الماء" })
        {
            await archive.QuotedAsync("كريم حمدي", words);
        }

        Assert.Equal(2, (await new Talk(archive).AsksAsync("give me two quotes by Karim Hamdi")).Items.Count);
        Assert.Equal(2, (await new Talk(archive).AsksAsync("آخر 2 تصريحات كريم حمدي")).Items.Count);
    }

    [Theory]
    [InlineData("why did he leave", "Whom do you ask about?")]
    [InlineData("when did she resign?", "Whom do you ask about?")]
    [InlineData("ليش قال كذا", "عمّن تسأل؟")]
    public async Task A_pronoun_that_means_nobody_asks_who_is_meant(string question, string line)
    {
        await using var archive = await ArchiveAsync();

        Assert.StartsWith(line, Assert.Single((await new Talk(archive).AsksAsync(question)).Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_name_is_still_offered_and_not_taken_for_a_question()
    {
        await using var archive = await ArchiveAsync();

        var reply = await new Talk(archive).AsksAsync("كريم حمداني");

        Assert.Empty(reply.Items);
        Assert.StartsWith("كريم حمدي", Assert.Single(reply.Buttons).Label, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_with_somebody_in_it_is_not_taken_for_a_name()
    {
        await using var archive = await ArchiveAsync();

        var reply = await new Talk(archive).AsksAsync("Hamdi quotes from the Daily Mirror");

        Assert.Equal("I find no answer in the news about Karim Hamdi. The newest there is", reply.Heading);
    }

    [Fact]
    public async Task Passages_page_by_their_button()
    {
        await using var archive = await ArchiveAsync();
        for (var day = 1; day <= 4; day++)
        {
            await archive.AddAsync(new Story(Some.Article($"يوم {day}", $"عاد كريم حمدي من السفر {Some.Words($"يوم{day}", 9)}.", at: Some.Noon.AddDays(-day))).Naming("كريم حمدي"));
        }

        var talk = new Talk(archive);
        var first = await talk.AsksAsync("متى عاد كريم حمدي؟", limit: 3);
        talk.Restarts();
        var second = await talk.PressesAsync("المزيد");

        Assert.Equal(["عودة الوزير", "يوم 1", "يوم 2"], first.Items.Select(item => item.Receipt!.Title));
        Assert.Equal(["يوم 3", "يوم 4"], second.Items.Select(item => item.Receipt!.Title));
        Assert.Equal(first.Heading, second.Heading);
    }

    private static async Task<TestArchive> ArchiveAsync()
    {
        var archive = await TestArchive.CreateAsync();
        await Talk.ListAsync(archive, Listed);
        await archive.AddAsync(new Story(Some.Article(
            "عودة الوزير", $"أقرت المدينة موازنة {Some.Words("موازنة", 12)}.\nأعلنت الوزارة عودة كريم حمدي إلى مكتبه بعد غياب.", at: Some.Noon)).Naming("كريم حمدي"));
        await archive.AddAsync(new Story(Some.Article(
            "لقاء في الميناء", $"هطل المطر {Some.Words("مطر", 12)}.\nالتقى كريم حمدي ليلى حداد في الميناء.", at: Some.Noon.AddDays(1))).Naming("كريم حمدي").Naming("ليلى حداد"));
        await archive.AddAsync(new Story(Some.Article("افتتاح المكتبة", "فتحت المكتبة العامة أبوابها مساء اليوم.", at: Some.Noon)));

        return archive;
    }
}
