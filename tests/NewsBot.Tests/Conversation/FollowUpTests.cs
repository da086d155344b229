using NewsBot.Archive.Query;
using NewsBot.Conversation;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Conversation;

/// <summary>Questions that only what was said before them makes clear.</summary>
public sealed class FollowUpTests
{
    private static readonly string[] Listed =
    [
        "hamdi\tm\tكريم حمدي\tKarim Hamdi\t\t\tوزير الداخلية في تونس\tinterior minister of Tunisia",
        "leila\tf\tليلى حداد\tLeila Haddad\t\t\tوزيرة المالية\tfinance minister",
        "mohamed-naceur\tm\tمحمد الناصر\tMohamed Ennaceur\t\t\tرئيس البرلمان\tspeaker",
    ];

    [Theory]
    [InlineData("ماذا قال كريم حمدي؟", "وماذا قال عن الماء؟", "أقوال كريم حمدي عن الماء")]
    [InlineData("من هو كريم حمدي؟", "ماذا قال؟", "أقوال كريم حمدي")]
    [InlineData("من هو كريم حمدي؟", "وهو ماذا قال عن الماء؟", "أقوال كريم حمدي عن الماء")]
    [InlineData("مقالات عن ليلى حداد", "وماذا قالت؟", "أقوال ليلى حداد")]
    [InlineData("ماذا قالت ليلى حداد؟", "مقالات عنها", "مقالات عن ليلى حداد")]
    [InlineData("Who is Karim Hamdi?", "and what did he say?", "What Karim Hamdi said")]
    [InlineData("quotes by Leila Haddad", "who is she?", "Leila Haddad")]
    public async Task A_pronoun_means_whom_the_asker_was_told_of_last(string first, string then, string heading)
    {
        await using var archive = await ArchiveAsync();
        var talk = new Talk(archive);

        await talk.AsksAsync(first);
        talk.Restarts();
        var answer = await talk.AsksAsync(then);

        Assert.Equal(heading, answer.Heading);
    }

    [Theory]
    [InlineData("ماذا قال كريم حمدي؟", "وعن الماء؟", "أقوال كريم حمدي عن الماء", 1)]
    [InlineData("what did Karim Hamdi say?", "and about الماء?", "What Karim Hamdi said about الماء", 1)]
    [InlineData("ماذا قال كريم حمدي؟", "أعطني واحدة فقط", "أقوال كريم حمدي", 1)]
    [InlineData("what did Karim Hamdi say?", "just one please", "What Karim Hamdi said", 1)]
    [InlineData("ماذا قال كريم حمدي؟", "كم مرة قال ذلك", "كريم حمدي: قولان", 2)]
    [InlineData("ماذا قال كريم حمدي؟", "عن ليلى حداد", "ليلى حداد", 2)]
    [InlineData("من هو كريم حمدي؟", "عن ليلى حداد", "ليلى حداد", 2)]
    public async Task A_topic_or_a_number_alone_goes_on_from_the_quotes_shown(string first, string then, string heading, int items)
    {
        await using var archive = await ArchiveAsync();
        await archive.QuotedAsync("كريم حمدي", "سنزرع الأشجار");
        var talk = new Talk(archive);

        await talk.AsksAsync(first);
        talk.Restarts();
        var answer = await talk.AsksAsync(then);

        Assert.Equal((heading, items), (answer.Heading, answer.Items.Count));
    }

    [Fact]
    public async Task A_number_alone_asks_who_is_meant_when_nobody_was_told_of()
    {
        await using var archive = await ArchiveAsync();

        Assert.StartsWith("Whom do you ask about?", Assert.Single((await new Talk(archive).AsksAsync("just one")).Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pronoun_of_the_other_gender_asks_who_is_meant()
    {
        await using var archive = await ArchiveAsync();
        var talk = new Talk(archive);

        await talk.AsksAsync("ماذا قال كريم حمدي؟");

        Assert.StartsWith("عمّن تسأل؟", Assert.Single((await talk.AsksAsync("وماذا قالت عن الماء؟")).Notes), StringComparison.Ordinal);
        Assert.StartsWith("Whom do you ask about?", Assert.Single((await talk.AsksAsync("what did she say?")).Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_meant_an_hour_later_or_by_somebody_else()
    {
        await using var archive = await ArchiveAsync();
        var talk = new Talk(archive);
        await talk.AsksAsync("ماذا قال كريم حمدي؟");

        var other = await new Talk(archive, user: "2").AsksAsync("وماذا قال عن الماء؟");
        archive.Clock.Advance(TimeSpan.FromMinutes(62));
        var late = await talk.AsksAsync("وماذا قال عن الماء؟");

        Assert.Null(other.Person);
        Assert.Null(late.Person);
    }

    [Fact]
    public async Task An_answer_that_found_nothing_is_about_somebody_too()
    {
        await using var archive = await ArchiveAsync();
        var talk = new Talk(archive);

        await talk.AsksAsync("ماذا قالت ليلى حداد؟");
        await talk.AsksAsync("هل تحدث كريم حمدي عن القمر؟");
        var answer = await talk.AsksAsync("وماذا قال عن الماء؟");

        Assert.Equal("كريم حمدي", answer.Person!.NameArabic);
    }

    [Fact]
    public async Task An_answer_without_quotes_leaves_those_before_it_to_ask_why_about()
    {
        await using var archive = await ArchiveAsync();
        var talk = new Talk(archive);

        await talk.AsksAsync("من هو كريم حمدي؟");
        var nothing = await talk.AsksAsync("لماذا؟");
        await talk.AsksAsync("ماذا قالت ليلى حداد؟");
        await talk.AsksAsync("مقالات عن كريم حمدي");
        var why = await talk.AsksAsync("لماذا؟");

        Assert.Empty(nothing.Items);
        Assert.Equal("ليلى حداد", Assert.Single(why.Items).Speaker);
    }

    [Fact]
    public async Task What_is_asked_in_passing_is_not_referred_to()
    {
        await using var archive = await ArchiveAsync();
        var talk = new Talk(archive);

        await talk.AnswersAsync(talk.From() with { Text = "ماذا قال كريم حمدي؟", IsInPassing = true });

        Assert.Null((await talk.AsksAsync("وماذا قال عن الماء؟")).Person);
    }

    [Theory]
    [InlineData("ماذا صرح وزير الداخلية؟", "يُوصف هؤلاء بـ«وزير الداخلية». أيّهم المقصود؟", "كريم حمدي")]
    [InlineData("what did the interior minister of Tunisia say", "These are described as “the interior minister of Tunisia”. Which one do you mean?", "Karim Hamdi")]
    public async Task An_office_offers_those_who_are_described_so(string question, string heading, string name)
    {
        await using var archive = await ArchiveAsync();

        var answer = await new Talk(archive).AsksAsync(question);

        Assert.Null(answer.Person);
        Assert.Equal(heading, answer.Heading);
        Assert.StartsWith(name, Assert.Single(answer.Buttons).Label, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quotes_that_name_an_office_are_shown_without_a_word_about_names()
    {
        await using var archive = await ArchiveAsync();
        await archive.QuotedAsync("ليلى حداد", "رئيسة البلدية على حق");

        var reply = await new Talk(archive).AsksAsync("ماذا قالت رئيسة البلدية");

        Assert.Equal(("أقوال فيها «رئيسة البلدية»", 0), (reply.Heading, reply.Notes.Count));
    }

    [Fact]
    public async Task No_man_is_offered_for_an_office_of_a_woman()
    {
        await using var archive = await ArchiveAsync();
        await Talk.ListAsync(archive, [.. Listed, "mayor\tm\tأكرم نور\tAkram Nour\t\t\tرئيس بلدية صيدا\tmayor of Sidon"]);

        Assert.Empty((await new Talk(archive).AsksAsync("ماذا قالت رئيسة البلدية")).Choices);
        Assert.Equal("Akram Nour", Assert.Single((await new Talk(archive).AsksAsync("ماذا قال رئيس البلدية")).Choices).Person.NameLatin);
    }

    [Theory]
    [InlineData("عمدة صيدا")]
    [InlineData("خليفة صيدا")]
    public async Task An_office_that_only_ends_like_a_womans_is_a_mans(string role)
    {
        await using var archive = await ArchiveAsync();
        await Talk.ListAsync(archive, [.. Listed, $"mayor\tm\tأكرم نور\tAkram Nour\t\t\t{role}\tmayor of Sidon"]);
        var asked = new Asked(role, [role]) { IsOffice = true };

        var offered = await new Namesakes(new PersonFinder(archive.Database), new PeopleQueries(archive.Database), new WordFamilies()).DescribedAsync(asked, TestContext.Current.CancellationToken);

        Assert.Equal("Akram Nour", Assert.Single(offered).Person.NameLatin);
    }

    [Theory]
    [InlineData("رئيس بلدية صيدا", "ex-mayor of Sidon")]
    [InlineData("رئيس بلدية أسبق", "")]
    public async Task Who_held_an_office_once_is_not_offered_for_it(string role, string english)
    {
        await using var archive = await ArchiveAsync();
        await Talk.ListAsync(archive, [.. Listed, $"mayor\tm\tأكرم نور\tAkram Nour\t\t\t{role}\t{english}"]);

        Assert.Empty((await new Talk(archive).AsksAsync("ماذا قال رئيس البلدية")).Choices);
    }

    [Fact]
    public async Task An_office_is_not_that_of_whoever_has_to_do_with_it()
    {
        await using var archive = await ArchiveAsync();
        await Talk.ListAsync(archive, [.. Listed, "mona\tf\tمنى حمدي\tMona Hamdi\t\t\tزوجة وزير الداخلية في تونس\twriter"]);

        Assert.StartsWith("كريم حمدي", Assert.Single((await new Talk(archive).AsksAsync("ماذا صرح وزير الداخلية؟")).Buttons).Label, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_name_that_known_people_bear_is_not_taken_for_a_strangers()
    {
        await using var archive = await ArchiveAsync();
        await archive.QuotedAsync("محمد", "رأيت كل شيء");

        var answer = await new Talk(archive).AsksAsync("ماذا قال محمد؟");

        Assert.Null(answer.Person);
        Assert.Equal(["محمد الناصر: رئيس البرلمان", "محمد"], answer.Buttons.Select(button => button.Label));
    }

    [Theory]
    [InlineData("ماذا قال فلان الفلاني؟")]
    [InlineData("ماذا قالت رئيسة البلدية هالة السروجي؟")]
    [InlineData("what did the prime minister of Mars say")]
    public async Task Nobody_is_offered_who_has_nothing_of_the_name(string question)
    {
        await using var archive = await ArchiveAsync();
        await Talk.ListAsync(archive, [.. Listed, "fillon\tm\tفرانسوا فيون\tFrançois Fillon\tفيون\t\t\t", "sunak\tm\tريشي سوناك\tRishi Sunak\tسوناك\t\t\t"]);

        Assert.Empty((await new Talk(archive).AsksAsync(question)).Buttons);
    }

    [Theory]
    [InlineData("أقوال كريم حمدي", "المزيد")]
    [InlineData("مقالات عن كريم حمدي", "كمان")]
    [InlineData("quotes by Karim Hamdi", "more please")]
    [InlineData("ما الجديد", "المزيد")]
    [InlineData("ابحث عن كريم حمدي", "هات كمان")]
    public async Task More_goes_on_with_what_was_shown_last(string first, string then)
    {
        await using var archive = await ArchiveAsync();
        await archive.QuotedAsync("كريم حمدي", "سنبني السد");
        await archive.QuotedAsync("كريم حمدي", "سنزرع الأشجار");
        var talk = new Talk(archive);

        var page = await talk.AsksAsync(first, limit: 1);
        talk.Restarts();
        var next = await talk.AsksAsync(then, limit: 1);

        Assert.Equal(page.Heading, next.Heading);
        Assert.NotEqual(Assert.Single(page.Items).Receipt!.Article.Id, Assert.Single(next.Items).Receipt!.Article.Id);
    }

    [Fact]
    public async Task There_is_no_more_behind_the_last_page_or_of_something_older()
    {
        await using var archive = await ArchiveAsync();
        await archive.QuotedAsync("كريم حمدي", "سنبني السد");
        var talk = new Talk(archive);

        var nothing = await talk.AsksAsync("المزيد");
        await talk.AsksAsync("أقوال كريم حمدي", limit: 1);
        await talk.AsksAsync("ابحث عن القمر", limit: 1);
        var older = await talk.AsksAsync("المزيد");
        var still = await talk.AsksAsync("وماذا قال عن الماء؟");

        Assert.Equal(["لا مزيد."], nothing.Notes);
        Assert.Equal(["لا مزيد."], older.Notes);
        Assert.Equal("كريم حمدي", still.Person!.NameArabic);
    }

    private static async Task<TestArchive> ArchiveAsync()
    {
        var archive = await TestArchive.CreateAsync();
        await Talk.ListAsync(archive, Listed);
        await archive.QuotedAsync("كريم حمدي", "سنوفر الماء للجميع");
        await archive.QuotedAsync("ليلى حداد", "نحتاج إلى وقت");

        return archive;
    }
}
