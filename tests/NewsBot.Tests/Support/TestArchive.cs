using System.Globalization;
using Dapper;
using NewsBot.Archive.Query;
using NewsBot.Archive.Store;

namespace NewsBot.Tests.Support;

/// <summary>A real archive in a folder of its own, filled with what a test says was found: no rule of the analysis is run.</summary>
internal sealed class TestArchive : IAsyncDisposable
{
    private readonly TempFolder folder;
    private long made;

    private TestArchive(TempFolder folder, Database database)
    {
        this.folder = folder;
        Database = database;
    }

    public Database Database { get; }

    public ManualClock Clock { get; } = new(Some.Noon);

    public string Folder => folder.FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<TestArchive> CreateAsync()
    {
        var temp = new TempFolder();

        return new TestArchive(temp, await Database.OpenAsync(temp.FullName, Stop));
    }

    public Task<Outcome> AddAsync(Story story) => AddAsync(PreparedArticle.Of(story.Article, story.Findings));

    public Task<Outcome> AddAsync(PreparedArticle article) =>
        Database.WriteRowsAsync(WriteLane.Ingest, (_, rows) => rows.Articles.Write(article, Clock.GetUtcNow()), Stop);

    /// <summary>An article in which one person says something; the person's id.</summary>
    public async Task<long> QuotedAsync(string speaker, string words, DateTimeOffset? at = null, string source = "جريدة")
    {
        made++;
        var body = string.Create(CultureInfo.InvariantCulture, $"{Some.Words($"خبر{made}")}\nقال {speaker}: «{words}».");
        await AddAsync(new Story(Some.Article($"عنوان {made}", body, source: source, at: at)).Naming(speaker).Quoting(words, speaker));

        return await PersonAsync(speaker);
    }

    /// <summary>The id of the one person a name means.</summary>
    public async Task<long> PersonAsync(string name) =>
        (await new PersonFinder(Database).FindAsync(name, Stop)).People.Single().Person.Id;

    /// <summary>As if older rules had read every article.</summary>
    public Task<int> ForgetAnalysisAsync() =>
        Database.WriteAsync(WriteLane.Ingest, connection => connection.Execute("UPDATE article SET analysis_version = 0"), Stop);

    public async Task<long> NumberAsync(string sql)
    {
        await using var connection = await Database.ReadAsync(Stop);

        return await connection.ExecuteScalarAsync<long>(sql);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        folder.Dispose();
    }
}
