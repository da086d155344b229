using System.Runtime.CompilerServices;
using Dapper;
using NewsBot.Analysis;
using NewsBot.Analysis.People;
using NewsBot.Archive.Ingest;
using NewsBot.Archive.Query;
using NewsBot.Archive.Sources;
using NewsBot.Archive.Store;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Archive.Ingest;

public sealed class IngesterTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_import_says_what_became_of_each_item()
    {
        await using var archive = await TestArchive.CreateAsync();
        var article = Some.Article("عنوان", Some.Words("خبر"), url: "https://a.example/1");
        SourceItem[] items =
        [
            new ReadItem("1.md", article),
            new RejectedItem("2.pdf", RejectionReason.UnknownFormat, ".pdf"),
            new ReadItem("3.md", article),
            new ReadItem("4.md", article with { Body = Some.Words("تحديث") }),
            new ReadItem("5.md", Some.Article()),
        ];
        var told = new Told();

        var report = await IngesterOf(archive).ImportAsync(Stream(items), told, Stop);

        Assert.Equal(new ImportReport(Imported: 1, Known: 1, Changed: 1, Rejected: 2), report);
        Assert.Equal(["2.pdf", "5.md"], told.All.Select(progress => progress.Rejected?.Origin).OfType<string>());
        Assert.Equal(report, told.All[^1].SoFar);
    }

    [Fact]
    public async Task Importing_again_changes_nothing()
    {
        await using var archive = await TestArchive.CreateAsync();
        var items = Articles(40);
        await IngesterOf(archive).ImportAsync(Stream(items), progress: null, Stop);

        var again = await IngesterOf(archive).ImportAsync(Stream(items), progress: null, Stop);

        Assert.Equal(new ImportReport(Imported: 0, Known: 40, Changed: 0, Rejected: 0), again);
        Assert.Equal(40, await archive.NumberAsync("SELECT COUNT(*) FROM article"));
    }

    [Fact]
    public async Task What_was_told_before_an_interruption_is_kept()
    {
        await using var archive = await TestArchive.CreateAsync();
        using var interruption = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var told = new Told { Then = progress => { if (progress.SoFar.Imported >= 100) { interruption.Cancel(); } } };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => IngesterOf(archive).ImportAsync(Stream(Articles(5000)), told, interruption.Token));

        Assert.Equal(told.All[^1].SoFar.Imported, await archive.NumberAsync("SELECT COUNT(*) FROM article"));
    }

    [Fact]
    public async Task What_came_before_a_broken_source_is_kept()
    {
        await using var archive = await TestArchive.CreateAsync();

        await Assert.ThrowsAsync<IOException>(() => IngesterOf(archive).ImportAsync(Broken(Articles(30), Stop), progress: null, Stop));

        Assert.Equal(30, await archive.NumberAsync("SELECT COUNT(*) FROM article"));
    }

    [Fact]
    public async Task Articles_keep_the_order_in_which_they_came()
    {
        await using var archive = await TestArchive.CreateAsync();
        await IngesterOf(archive).ImportAsync(Stream(Articles(100)), progress: null, Stop);

        await using var connection = await archive.Database.ReadAsync(Stop);
        var titles = connection.Query<string>("SELECT title FROM article ORDER BY id");

        Assert.Equal(Articles(100).OfType<ReadItem>().Select(item => item.Article.Title), titles);
    }

    [Fact]
    public async Task A_sentence_of_an_article_is_a_slice_of_its_text()
    {
        await using var archive = await TestArchive.CreateAsync();
        const string body = "قالت ليلى حداد، مديرة المكتبة العامة: «سنفتح أبواب المكتبة للجميع قبل نهاية الصيف».\nوأضافت أن العمل مستمر.";
        var item = new ReadItem("1.md", Some.Article("المكتبة تفتح أبوابها", body));
        await IngesterOf(archive).ImportAsync(Stream([item]), progress: null, Stop);

        var leila = await archive.PersonAsync("ليلى حداد");
        var page = await new QuoteQueries(archive.Database).ByPersonAsync(leila, about: null, new PageRequest(5), Stop);
        var detail = await new ArticleQueries(archive.Database).GetAsync(page.Items[0].Article.Id, Stop);

        Assert.Contains("سنفتح أبواب المكتبة للجميع قبل نهاية الصيف", page.Items.Select(quote => quote.Text));
        Assert.All(page.Items, quote => Assert.Equal(quote.Text, detail?.Text.Substring((int)quote.Start, (int)quote.Length)));
    }

    [Fact]
    public async Task Reading_anew_keeps_ids_merges_and_aliases()
    {
        await using var archive = await TestArchive.CreateAsync();
        const string body =
            "قالت ليلى حداد، مديرة المكتبة العامة: «سنفتح أبواب المكتبة للجميع قبل نهاية الصيف».\n"
            + "وقال الوزير سامي نور: «لا مال عندنا لهذا المشروع الكبير».";
        var ingester = IngesterOf(archive);
        await ingester.ImportAsync(Stream([new ReadItem("1.md", Some.Article("المكتبة تفتح أبوابها", body))]), progress: null, Stop);
        var admin = new PeopleAdmin(archive.Database);
        var (leila, sami) = (await archive.PersonAsync("ليلى حداد"), await archive.PersonAsync("سامي نور"));
        await admin.AliasAsync(leila, "صوت المدينة", Stop);
        await admin.MergeAsync(sami, leila, Stop);
        var before = await QuotesAsync(archive, leila);
        await archive.ForgetAnalysisAsync();

        var report = await ingester.ReanalyzeAsync(progress: null, Stop);

        Assert.Equal(new ReanalysisReport(Renewed: 1, Failed: 0), report);
        Assert.NotEmpty(before);
        Assert.Equal(before, await QuotesAsync(archive, leila));
        Assert.Equal(leila, await archive.PersonAsync("صوت المدينة"));
        Assert.Equal(new ReanalysisReport(Renewed: 0, Failed: 0), await ingester.ReanalyzeAsync(progress: null, Stop));
    }

    private static async Task<IReadOnlyList<(long, string)>> QuotesAsync(TestArchive archive, long person)
    {
        var page = await new QuoteQueries(archive.Database).ByPersonAsync(person, about: null, new PageRequest(20), Stop);

        return [.. page.Items.Select(quote => (quote.Id, quote.Text))];
    }

    private static Ingester IngesterOf(TestArchive archive) =>
        new(archive.Database, new ArticleAnalyzer(new PeopleDirectory([])), archive.Clock);

    private static SourceItem[] Articles(int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => new ReadItem(
            FormattableString.Invariant($"{i}.md"),
            Some.Article(FormattableString.Invariant($"عنوان {i}"), Some.Words(FormattableString.Invariant($"خبر{i}و"), 12)))),
    ];

    private static async IAsyncEnumerable<SourceItem> Stream(IEnumerable<SourceItem> items)
    {
        await Task.CompletedTask;
        foreach (var item in items)
        {
            yield return item;
        }
    }

    private static async IAsyncEnumerable<SourceItem> Broken(
        IEnumerable<SourceItem> items, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in Stream(items).WithCancellation(cancellationToken))
        {
            yield return item;
        }

        throw new IOException("the disk was pulled out");
    }

    /// <summary>Keeps what is told, in order; Progress would tell it later, on other threads.</summary>
    private sealed class Told : IProgress<ImportProgress>
    {
        public List<ImportProgress> All { get; } = [];

        public Action<ImportProgress> Then { get; init; } = _ => { };

        public void Report(ImportProgress value)
        {
            All.Add(value);
            Then(value);
        }
    }
}
