using NewsBot.Analysis;
using NewsBot.Archive.Ingest;
using NewsBot.Archive.Sources;
using NewsBot.Archive.Store;
using NewsBot.Commands;

namespace NewsBot.Benchmarks;

/// <summary>An archive in a temporary folder, filled from files as <c>newsbot import</c> fills it; gone when disposed.</summary>
internal sealed class BenchArchive : IAsyncDisposable
{
    private readonly DirectoryInfo folder;

    private BenchArchive(DirectoryInfo folder, Database database, ImportReport report)
    {
        this.folder = folder;
        Database = database;
        Report = report;
    }

    public Database Database { get; }

    public ImportReport Report { get; }

    public string Folder => folder.FullName;

    public static async Task<BenchArchive> ImportAsync(IReadOnlyList<string> paths)
    {
        var temporary = Directory.CreateTempSubdirectory("newsbot-bench");
        var database = await Database.OpenAsync(temporary.FullName, CancellationToken.None);
        var people = new KnownPeople(database);
        await people.SeedAsync(ShippedFiles.People, CancellationToken.None);
        var ingester = new Ingester(database, new ArticleAnalyzer(await people.LoadAsync(CancellationToken.None)), TimeProvider.System);
        var report = await ingester.ImportAsync(new FileSource(paths).ReadAsync(), progress: null, CancellationToken.None);

        return new BenchArchive(temporary, database, report);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
