using System.Diagnostics;
using NewsBot.Conversation;
using NewsBot.Wording;

namespace NewsBot.Benchmarks;

/// <summary>
/// The figures that decide whether a machine is large enough: articles a second and memory of an import, how long each kind of
/// answer takes in a warm process, and how long a cold process takes to its first answer.
/// </summary>
internal static class Measure
{
    private const int Rounds = 400;
    private const int ColdStarts = 5;

    public static int Usage()
    {
        Console.Error.WriteLine("measure CORPUS…: files or folders of articles.");
        return 2;
    }

    public static async Task<int> RunAsync(string[] corpus)
    {
        var started = Stopwatch.GetTimestamp();
        await using var archive = await BenchArchive.ImportAsync(corpus);
        var took = Stopwatch.GetElapsedTime(started);
        Say($"imported {archive.Report.Imported} of {archive.Report.Total} articles in {took.TotalSeconds:0.0} s: {archive.Report.Total / took.TotalSeconds:0} articles/s on {Environment.ProcessorCount} cores");
        Say($"memory at most {Process.GetCurrentProcess().PeakWorkingSet64 / (1024 * 1024)} MB; database {new FileInfo(archive.Database.File).Length / (1024 * 1024)} MB");

        await WarmAnswersAsync(archive);
        await ColdAnswersAsync(archive);
        return 0;
    }

    private static async Task WarmAnswersAsync(BenchArchive archive)
    {
        var responder = new Responder(archive.Database, new ReaderOptions(), TimeProvider.System);
        foreach (var kind in Questions.Kinds)
        {
            var questions = await Questions.OfKindAsync(archive.Database, kind);
            var times = new List<double>();
            var items = 0L;
            for (var round = -questions.Count; round < Rounds; round++)
            {
                var incoming = new Incoming { Platform = "terminal", ChatId = "bench", UserId = "bench", Text = questions[(round + questions.Count) % questions.Count] };
                var started = Stopwatch.GetTimestamp();
                var reply = await responder.AnswerAsync(incoming, CancellationToken.None);
                if (round >= 0)
                {
                    times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                    items += reply!.Items.Count;
                }
            }

            times.Sort();
            Say($"{kind,-13} p50 {times[Rounds / 2],7:0.00} ms   p99 {times[Rounds * 99 / 100],7:0.00} ms   most {times[^1],7:0.00} ms   {(double)items / Rounds:0.0} items an answer");
        }
    }

    private static async Task ColdAnswersAsync(BenchArchive archive)
    {
        var question = (await Questions.OfKindAsync(archive.Database, "quotes"))[0];
        var times = new List<double>();
        for (var start = 0; start < ColdStarts; start++)
        {
            var started = Stopwatch.GetTimestamp();
            using var process = Process.Start(new ProcessStartInfo(
                "dotnet", [Path.Combine(AppContext.BaseDirectory, "newsbot.dll"), "ask", question, "--data", archive.Folder])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            })!;
            await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            times.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        times.Sort();
        Say($"cold first answer: {times[ColdStarts / 2]:0.00} s, most {times[^1]:0.00} s");
    }

    private static void Say(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}
