using System.CommandLine;

namespace NewsBot.Commands;

/// <summary><c>backup FILE</c>: a whole copy of the archive, taken while it is in use.</summary>
internal static class BackupCommand
{
    public static Command Create(Composition composition)
    {
        var file = new Argument<string>("file") { Description = "The copy; it must not be there yet." };
        var command = new Command("backup", "Copy the archive to a file, also while the host runs.") { file };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var target = parsed.GetRequiredValue(file);
            await using var archive = await composition.OpenAsync(parsed, cancellationToken);
            await archive.Database.BackupAsync(target, cancellationToken);
            await Console.Out.WriteLineAsync(PlainLine.Of($"copied {archive.Database.File} to {target}"));

            return ExitCode.Done;
        });

        return command;
    }
}
