using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsBot.Discord;
using NewsBot.Health;
using NewsBot.Settings;
using NewsBot.Telegram;

namespace NewsBot.Commands;

/// <summary><c>doctor</c>: looks at everything NewsBot needs and says what is right, what is not, and how to mend it.</summary>
internal static class DoctorCommand
{
    public static Command Create(Composition composition)
    {
        var command = new Command("doctor", "Say what is right, what is not, and how to mend it.");
        command.SetAction((parsed, cancellationToken) => RunAsync(composition, parsed, cancellationToken));

        return command;
    }

    private static async Task<int> RunAsync(Composition composition, ParseResult parsed, CancellationToken cancellationToken)
    {
        var worst = ExitCode.Done;
        foreach (var finding in await ExamineAsync(composition, parsed, cancellationToken))
        {
            await Console.Out.WriteLineAsync($"{(finding.IsRight ? "right" : "wrong")}  {finding.Subject}: {finding.Seen}");
            if (finding.Remedy is { } remedy)
            {
                await Console.Out.WriteLineAsync($"       {remedy}");
                worst = ExitCode.Failed;
            }
        }

        return worst;
    }

    private static async Task<IReadOnlyList<Finding>> ExamineAsync(
        Composition composition, ParseResult parsed, CancellationToken cancellationToken)
    {
        var directory = new DataOptions().Directory;
        var findings = new List<Finding>();
        try
        {
            await using var services = composition.Services(parsed);
            directory = services.GetRequiredService<IOptions<DataOptions>>().Value.Directory;
            findings.Add(new Finding("settings", "every key is known and every value can be used"));
            findings.Add(Token("Telegram", services.GetRequiredService<IOptions<TelegramOptions>>().Value.Token));
            findings.Add(Token("Discord", services.GetRequiredService<IOptions<DiscordOptions>>().Value.Token));
        }
        catch (SettingsRefusedException exception)
        {
            findings.Add(new Finding("settings", exception.Message, "Mend or remove this key; config/newsbot.json lists them all."));
        }

        findings.Add(await ArchiveExamination.ExamineAsync(directory, cancellationToken));
        findings.AddRange(await DeliveryExamination.ExamineAsync(directory, cancellationToken));
        return [.. findings, .. new MachineExamination(TimeProvider.System).Examine(directory)];
    }

    private static Finding Token(string platform, string? token) =>
        new(platform, string.IsNullOrEmpty(token) ? $"no token ({platform}__Token); the terminal needs none" : "a token is set");
}
