using NewsBot.Analysis;
using NewsBot.Archive.Ingest;
using NewsBot.Archive.Sources;
using NewsBot.Archive.Store;
using NewsBot.Conversation;
using NewsBot.Terminal;
using NewsBot.Tests.Support;
using NewsBot.Wording;

namespace NewsBot.Tests.Terminal;

/// <summary>A real archive with the shipped people and sample articles, and a terminal to talk to it. Made once for all its tests.</summary>
public sealed class StarterLibrary : IAsyncLifetime
{
    // A week after the last sample article, so that "this week" and "last month" find some.
    private readonly ManualClock clock = new(new DateTimeOffset(2024, 6, 1, 9, 0, 0, TimeSpan.Zero));
    private readonly TempFolder folder = new();
    private Database? database;

    public async ValueTask InitializeAsync()
    {
        database = await Database.OpenAsync(folder.FullName, CancellationToken.None);
        var people = new KnownPeople(database);
        await people.SeedAsync(Repository.PathOf("seeds", "people.tsv"), CancellationToken.None);
        var ingester = new Ingester(database, new ArticleAnalyzer(await people.LoadAsync(CancellationToken.None)), clock);
        var articles = new FileSource([Repository.PathOf("seeds", "articles")]);
        await ingester.ImportAsync(articles.ReadAsync(CancellationToken.None), progress: null, CancellationToken.None);
    }

    /// <summary>What a terminal shows when these lines are typed, one after another.</summary>
    internal async Task<string> SayAsync(params string[] lines)
    {
        var output = new StringWriter { NewLine = "\n" };
        var responder = new Responder(database!, new ReaderOptions(), clock);
        await new TerminalChat(responder, new StringReader(string.Join('\n', lines)), output).RunAsync(TestContext.Current.CancellationToken);

        return output.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await database!.DisposeAsync();
        folder.Dispose();
    }
}
