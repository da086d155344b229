using System.CommandLine;
using System.Globalization;
using NewsBot.Archive.Store;
using NewsBot.Settings;

namespace NewsBot.Commands;

/// <summary>The verbs of newsbot, and the exit code each way of ending has.</summary>
internal static class CommandLine
{
    /// <summary>An interrupted verb has this long to keep what it has and to say so.</summary>
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(8);

    /// <summary>A word that begins with @ is a handle, not the name of a file with more arguments.</summary>
    private static readonly ParserConfiguration Plain = new() { ResponseFileTokenReplacer = null };

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            RefuseInvariantGlobalization();
            var arguments = SettingArguments.Take(args);
            var parsed = Root(new Composition(arguments.Settings)).Parse(arguments.Others, Plain);
            if (parsed.Errors.Count > 0)
            {
                return await SayAsync(ExitCode.BadUsage, [.. parsed.Errors.Select(error => error.Message), "newsbot --help lists what can be asked."]);
            }

            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeToEnd,
            });
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Failed;
        }
        catch (SettingsRefusedException refused)
        {
            return await SayAsync(ExitCode.Refused, refused.Message);
        }
        catch (StoreException refused)
        {
            return await SayAsync(ExitCode.Refused, refused.Message);
        }
        catch (Exception exception) when (exception is CommandFailedException or IOException or UnauthorizedAccessException or FormatException)
        {
            return await SayAsync(ExitCode.Failed, exception.Message);
        }
        catch (Exception unexpected)
        {
            // A fault of ours: the whole of it, for whoever reports it.
            return await SayAsync(ExitCode.Failed, unexpected.ToString());
        }
    }

    private static RootCommand Root(Composition composition)
    {
        var root = new RootCommand("Reads news, knows the people in it, and answers with what they said and where it was printed.")
        {
            RunCommand.Create(composition),
            ChatCommand.Create(composition),
            AskCommand.Create(composition),
            ImportCommand.Create(composition),
            AnalyzeCommand.Create(composition),
            PeopleCommand.Create(composition),
            ArticlesCommand.Create(composition),
            StoriesCommand.Create(),
            DigestCommand.Create(composition),
            ReanalyzeCommand.Create(composition),
            EvalCommand.Create(composition),
            BackupCommand.Create(composition),
            HealthCommand.Create(composition),
            DoctorCommand.Create(composition),
        };
        root.SetAction((parsed, cancellationToken) => composition.HasToken(parsed)
            ? RunCommand.RunAsync(composition, parsed, cancellationToken)
            : ChatCommand.RunAsync(composition, parsed, cancellationToken));
        root.Add(composition.Data);
        root.Add(composition.Config);

        return root;
    }

    private static void RefuseInvariantGlobalization()
    {
        try
        {
            _ = CultureInfo.GetCultureInfo("ar", predefinedOnly: true);
        }
        catch (CultureNotFoundException exception)
        {
            throw new SettingsRefusedException(
                "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: must be off and ICU installed (libicu), since Arabic cannot be read without it.",
                exception);
        }
    }

    private static async Task<int> SayAsync(int exitCode, params string[] lines)
    {
        foreach (var line in lines)
        {
            await Console.Error.WriteLineAsync(line);
        }

        return exitCode;
    }
}
