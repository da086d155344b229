using System.CommandLine;
using NewsBot.Accuracy;
using NewsBot.Analysis;

namespace NewsBot.Commands;

/// <summary><c>eval DIR</c>: how right the analysis is on articles that a reader has labelled. Nothing is stored.</summary>
internal static class EvalCommand
{
    public static Command Create(Composition composition)
    {
        var folder = new Argument<string>("dir") { Description = "A folder of NNN.txt and NNN.json." };
        var format = OutputFormat.Option();
        var list = new Option<string>("--list") { Description = "Which misses to list: all, people, direct, indirect or none.", DefaultValueFactory = _ => "all" };
        list.AcceptOnlyFromAmong("all", "people", "direct", "indirect", "none");
        var only = new Option<string?>("--only") { Description = "Only the articles whose names end in one of these digits.", HelpName = "DIGITS" };
        var except = new Option<string?>("--except") { Description = "Only the articles whose names end in none of these digits.", HelpName = "DIGITS" };

        var command = new Command("eval", "Say how right the analysis is on labelled articles; --data names an archive whose people to know.") { folder, format, list, only, except };
        command.Validators.Add(result =>
        {
            if (result.GetValue(only) is not null && result.GetValue(except) is not null)
            {
                result.AddError("--only or --except, not both.");
            }

            if (!$"{result.GetValue(only)}{result.GetValue(except)}".All(char.IsAsciiDigit))
            {
                result.AddError("--only, --except: digits such as 369.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var analyzer = new ArticleAnalyzer(await composition.PeopleAsync(parsed, cancellationToken));
            var (ends, others) = (parsed.GetValue(only), parsed.GetValue(except));
            var scores = await ScoreAsync(
                parsed.GetRequiredValue(folder), analyzer, end => ends?.Contains(end) ?? others?.Contains(end) != true, cancellationToken);

            await Console.Out.WriteLineAsync(parsed.IsJson(format) ? EvalJson.Line(scores) : EvalText.Lines(scores, parsed.GetRequiredValue(list)));
            return ExitCode.Done;
        });

        return command;
    }

    private static async Task<Scores> ScoreAsync(string folder, ArticleAnalyzer analyzer, Func<char, bool> wanted, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
        {
            throw new CommandFailedException(PlainLine.Of($"{folder}: there is no such folder."));
        }

        var scores = new Scores();
        try
        {
            await foreach (var article in LabelledFolder.ReadAsync(folder, wanted, cancellationToken))
            {
                scores.Add(article, analyzer.Analyze(article.Text));
            }
        }
        catch (FormatException broken)
        {
            throw new CommandFailedException(PlainLine.Of(broken.Message));
        }

        return scores.Articles > 0 ? scores : throw new CommandFailedException(PlainLine.Of($"{folder}: holds no labelled article that was asked for."));
    }
}
