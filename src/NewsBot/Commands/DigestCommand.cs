using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsBot.Conversation;
using NewsBot.Delivery;
using NewsBot.Terminal;
using NewsBot.Wording;

namespace NewsBot.Commands;

/// <summary><c>digest list|next|test</c>: the digests of all chats and of the settings, when they come, and what they would say now.</summary>
internal static class DigestCommand
{
    public static System.CommandLine.Command Create(Composition composition) => new("digest", "Digests on schedule.")
    {
        Asking(composition, "list", "List the digests of all chats and of the settings, and what is wrong with them."),
        Next(composition),
        Asking(composition, "test", "Show what the next digest would say now; nothing counts as told."),
    };

    private static System.CommandLine.Command Asking(Composition composition, string name, string description)
    {
        var language = Language();
        var format = OutputFormat.Option();
        var command = new System.CommandLine.Command(name, description) { language, format };
        command.SetAction((parsed, cancellationToken) => AskAsync(composition, parsed, name, new Answer(language, format), cancellationToken));

        return command;
    }

    private static System.CommandLine.Command Next(Composition composition)
    {
        var schedule = new DigestSchedule();
        var language = Language();
        var format = OutputFormat.Option();
        var command = new System.CommandLine.Command("next", "Say when the next digest is due and what it would say, or when any schedule is due.")
        {
            schedule.Schedule, schedule.Zone, schedule.From, schedule.Days, language, format,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(schedule.Schedule) is null)
            {
                return await AskAsync(composition, parsed, "next", new Answer(language, format), cancellationToken);
            }

            await using var services = composition.Services(parsed);
            var zone = services.GetRequiredService<IOptions<ReaderOptions>>().Value.TimeZone;
            await Console.Out.WriteLineAsync(schedule.Answer(parsed, zone, services.GetRequiredService<TimeProvider>(), parsed.IsJson(format)));

            return ExitCode.Done;
        });

        return command;
    }

    /// <summary>The same that somebody at the terminal is answered, with the settings' digests brought up to date first.</summary>
    private static async Task<int> AskAsync(
        Composition composition, ParseResult parsed, string about, Answer answer, CancellationToken cancellationToken)
    {
        await using var services = composition.Services(parsed);
        await using var archive = await composition.OpenAsync(parsed, cancellationToken);
        await new SettingsDigests(
            archive.Database,
            services.GetRequiredService<IOptions<DigestsOptions>>().Value,
            services.GetRequiredService<IOptions<ReaderOptions>>().Value,
            services.GetRequiredService<TimeProvider>(),
            NullLogger<SettingsDigests>.Instance).SyncAsync(isHost: false, cancellationToken);
        var reply = await archive.Responder().AnswerAsync(
            new Incoming
            {
                Platform = "terminal",
                ChatId = "digest",
                UserId = "digest",
                IsOperator = true,
                Command = new Conversation.Command(CommandName.Digest) { Words = about },
                AnswerIn = parsed.GetValue(answer.Language) switch { "ar" => Analysis.Language.Arabic, "en" => Analysis.Language.English, _ => null },
            },
            cancellationToken);

        await Console.Out.WriteLineAsync(parsed.IsJson(answer.Format) ? AskJson.Of(reply!) : TerminalMarkup.Render(reply! with { Buttons = [] }));

        return ExitCode.Done;
    }

    private static Option<string?> Language()
    {
        var language = new Option<string?>("--lang") { Description = "The language of the answer: ar or en (default: Reader:Language)." };
        language.AcceptOnlyFromAmong("ar", "en");

        return language;
    }

    private sealed record Answer(Option<string?> Language, Option<string> Format);
}
