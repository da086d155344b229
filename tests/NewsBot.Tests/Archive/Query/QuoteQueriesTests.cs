using NewsBot.Analysis;
using NewsBot.Archive.Query;
using NewsBot.Archive.Store;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Archive.Query;

public sealed class QuoteQueriesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Quotes_come_newest_first_and_stop_at_the_page()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.QuotedAsync("ليلى حداد", "next page", at: Some.Noon.AddDays(-8));
        await archive.QuotedAsync("ليلى حداد", "first", at: Some.Noon.AddDays(-2));
        var leila = await archive.QuotedAsync("ليلى حداد", "second", at: Some.Noon);

        var page = await new QuoteQueries(archive.Database).ByPersonAsync(leila, about: null, new PageRequest(2), Stop);

        Assert.Equal(["second", "first"], page.Items.Select(quote => quote.Text));
        Assert.NotNull(page.Next);
    }

    [Fact]
    public async Task A_page_ends_where_the_next_begins()
    {
        await using var archive = await TestArchive.CreateAsync();
        var dice = new Dice(7);
        var person = 0L;
        for (var i = 0; i < 60; i++)
        {
            // Many share a day, and some have none: ties are what paging stumbles over.
            DateTimeOffset? at = dice.Roll(5) == 0 ? null : Some.Noon.AddDays(-dice.Roll(6));
            person = await archive.QuotedAsync("ليلى حداد", Some.Words($"قول{i}و", 6), at);
        }

        var queries = new QuoteQueries(archive.Database);
        var all = new List<long>();
        string? cursor = null;
        do
        {
            var page = await queries.ByPersonAsync(person, about: null, new PageRequest(1 + dice.Roll(7), cursor), Stop);
            all.AddRange(page.Items.Select(quote => quote.Id));
            cursor = page.Next;
            Assert.True(cursor is null || cursor.Length <= 24);
        }
        while (cursor is not null);

        Assert.Equal(60, all.Distinct().Count());
        Assert.Equal(60, all.Count);
    }

    [Fact]
    public async Task A_doubtful_speaker_is_not_named()
    {
        await using var archive = await TestArchive.CreateAsync();
        var story = new Story(Some.Article("عنوان", "قال سامي نور عن ليلى حداد: «كلام غير مؤكد تماما هنا»."))
            .Naming("سامي نور").Naming("ليلى حداد").Quoting("كلام غير مؤكد تماما هنا", "سامي نور", confidence: 0.4);
        await archive.AddAsync(story);
        var queries = new QuoteQueries(archive.Database);

        var said = await queries.ByPersonAsync(await archive.PersonAsync("سامي نور"), about: null, new PageRequest(5), Stop);
        var about = await queries.AboutPersonAsync(await archive.PersonAsync("ليلى حداد"), new PageRequest(5), Stop);

        Assert.Empty(said.Items);
        var quote = Assert.Single(about.Items);
        Assert.Equal((SpeakerKind.Unknown, null, null), (quote.SpeakerKind, quote.Person, quote.Speaker));
    }

    [Fact]
    public async Task The_same_words_in_several_papers_are_one_quote()
    {
        await using var archive = await TestArchive.CreateAsync();
        const string words = "لن نوقع على أي اتفاق لا يضمن حقوق العاملين في المصنع";
        await archive.QuotedAsync("ليلى حداد", words, Some.Noon, source: "أ");
        await archive.QuotedAsync("ليلى حداد", words, Some.Noon.AddHours(2), source: "ب");
        var leila = await archive.QuotedAsync("ليلى حداد", "لن نوقع على أي اتفاق لا يضمن حقوق العاملين", Some.Noon.AddDays(1), source: "ج");

        var page = await new QuoteQueries(archive.Database).ByPersonAsync(leila, about: null, new PageRequest(5), Stop);

        var quote = Assert.Single(page.Items);
        Assert.Equal(["ب", "ج"], quote.AlsoIn.Select(article => article.Source));
    }

    [Fact]
    public async Task A_few_words_are_listed_with_the_longer_ones_they_stand_in()
    {
        await using var archive = await TestArchive.CreateAsync();
        const string clause = "إن الاتفاق غير عادل للعاملين في المصنع ولن يمر";
        await archive.AddAsync(new Story(Some.Article("عنوان", $"قالت ليلى حداد {clause}.", at: Some.Noon)).Naming("ليلى حداد")
            .Quoting(clause, "ليلى حداد").Quoting("غير عادل للعاملين", "ليلى حداد"));
        var leila = await archive.PersonAsync("ليلى حداد");

        var page = await new QuoteQueries(archive.Database).ByPersonAsync(leila, about: null, new PageRequest(5), Stop);

        var quote = Assert.Single(page.Items);
        Assert.Equal(clause, quote.Text);
        Assert.Empty(quote.AlsoIn);
    }

    [Fact]
    public async Task A_listed_quote_that_goes_hands_its_place_on()
    {
        await using var archive = await TestArchive.CreateAsync();
        const string words = "لن نوقع على أي اتفاق لا يضمن حقوق العاملين في المصنع";
        await archive.QuotedAsync("ليلى حداد", words, Some.Noon, source: "أ");
        var leila = await archive.QuotedAsync("ليلى حداد", words, Some.Noon.AddHours(2), source: "ب");

        await new ArticleAdmin(archive.Database).RemoveAsync(1, Stop);
        var page = await new QuoteQueries(archive.Database).ByPersonAsync(leila, about: null, new PageRequest(5), Stop);

        var quote = Assert.Single(page.Items);
        Assert.Equal("ب", quote.Article.Source);
        Assert.Empty(quote.AlsoIn);
    }

    [Fact]
    public async Task A_topic_narrows_what_a_person_said()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.QuotedAsync("ليلى حداد", "سنبني المرفأ من جديد قبل الصيف القادم");
        var leila = await archive.QuotedAsync("ليلى حداد", "الميزانية لا تكفي لدفع كل الرواتب");

        var page = await new QuoteQueries(archive.Database).ByPersonAsync(
            leila, AboutFilter.Words(NewsBot.Analysis.Text.SearchText.Terms("المرفأ", 8)), new PageRequest(5), Stop);

        Assert.Equal(["سنبني المرفأ من جديد قبل الصيف القادم"], page.Items.Select(quote => quote.Text));
    }

    [Fact]
    public async Task A_person_as_topic_narrows_what_another_said()
    {
        await using var archive = await TestArchive.CreateAsync();
        const string body = "قالت ليلى حداد: «أثق في سامي نور ثقة كاملة».\nوأضافت: «لا تعليق على الميزانية».";
        await archive.AddAsync(new Story(Some.Article("عنوان", body, at: Some.Noon))
            .Naming("ليلى حداد").Naming("سامي نور")
            .Quoting("أثق في سامي نور ثقة كاملة", "ليلى حداد").Quoting("لا تعليق على الميزانية", "ليلى حداد"));
        var (leila, sami) = (await archive.PersonAsync("ليلى حداد"), await archive.PersonAsync("سامي نور"));

        var page = await new QuoteQueries(archive.Database).ByPersonAsync(leila, AboutFilter.Person(sami), new PageRequest(5), Stop);

        Assert.Equal(["أثق في سامي نور ثقة كاملة"], page.Items.Select(quote => quote.Text));
    }

    [Fact]
    public async Task An_article_without_a_date_is_in_no_period()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.QuotedAsync("ليلى حداد", "dated", Some.Noon.AddHours(-1));
        var leila = await archive.QuotedAsync("ليلى حداد", "undated");

        var period = new Period(Some.Instant(Some.Noon.AddDays(-1)), Some.Instant(Some.Noon.AddDays(1)));
        var page = await new QuoteQueries(archive.Database).ByPersonAsync(leila, about: null, new PageRequest(5, Period: period), Stop);

        Assert.Equal(["dated"], page.Items.Select(quote => quote.Text));
    }

    [Fact]
    public async Task Why_shows_the_sentence_around_a_quote()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.AddAsync(new Story(Some.Article("عنوان", "مقدمة. قالت ليلى حداد: «نحتاج إلى وقت». خاتمة."))
            .Naming("ليلى حداد").Quoting("نحتاج إلى وقت", "ليلى حداد"));

        var why = await new QuoteQueries(archive.Database).WhyAsync(1, Stop);

        Assert.Equal("قالت ليلى حداد: «نحتاج إلى وقت».", why?.SentenceText);
        Assert.Equal("ليلى حداد", why?.Quote.Person?.NameArabic);
    }

    [Theory]
    [InlineData("co-founder", 1)]
    [InlineData("A.I.", 1)]
    [InlineData("https://x.com/a-b", 1)]
    [InlineData("3.5", 1)]
    [InlineData("co-pilot", 0)]
    public async Task A_topic_with_marks_in_it_is_looked_for(string topic, int quotes)
    {
        await using var archive = await TestArchive.CreateAsync();
        var leila = await archive.QuotedAsync("ليلى حداد", "the co-founder of A.I. 3.5 at https://x.com/a-b left");
        var terms = NewsBot.Analysis.Text.SearchText.Terms(topic, 8);

        var exact = await new QuoteQueries(archive.Database).ByPersonAsync(leila, AboutFilter.Words(terms), new PageRequest(5), Stop);
        var words = new AskedWords([.. terms.Select(term => new[] { term, $"{term}*" })]);
        var wide = await new TopicQueries(archive.Database).TouchingAsync(leila, [TopicPart.Of(AskedWords.None, words)], QuoteWish.All, new PageRequest(5), Stop);

        Assert.Equal((quotes, quotes), (exact.Items.Count, wide.Items.Count));
    }
}
