using System.CommandLine;
using System.Threading.Channels;
using NewsBot.Analysis;
using NewsBot.Analysis.People;
using NewsBot.Archive.Sources;

namespace NewsBot.Commands;

/// <summary><c>analyze PATH…</c>: what the analysis finds in each article, one line of JSON each, and nothing stored.</summary>
internal static class AnalyzeCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("path") { Description = "Files or folders of articles.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = "The form of the output: json.", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json");

        var command = new Command("analyze", "Print what is found in each article, without storing it.") { paths, format };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(paths), cancellationToken));

        return command;
    }

    private static async Task<int> RunAsync(string[] paths, CancellationToken cancellationToken)
    {
        var people = PeopleFile.Read(ShippedFiles.People);
        var analyzer = new ArticleAnalyzer(new PeopleDirectory(people.Select(listed => listed.Person)));

        // Articles are analysed side by side and printed in the order they came: the channel holds tasks, not lines.
        var lines = Channel.CreateBounded<Task<string>>(Environment.ProcessorCount * 2);
        var reading = Task.Run(
            async () =>
            {
                foreach (var file in paths.SelectMany(FilesIn))
                {
                    var content = await File.ReadAllTextAsync(file, cancellationToken);
                    await lines.Writer.WriteAsync(Task.Run(() => LineOf(analyzer, file, content), cancellationToken), cancellationToken);
                }

                lines.Writer.Complete();
            },
            cancellationToken);

        await foreach (var line in lines.Reader.ReadAllAsync(cancellationToken))
        {
            await Console.Out.WriteLineAsync(await line);
        }

        await reading;
        return ExitCode.Done;
    }

    private static IEnumerable<string> FilesIn(string path) =>
        Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : [path];

    private static string LineOf(ArticleAnalyzer analyzer, string file, string content)
    {
        var end = content.IndexOf('\n', StringComparison.Ordinal);
        var article = end < 0
            ? new ArticleText(string.Empty, content)
            : new ArticleText(content[..end].Trim(), content[(end + 1)..].Trim());

        return FindingsJson.Line(file, publishedAt: null, analyzer.Analyze(article));
    }
}
