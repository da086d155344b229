using System.CommandLine;
using NewsBot.Archive.Ingest;
using NewsBot.Archive.Sources;

namespace NewsBot.Commands;

/// <summary><c>import PATH…</c>: articles from files and folders into the archive. The same files again change nothing.</summary>
internal static class ImportCommand
{
    public static Command Create(Composition composition)
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Files or folders: .txt, .md with front matter, .html, .jsonl.",
            Arity = ArgumentArity.OneOrMore,
        };
        var source = new Option<string?>("--source") { Description = "The publisher of articles that do not name theirs." };
        var date = new Option<string?>("--date") { Description = "The date of articles that do not tell theirs." };

        var command = new Command("import", "Take articles into the archive.") { paths, source, date };
        command.Validators.Add(result =>
        {
            if (result.GetValue(date) is { } text && !NewsDate.TryParse(text, out _))
            {
                result.AddError($"--date: {text} is not a date; 2026-03-14 is one.");
            }
        });
        command.SetAction((parsed, cancellationToken) => RunAsync(
            composition,
            parsed,
            new FileSource(
                parsed.GetRequiredValue(paths),
                parsed.GetValue(source),
                parsed.GetValue(date) is { } text && NewsDate.TryParse(text, out var at) ? at : null),
            cancellationToken));

        return command;
    }

    private static async Task<int> RunAsync(Composition composition, ParseResult parsed, FileSource files, CancellationToken cancellationToken)
    {
        await using var archive = await composition.OpenAsync(parsed, cancellationToken);
        var ingester = await archive.IngesterAsync(cancellationToken);
        var display = new ImportDisplay(files, TimeProvider.System);
        try
        {
            var report = await display.WatchAsync(
                "import", progress => ingester.ImportAsync(files.ReadAsync(cancellationToken), progress, cancellationToken));

            await Console.Out.WriteLineAsync(Words(report));
            // One bad file among good ones is reported, and fails nothing.
            return report.Rejected == 0 || report.Total > report.Rejected ? ExitCode.Done : ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            await Console.Out.WriteLineAsync($"interrupted; kept: {Words(display.Kept)}. The same command goes on where this one stopped.");
            return ExitCode.Failed;
        }
    }

    private static string Words(ImportReport report) => FormattableString.Invariant(
        $"imported {report.Imported}, known {report.Known}, changed {report.Changed}, rejected {report.Rejected}");
}
