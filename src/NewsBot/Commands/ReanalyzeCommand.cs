using System.CommandLine;
using NewsBot.Archive.Ingest;

namespace NewsBot.Commands;

/// <summary><c>reanalyze</c>: reads again what an older analysis has read. Ids, merges and names stay.</summary>
internal static class ReanalyzeCommand
{
    private static readonly TimeSpan LineEvery = TimeSpan.FromSeconds(3);

    public static Command Create(Composition composition)
    {
        var command = new Command("reanalyze", "Read again the articles that an older analysis has read.");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var archive = await composition.OpenAsync(parsed, cancellationToken);
            var ingester = await archive.IngesterAsync(cancellationToken);
            var lines = new Lines(TimeProvider.System);
            try
            {
                var report = await ingester.ReanalyzeAsync(lines, cancellationToken);
                await Console.Out.WriteLineAsync(Words(report));

                return report.Failed == 0 ? ExitCode.Done : ExitCode.Failed;
            }
            catch (OperationCanceledException)
            {
                await Console.Out.WriteLineAsync($"interrupted; kept: {Words(lines.Kept)}. The same command goes on where this one stopped.");
                return ExitCode.Failed;
            }
        });

        return command;
    }

    private static string Words(ReanalysisReport report) => FormattableString.Invariant($"renewed {report.Renewed}, failed {report.Failed}");

    private sealed class Lines(TimeProvider time) : IProgress<ReanalysisReport>
    {
        private long lastLine = time.GetTimestamp();

        public ReanalysisReport Kept { get; private set; } = new(0, 0);

        public void Report(ReanalysisReport value)
        {
            Kept = value;
            if (time.GetElapsedTime(lastLine) >= LineEvery)
            {
                lastLine = time.GetTimestamp();
                Console.Error.WriteLine(Words(value));
            }
        }
    }
}
