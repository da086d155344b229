using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsBot.Wording;

namespace NewsBot.Commands;

/// <summary><c>digest next</c>: when digests are due.</summary>
internal static class DigestCommand
{
    public static Command Create(Composition composition) => new("digest", "Digests on schedule.") { Next(composition) };

    private static Command Next(Composition composition)
    {
        var schedule = new DigestSchedule();
        schedule.Schedule.Required = true;
        var format = OutputFormat.Option();
        var command = new Command("next", "Say when a schedule is due.") { schedule.Schedule, schedule.Zone, schedule.From, schedule.Days, format };
        command.SetAction(async (parsed, _) =>
        {
            await using var services = composition.Services(parsed);
            var zone = services.GetRequiredService<IOptions<ReaderOptions>>().Value.TimeZone;
            await Console.Out.WriteLineAsync(schedule.Answer(parsed, zone, services.GetRequiredService<TimeProvider>(), parsed.IsJson(format)));

            return ExitCode.Done;
        });

        return command;
    }
}
