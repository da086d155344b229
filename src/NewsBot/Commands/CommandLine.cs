using System.CommandLine;

namespace NewsBot.Commands;

/// <summary>The verbs of newsbot, and the exit code each way of ending has.</summary>
internal static class CommandLine
{
    /// <summary>An interrupted verb has this long to keep what it has and to say so.</summary>
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(7);

    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            return ExitCode.BadUsage;
        }

        try
        {
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
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitCode.Failed;
        }
    }

    private static RootCommand Root() =>
        new("Reads news, knows the people in it, and answers with what they said and where it was printed.")
        {
            AnalyzeCommand.Create(),
        };
}
