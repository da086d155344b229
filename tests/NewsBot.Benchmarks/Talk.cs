using System.Diagnostics;
using Dapper;
using NewsBot.Archive.Store;
using NewsBot.Conversation;
using NewsBot.Replies;
using NewsBot.Telegram.Markup;
using NewsBot.Wording;

namespace NewsBot.Benchmarks;

/// <summary>What one answer costs on one core, step by step, over a file of questions; a row read by its key is the yardstick.</summary>
internal static class Talk
{
    private const int WarmUp = 20_000;
    private const int Rounds = 10_000;

    public static int Usage()
    {
        Console.Error.WriteLine("talk QUESTIONS DATA: a file with a question a line, and the folder of an archive.");
        return 2;
    }

    public static async Task<int> RunAsync(string questions, string data)
    {
        string[] lines = [.. (await File.ReadAllLinesAsync(questions)).Where(line => line.Length > 0 && line[0] != '#')];
        await using var database = await Database.OpenAsync(data, CancellationToken.None);
        var responder = new Responder(database, new ReaderOptions(), TimeProvider.System);
        var parser = new CommandParser();
        var replies = new Reply[lines.Length];
        await using var connection = await database.ReadAsync(CancellationToken.None);

        await StepAsync("one row by its key", round => Task.FromResult(connection.ExecuteScalar<string>("SELECT title FROM article WHERE id = @id", new { id = (round % 5) + 1 })));
        await StepAsync("the question understood", round => Task.FromResult(parser.Parse(lines[round % lines.Length])));
        await StepAsync("the question answered", async round => replies[round % lines.Length] = (await responder.AnswerAsync(Incoming(lines, round), CancellationToken.None))!);
        await StepAsync("the answer marked up", round => Task.FromResult(TelegramMarkup.Render(replies[round % lines.Length]).Messages.Sum(message => message.ToHtml().Length)));

        return 0;
    }

    private static Incoming Incoming(string[] lines, int round)
    {
        var chat = FormattableString.Invariant($"{1_000_000 + round}");

        return new Incoming { Platform = "telegram", ChatId = chat, UserId = chat, Text = lines[round % lines.Length] };
    }

    private static async Task StepAsync<T>(string step, Func<int, Task<T>> doAsync)
    {
        for (var round = 0; round < WarmUp; round++)
        {
            await doAsync(round);
        }

        var bytes = GC.GetTotalAllocatedBytes();
        var cpu = Environment.CpuUsage.TotalTime;
        var started = Stopwatch.GetTimestamp();
        for (var round = 0; round < Rounds; round++)
        {
            await doAsync(round);
        }

        var took = Stopwatch.GetElapsedTime(started);
        Console.WriteLine(FormattableString.Invariant(
            $"{step,-26} {took.TotalMicroseconds / Rounds,8:0.0} µs   processor {(Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / Rounds,8:0.0} µs   {(GC.GetTotalAllocatedBytes() - bytes) / Rounds,7} bytes"));
    }
}
