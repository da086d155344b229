using NewsBot.Archive.Ingest;
using NewsBot.Archive.Sources;
using Spectre.Console;

namespace NewsBot.Commands;

/// <summary>
/// Shows an import on stderr while it runs: a bar where a person looks, a plain line every few seconds where a pipe reads, and
/// always one line for each rejected file.
/// </summary>
internal sealed class ImportDisplay(FileSource source, TimeProvider time) : IProgress<ImportProgress>
{
    private static readonly TimeSpan LineEvery = TimeSpan.FromSeconds(3);

    private readonly long started = time.GetTimestamp();
    private long lastLine = time.GetTimestamp();
    private ProgressTask? bar;
    private IAnsiConsole? console;

    /// <summary>What is committed so far: what an interrupted import has kept.</summary>
    public ImportReport Kept { get; private set; } = new(0, 0, 0, 0);

    /// <summary>Runs <paramref name="import"/> under this display.</summary>
    public async Task<ImportReport> WatchAsync(string title, Func<IProgress<ImportProgress>, Task<ImportReport>> import)
    {
        if (Console.IsErrorRedirected)
        {
            return Kept = await import(this);
        }

        console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return Kept = await console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                bar = context.AddTask(Markup.Escape(title));
                var report = await import(this);
                bar.Value = bar.MaxValue;
                return report;
            });
    }

    public void Report(ImportProgress value)
    {
        Kept = value.SoFar;
        if (value.Rejected is { } rejected)
        {
            WriteLine(Rejections.Line(rejected));
        }

        if (bar is not null)
        {
            bar.MaxValue = Math.Max(1, source.TotalBytes);
            bar.Value = source.BytesRead;
            bar.Description = FormattableString.Invariant($"{Kept.Total} articles, {Rate:0}/s");
        }
        else if (time.GetElapsedTime(lastLine) >= LineEvery)
        {
            lastLine = time.GetTimestamp();
            WriteLine(FormattableString.Invariant($"{Kept.Total} articles, {Rate:0}/s, {Remaining}"));
        }
    }

    private double Rate => Kept.Total / Math.Max(0.001, time.GetElapsedTime(started).TotalSeconds);

    private string Remaining
    {
        get
        {
            var done = source.TotalBytes == 0 ? 0 : (double)source.BytesRead / source.TotalBytes;
            var left = done <= 0 ? TimeSpan.Zero : time.GetElapsedTime(started) * ((1 - done) / done);

            return FormattableString.Invariant($"{done:P0} read, about {left:hh\\:mm\\:ss} left");
        }
    }

    private void WriteLine(string line)
    {
        if (console is null)
        {
            Console.Error.WriteLine(line);
        }
        else
        {
            console.WriteLine(line);
        }
    }
}
