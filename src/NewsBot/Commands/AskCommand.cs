using System.CommandLine;
using NewsBot.Analysis;
using NewsBot.Conversation;
using NewsBot.Terminal;

namespace NewsBot.Commands;

/// <summary><c>ask "TEXT"</c>: one question, one answer.</summary>
internal static class AskCommand
{
    private const int ItemsUnlessTold = 10;
    private const int MostItems = 100;

    public static System.CommandLine.Command Create(Composition composition)
    {
        var text = new Argument<string>("text") { Description = "A question in Arabic or English, or a command such as \"/quotes NAME\"." };
        var language = new Option<string?>("--lang") { Description = "The language of the answer: ar or en (default: that of the question)." };
        language.AcceptOnlyFromAmong("ar", "en");
        var limit = new Option<int>("--limit") { Description = "How many items at most.", HelpName = "N", DefaultValueFactory = _ => ItemsUnlessTold };
        var format = OutputFormat.Option();

        var command = new System.CommandLine.Command("ask", "Answer one question.") { text, language, limit, format };
        limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is not (>= 1 and <= MostItems))
            {
                result.AddError(FormattableString.Invariant($"--limit: a number from 1 to {MostItems}."));
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var archive = await composition.OpenAsync(parsed, cancellationToken);
            await StarterLibrary.ImportIfEmptyAsync(archive, cancellationToken);
            var reply = await archive.Responder().AnswerAsync(
                new Incoming
                {
                    Platform = "terminal",
                    ChatId = "ask",
                    UserId = "ask",
                    IsOperator = true,
                    Text = parsed.GetRequiredValue(text),
                    Limit = parsed.GetValue(limit),
                    AnswerIn = parsed.GetValue(language) switch { "ar" => Language.Arabic, "en" => Language.English, _ => null },
                },
                cancellationToken);

            await Console.Out.WriteLineAsync(parsed.IsJson(format) ? AskJson.Of(reply!) : TerminalMarkup.Render(reply!));
            return ExitCode.Done;
        });

        return command;
    }
}
