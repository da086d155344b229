using System.CommandLine;
using System.Threading.Channels;
using NewsBot.Analysis;
using NewsBot.Archive.Sources;

namespace NewsBot.Commands;

/// <summary><c>analyze PATH…</c>: what the analysis finds in each article, one line of JSON each, and nothing stored.</summary>
internal static class AnalyzeCommand
{
    public static Command Create(Composition composition)
    {
        var paths = new Argument<string[]>("path") { Description = "Files or folders of articles.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = "The form of the output: json.", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json");

        var ratio = new Option<double?>("--summary-ratio") { Description = "The share of the body's words the summary may take, 0 to 1.", HelpName = "R" };

        var command = new Command("analyze", "Print what is found in each article, without storing it; --data names an archive whose people to know.")
        {
            paths,
            format,
            ratio,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(ratio) is not (null or (> 0 and <= 1)))
            {
                result.AddError("--summary-ratio: a number above 0, at most 1.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var analyzer = new ArticleAnalyzer(await composition.PeopleAsync(parsed, cancellationToken));
            var share = parsed.GetValue(ratio);

            return await RunAsync(parsed.GetRequiredValue(paths), article => analyzer.Analyze(article, share), cancellationToken);
        });

        return command;
    }

    private static async Task<int> RunAsync(
        string[] paths, Func<ArticleText, ArticleFindings> analyze, CancellationToken cancellationToken)
    {
        var source = new FileSource(paths);

        // Articles are analysed side by side and printed in the order they came: the channel holds tasks, not lines.
        var outcomes = Channel.CreateBounded<Task<Outcome>>(Environment.ProcessorCount * 2);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = ReadAsync(source, analyze, outcomes.Writer, stop.Token);
        var (printed, rejected) = (0, 0);
        try
        {
            await foreach (var outcome in outcomes.Reader.ReadAllAsync(cancellationToken))
            {
                var (line, isRejected) = await outcome;
                await (isRejected ? Console.Error : Console.Out).WriteLineAsync(line);
                _ = isRejected ? rejected++ : printed++;
            }
        }
        finally
        {
            // The reader must not go on writing when nobody takes its articles any more.
            await stop.CancelAsync();
        }

        await reading;
        return printed > 0 || rejected == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static async Task ReadAsync(
        FileSource source, Func<ArticleText, ArticleFindings> analyze, ChannelWriter<Task<Outcome>> outcomes, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var item in source.ReadAsync(cancellationToken))
            {
                await outcomes.WriteAsync(Task.Run(() => OutcomeOf(item, analyze), cancellationToken), cancellationToken);
            }

            outcomes.Complete();
        }
        catch (Exception exception) when (outcomes.TryComplete(exception))
        {
            // Whoever reads the channel sees the exception there.
        }
    }

    private static Outcome OutcomeOf(SourceItem item, Func<ArticleText, ArticleFindings> analyze)
    {
        if (item is not ReadItem { Article: var article })
        {
            return new Outcome(Rejections.Line((RejectedItem)item), IsRejected: true);
        }

        try
        {
            var findings = analyze(new ArticleText(article.Title, article.Body));
            return new Outcome(FindingsJson.Line(item.Origin, article.PublishedAt, findings), IsRejected: false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // One article the analysis stumbles over must not cost the others.
            var rejected = new RejectedItem(item.Origin, RejectionReason.NotAnalyzed, exception.Message);
            return new Outcome(Rejections.Line(rejected), IsRejected: true);
        }
    }

    private sealed record Outcome(string Line, bool IsRejected);
}
