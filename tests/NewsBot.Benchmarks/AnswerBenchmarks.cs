using BenchmarkDotNet.Attributes;
using Dapper;
using Microsoft.Data.Sqlite;
using NewsBot.Commands;
using NewsBot.Conversation;
using NewsBot.Wording;

namespace NewsBot.Benchmarks;

/// <summary>Each kind of answer on the starter library, from text to reply, against one row by its key: the least any answer must do.</summary>
[InProcess]
[MemoryDiagnoser]
public class AnswerBenchmarks
{
    private BenchArchive archive = null!;
    private Responder responder = null!;
    private SqliteConnection connection = null!;
    private Incoming question = null!;

    public static IEnumerable<string> Kinds => Questions.Kinds;

    [ParamsSource(nameof(Kinds))]
    public string Kind { get; set; } = "";

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        archive = await BenchArchive.ImportAsync([ShippedFiles.Articles]);
        responder = new Responder(archive.Database, new ReaderOptions(), TimeProvider.System);
        connection = await archive.Database.ReadAsync(CancellationToken.None);
        var questions = await Questions.OfKindAsync(archive.Database, Kind);
        question = new Incoming { Platform = "terminal", ChatId = "bench", UserId = "bench", Text = questions[0] };
    }

    [GlobalCleanup]
    public async Task CleanUpAsync()
    {
        await connection.DisposeAsync();
        await archive.DisposeAsync();
    }

    [Benchmark(Baseline = true)]
    public string? OneRow() => connection.ExecuteScalar<string>("SELECT title FROM article WHERE id = 1");

    [Benchmark]
    public async Task<int> AnswerAsync() => (await responder.AnswerAsync(question, CancellationToken.None))!.Items.Count;
}
