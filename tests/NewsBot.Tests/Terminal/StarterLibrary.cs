using NewsBot.Analysis;
using NewsBot.Archive.Ingest;
using NewsBot.Archive.Sources;
using NewsBot.Archive.Store;
using NewsBot.Conversation;
using NewsBot.Terminal;
using NewsBot.Tests.Support;
using NewsBot.Wording;

namespace NewsBot.Tests.Terminal;

/// <summary>An archive with the shipped people and sample articles, made once; each conversation has its own copy.</summary>
public sealed class StarterLibrary : IAsyncLifetime
{
    // In the week of the latest sample article; a date in the future would be no date.
    private readonly ManualClock clock = new(new DateTimeOffset(2025, 7, 25, 9, 0, 0, TimeSpan.Zero));
    private readonly TempFolder folder = new();

    private static CancellationToken Stop => CancellationToken.None;

    public async ValueTask InitializeAsync()
    {
        await using var database = await Database.OpenAsync(folder.FullName, Stop);
        var people = new KnownPeople(database);
        await people.SeedAsync(Repository.PathOf("seeds", "people.tsv"), Stop);
        var ingester = new Ingester(database, new ArticleAnalyzer(await people.LoadAsync(Stop)), clock);
        var articles = new FileSource([Repository.PathOf("seeds", "articles")], time: clock);
        await ingester.ImportAsync(articles.ReadAsync(Stop), progress: null, Stop);
        await database.BackupAsync(Path.Combine(folder.FullName, "whole.db"), Stop);
    }

    /// <summary>The conversation as a transcript: what was typed after "> ", and what the terminal shows.</summary>
    internal async Task<string> ConverseAsync(IReadOnlyList<string> typed)
    {
        using var own = new TempFolder();
        File.Copy(Path.Combine(folder.FullName, "whole.db"), Path.Combine(own.FullName, "newsbot.db"));
        await using var database = await Database.OpenAsync(own.FullName, Stop);
        var output = new StringWriter { NewLine = "\n" };
        var input = new EchoingReader(typed, output);
        await new TerminalChat(new Responder(database, new ReaderOptions(), clock), input, output).RunAsync(Stop);

        return output.ToString().TrimEnd('\n') + "\n";
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Shows each line when it is read, as a terminal shows what is typed.</summary>
    private sealed class EchoingReader(IReadOnlyList<string> lines, StringWriter output) : TextReader
    {
        private int next;

        public override ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken)
        {
            if (next == lines.Count)
            {
                return ValueTask.FromResult<string?>(null);
            }

            output.Write($"> {lines[next]}\n");
            return ValueTask.FromResult<string?>(lines[next++]);
        }
    }
}
