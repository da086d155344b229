using Microsoft.Extensions.Logging;
using NewsBot.Analysis;
using NewsBot.Archive.Ingest;
using NewsBot.Archive.Query;
using NewsBot.Archive.Store;
using NewsBot.Conversation;
using NewsBot.Delivery;
using NewsBot.Wording;

namespace NewsBot.Commands;

/// <summary>The archive a verb works on, knowing the shipped people; closed when the verb ends.</summary>
internal sealed class OpenArchive : IAsyncDisposable
{
    private readonly ReaderOptions reader;
    private readonly TimeProvider time;

    private OpenArchive(Database database, ReaderOptions reader, TimeProvider time)
    {
        Database = database;
        this.reader = reader;
        this.time = time;
    }

    public Database Database { get; }

    /// <exception cref="StoreException">The archive cannot be used; nothing was touched.</exception>
    public static async Task<OpenArchive> OpenAsync(
        string directory, ReaderOptions reader, TimeProvider time, CancellationToken cancellationToken)
    {
        var database = await Database.OpenAsync(directory, cancellationToken);
        try
        {
            await new KnownPeople(database).SeedAsync(ShippedFiles.People, cancellationToken);
            return new OpenArchive(database, reader, time);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>An ingester that knows everybody the archive knows now.</summary>
    public async Task<Ingester> IngesterAsync(CancellationToken cancellationToken)
    {
        var people = await new KnownPeople(Database).LoadAsync(cancellationToken);
        return new Ingester(Database, new ArticleAnalyzer(people), time);
    }

    /// <summary>The conversation about this archive.</summary>
    public Responder Responder(Func<IReadOnlyList<IChatPlatform>>? platforms = null, ILogger? log = null) =>
        new(Database, reader, time, platforms, log);

    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken) =>
        (await new ArticleQueries(Database).LatestAsync(new PageRequest(1), cancellationToken)).Items.Count == 0;

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
