using NewsBot.Analysis;
using NewsBot.Archive.Store;
using NewsBot.Replies;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Conversation;

public sealed class ResponderTests
{
    private const string Leila = "ليلى حداد";

    private static readonly string[] Namesakes =
    [
        "ali-banker\tm\tعلي المصرفي\tAli the Banker\tأبو علي\tAbu Ali\tمصرفي\tbanker",
        "ali-poet\tm\tعلي الشاعر\tAli the Poet\tأبو علي\tAbu Ali\tشاعر\tpoet",
    ];

    [Fact]
    public async Task Quotes_come_with_speaker_words_and_receipt()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.QuotedAsync(Leila, "نحتاج إلى وقت", at: Some.Noon, source: "الغد");

        var reply = await new Talk(archive).AsksAsync("ماذا قالت ليلى حداد؟");

        var item = Assert.Single(reply.Items);
        Assert.Equal(("أقوال ليلى حداد", "ليلى حداد", "نحتاج إلى وقت", true), (reply.Heading, item.Lead, item.Text, item.IsVerbatim));
        Assert.Equal(["الغد", "20 مايو 2024"], item.Receipt!.Facts);
    }

    [Fact]
    public async Task Verbatim_reported_and_posted_words_are_told_apart()
    {
        await using var archive = await TestArchive.CreateAsync();
        var article = Some.Article("خبر", "قالت ليلى حداد: «نحتاج إلى وقت».\nوأكدت أن الخطة جاهزة.\nسنبدأ غداً بإذن الله", at: Some.Noon);
        await archive.AddAsync(new Story(article).Naming(Leila)
            .Quoting("نحتاج إلى وقت", Leila)
            .Quoting("أن الخطة جاهزة", Leila, kind: QuoteKind.Indirect)
            .Quoting("سنبدأ غداً بإذن الله", Leila, kind: QuoteKind.Post));

        var reply = await new Talk(archive).AsksAsync("أقوال ليلى حداد");

        Assert.Equal(
            new HashSet<(string?, bool)> { ("ليلى حداد", true), ("ليلى حداد (بالمعنى)", false), ("منشور من ليلى حداد", true) },
            [.. reply.Items.Select(item => (item.Lead, item.IsVerbatim))]);
    }

    [Fact]
    public async Task A_doubtful_speaker_is_never_named()
    {
        await using var archive = await TestArchive.CreateAsync();
        var article = Some.Article("خبر", "قال أحدهم عن ليلى حداد: «ليلى حداد لن تعود إلى المدينة».", at: Some.Noon);
        await archive.AddAsync(new Story(article).Naming(Leila).Naming("سامر قاسم").Quoting("ليلى حداد لن تعود إلى المدينة", "سامر قاسم", confidence: 0.3));

        var reply = await new Talk(archive).AsksAsync("ماذا قيل عن ليلى حداد");

        var item = Assert.Single(reply.Items);
        Assert.Equal(("بلا نسبة إلى قائل", null), (item.Lead, item.Speaker));
    }

    [Fact]
    public async Task A_quote_ends_at_ninety_words_and_says_so()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.QuotedAsync(Leila, Some.Words("كلام", 200));

        var item = Assert.Single((await new Talk(archive).AsksAsync("أقوال ليلى حداد")).Items);

        Assert.Equal((Excerpt.MostWords, true), (Excerpt.WordsIn(item.Text), item.IsCut));
    }

    [Fact]
    public async Task A_long_list_pages_by_its_button_even_after_a_restart()
    {
        await using var archive = await TestArchive.CreateAsync();
        for (var day = 0; day < 5; day++)
        {
            await archive.QuotedAsync(Leila, $"كلام اليوم {"أبتثج"[day]}", at: Some.Noon.AddDays(-day));
        }

        var talk = new Talk(archive);
        var first = await talk.AsksAsync("أقوال ليلى حداد", limit: 3);
        talk.Restarts();
        var second = await talk.PressesAsync("المزيد");

        Assert.Equal(["كلام اليوم أ", "كلام اليوم ب", "كلام اليوم ت"], first.Items.Select(item => item.Text));
        Assert.Equal(["كلام اليوم ث", "كلام اليوم ج"], second.Items.Select(item => item.Text));
        Assert.DoesNotContain(second.Buttons, button => button.Label == "المزيد");
    }

    [Fact]
    public async Task A_role_is_shown_once_without_the_letters_and_marks_around_it()
    {
        await using var archive = await TestArchive.CreateAsync();
        foreach (var role in new[] { "رئيس البلدية", "برئيس البلدية", "رئيس البلدية،" })
        {
            await archive.AddAsync(new Story(Some.Article($"عنوان {role}", $"{Some.Words($"خبر{role.Length}{role[0]}")}\nحضر {role} ليلى حداد")).Naming("ليلى حداد", role: role));
        }

        var card = await new Talk(archive).AsksAsync("من هي ليلى حداد؟");

        Assert.Single([card.Items[0].Text, .. card.Items[0].Details], (string detail) => detail.Contains("رئيس البلدية", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_of_several_people_asks_which_and_remembers_for_this_asker()
    {
        await using var archive = await TestArchive.CreateAsync();
        await Talk.ListAsync(archive, Namesakes);
        var talk = new Talk(archive);

        var which = await talk.AsksAsync("من هو أبو علي؟");
        var chosen = await talk.PressesAsync("علي الشاعر");
        talk.Restarts();
        var again = await talk.AsksAsync("من هو أبو علي؟");
        var other = await new Talk(archive, user: "2").AsksAsync("من هو أبو علي؟");

        Assert.Equal(("أكثر من شخص اسمه أبو علي. أيّهم المقصود؟", 2), (which.Heading, which.Choices.Count));
        Assert.Equal("علي الشاعر", chosen.Person!.NameArabic);
        Assert.Equal("علي الشاعر", again.Person!.NameArabic);
        Assert.Contains(again.Buttons, button => button.Label.StartsWith("علي المصرفي", StringComparison.Ordinal));
        Assert.Null(other.Person);
    }

    [Fact]
    public async Task A_choice_answers_the_question_that_was_asked()
    {
        await using var archive = await TestArchive.CreateAsync();
        await Talk.ListAsync(archive, Namesakes);
        var talk = new Talk(archive);

        await talk.AsksAsync("what did Abu Ali say about the weather this week");
        var reply = await talk.PressesAsync("Ali the Poet");

        Assert.Equal(["I have nothing that Ali the Poet said about the weather.", "I looked at this time: 19 May 2024 to 25 May 2024."], reply.Notes);
    }

    [Fact]
    public async Task Words_that_name_nobody_are_searched_for()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.AddAsync(new Story(Some.Article("افتتاح المكتبة", "فتحت المكتبة العامة أبوابها مساء اليوم.", at: Some.Noon)));

        var reply = await new Talk(archive).AsksAsync("مقالات عن المكتبة العامة");

        Assert.Equal("نتائج البحث عن «المكتبة العامة»", reply.Heading);
        Assert.Equal("افتتاح المكتبة", Assert.Single(reply.Items).Receipt!.Title);
    }

    [Fact]
    public async Task Nothing_in_the_time_asked_for_offers_all_times()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.QuotedAsync(Leila, "نحتاج إلى وقت", at: Some.Noon.AddDays(-40));
        var talk = new Talk(archive);

        var empty = await talk.AsksAsync("ماذا قالت ليلى حداد أمس؟");
        var all = await talk.PressesAsync("في كل الأوقات");

        Assert.Equal(["لا أقوال باسم ليلى حداد في الأخبار التي لديّ.", "المدة التي بحثت فيها: أمس."], empty.Notes);
        Assert.Single(all.Items);
    }

    [Fact]
    public async Task Why_tells_the_rule_the_cue_and_the_name_in_words()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.QuotedAsync(Leila, "نحتاج إلى وقت");
        var talk = new Talk(archive);

        await talk.AsksAsync("أقوال ليلى حداد");
        var pressed = await talk.PressesAsync("لماذا؟");
        var typed = await talk.AsksAsync("ليش طلعلي هذا؟");

        Assert.Equal(
            [
                "عُرض هكذا: ليلى حداد", "القاعدة: فعل القول، ثم اسم القائل، ثم كلامه", "الكلمة الدالة: «قال»",
                "ورد اسم القائل هكذا: «ليلى حداد»", "درجة الثقة: 90%",
            ],
            Assert.Single(pressed.Items).Details);
        Assert.Equal(pressed.Items[0].Details, typed.Items[0].Details);
    }

    [Fact]
    public async Task The_chats_language_wins_over_that_of_the_question()
    {
        await using var archive = await TestArchive.CreateAsync();
        var talk = new Talk(archive);

        var set = await talk.AsksAsync("speak English");
        talk.Restarts();
        var answer = await talk.AsksAsync("ما الجديد؟");

        Assert.Equal(["All right, I will answer in English."], set.Notes);
        Assert.Equal(["I have no news yet."], answer.Notes);
    }

    [Fact]
    public async Task In_groups_only_administrators_change_the_language()
    {
        await using var archive = await TestArchive.CreateAsync();
        var talk = new Talk(archive);

        var refused = await talk.AnswersAsync(talk.From() with { Text = "/language en", MayChangeChatAsync = _ => Task.FromResult(false) });

        Assert.Equal(["In groups this is for administrators only."], refused.Notes);
    }

    [Fact]
    public async Task A_chat_that_asks_faster_than_it_is_answered_is_told_once_to_slow_down()
    {
        await using var archive = await TestArchive.CreateAsync();
        var talk = new Talk(archive);
        var (started, held) = (new TaskCompletionSource(), new TaskCompletionSource());
        var writing = Task.Run(() => archive.Database.WriteAsync(WriteLane.Chats, _ => Hold(started, held.Task), TestContext.Current.CancellationToken));
        await started.Task;

        // Setting the language must write, and the one writer is busy: everything behind it waits.
        var asked = Enumerable.Range(0, 10).Select(_ => Task.Run(() => talk.AnswersAsync(talk.From() with { Text = "/language ar" }))).ToList();
        await WhenDone(asked, 4);
        held.SetResult();
        await writing;
        var replies = await Task.WhenAll(asked);

        Assert.Equal(3, replies.Count(reply => reply is null));
        Assert.Single(replies, reply => reply?.Notes[0].StartsWith("مهلاً", StringComparison.Ordinal) == true);
        Assert.Equal(6, replies.Count(reply => reply?.Notes[0].StartsWith("حسناً", StringComparison.Ordinal) == true));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("v1|kept|~000000000000")]
    [InlineData("v1|search|~000000000000||e")]
    [InlineData("v1|quotes|9999||e")]
    public async Task A_button_that_leads_nowhere_says_so_in_a_line(string data)
    {
        await using var archive = await TestArchive.CreateAsync();

        Assert.Single((await new Talk(archive).PressesDataAsync(data)).Notes);
    }

    [Theory]
    [InlineData("/quotes")]
    [InlineData("/search")]
    [InlineData("/person ???")]
    [InlineData("/nonsense")]
    [InlineData("؟")]
    [InlineData("")]
    [InlineData("شكرا")]
    [InlineData("who is ' OR 1=1; DROP TABLE person; -- ?")]
    [InlineData("ابحث عن \"* NEAR( OR AND")]
    public async Task Whatever_is_typed_gets_a_short_answer(string text)
    {
        await using var archive = await TestArchive.CreateAsync();

        var reply = await new Talk(archive).AsksAsync(text);

        Assert.True(reply.Heading is not null || reply.Notes.Count == 1);
    }

    private static bool Hold(TaskCompletionSource started, Task held)
    {
        started.SetResult();
        held.Wait(TestContext.Current.CancellationToken);
        return true;
    }

    private static async Task WhenDone(List<Task<Reply>> asked, int count)
    {
        List<Task> open = [.. asked];
        for (var done = 0; done < count; done++)
        {
            open.Remove(await Task.WhenAny(open));
        }
    }
}
