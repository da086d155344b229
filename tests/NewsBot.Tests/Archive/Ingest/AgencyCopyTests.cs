using NewsBot.Analysis;
using NewsBot.Analysis.People;
using NewsBot.Archive.Ingest;
using NewsBot.Archive.Query;
using NewsBot.Archive.Sources;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Archive.Ingest;

/// <summary>What an agency wrote and several papers printed, each in its own way, is one story, and its quotes are said once.</summary>
public sealed class AgencyCopyTests
{
    private const string Arabic =
        """
        أعلنت بلدية المدينة أمس أن المكتبة العامة في الحي الشمالي ستفتح أبوابها من جديد مطلع الشهر القادم بعد أعمال ترميم استمرت ثلاث سنوات وكلفت أربعة ملايين دينار.
        وقالت مديرة المكتبة ليلى حداد: «سنفتح أبواب المكتبة للجميع قبل نهاية الصيف، ولن يدفع أحد شيئاً مقابل القراءة».
        ويتسع المبنى الجديد لألفي كتاب وستين قارئاً في قاعتين واسعتين، إحداهما للأطفال دون العاشرة.
        """;

    private const string English =
        """
        The public library in the northern quarter will reopen next month after three years of repairs that cost four million pounds, the city council announced on Monday.
        "We will open the doors of the library to everyone before the end of summer, and nobody will pay a penny for reading," said the librarian, Leila Haddad.
        The new building holds two thousand books and sixty readers in two large halls, one of them for children under ten.
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Arabic, "«سنفتح أبواب المكتبة للجميع قبل نهاية الصيف، ولن يدفع أحد شيئاً مقابل القراءة»", "«سنفتح أبواب المكتبة للجميع قبل نهاية الصيف»")]
    [InlineData(Arabic, "قبل نهاية الصيف، ولن يدفع أحد شيئاً مقابل القراءة»", "قبل نهاية هذا الصيف، ولن يدفع أحد شيئاً مقابل القراءة فيها»")]
    [InlineData(Arabic, "بعد أعمال ترميم استمرت ثلاث سنوات وكلفت أربعة ملايين دينار", "بعد ثلاث سنوات من الترميم")]
    [InlineData(English, ", and nobody will pay a penny for reading,\" said", ",\" said")]
    [InlineData(English, "to everyone before the end of summer", "for everyone before the end of this summer")]
    [InlineData(English, "after three years of repairs that cost four million pounds", "after three years of repairs")]
    public async Task Trimmed_or_reworded_it_is_one_story_and_one_quote(string original, string words, string changed)
    {
        await using var archive = await TestArchive.CreateAsync();
        var ingester = new Ingester(archive.Database, new ArticleAnalyzer(new PeopleDirectory([])), archive.Clock);

        await ingester.ImportAsync(Papers(original, original.Replace(words, changed, StringComparison.Ordinal)), progress: null, Stop);

        var leila = await archive.PersonAsync(original == Arabic ? "ليلى حداد" : "Leila Haddad");
        var quotes = await new QuoteQueries(archive.Database).ByPersonAsync(leila, about: null, new PageRequest(9), Stop);
        Assert.Single(Assert.Single(quotes.Items).AlsoIn);
        Assert.Equal(1, await archive.NumberAsync("SELECT COUNT(DISTINCT story_id) FROM article"));
    }

    [Theory]
    [InlineData(Arabic, "«سنفتح أبواب المكتبة للجميع قبل نهاية الصيف، ولن يدفع أحد شيئاً مقابل القراءة»", "«لم يبق في الميزانية ما يكفي لشراء كتب جديدة هذا العام»")]
    [InlineData(English, "We will open the doors of the library to everyone before the end of summer, and nobody will pay a penny for reading", "There is no money left in the budget to buy a single new book this year")]
    public async Task Other_words_in_the_same_story_are_another_quote(string original, string words, string changed)
    {
        await using var archive = await TestArchive.CreateAsync();
        var ingester = new Ingester(archive.Database, new ArticleAnalyzer(new PeopleDirectory([])), archive.Clock);

        await ingester.ImportAsync(Papers(original, original.Replace(words, changed, StringComparison.Ordinal)), progress: null, Stop);

        Assert.Equal(2, await archive.NumberAsync("SELECT COUNT(*) FROM said"));
        Assert.Equal(1, await archive.NumberAsync("SELECT COUNT(DISTINCT story_id) FROM article"));
    }

    private static async IAsyncEnumerable<SourceItem> Papers(string first, string second)
    {
        await Task.Yield();
        yield return new ReadItem("1", Some.Article("عنوان أول", first, source: "الصباح", at: Some.Noon));
        yield return new ReadItem("2", Some.Article("عنوان آخر", second, source: "المساء", at: Some.Noon.AddHours(5)));
    }
}
