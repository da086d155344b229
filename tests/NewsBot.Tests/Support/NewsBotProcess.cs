using System.Diagnostics;
using System.Text;

namespace NewsBot.Tests.Support;

/// <summary>How a run of the program ended, and what it said.</summary>
internal sealed record ProcessResult(int ExitCode, string Output, string Errors)
{
    public string[] ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the built program as a shell would: the newsbot.dll that stands beside the tests, in an empty folder of its own.</summary>
internal sealed class NewsBotProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("newsbot-process");

    /// <summary>Where the program runs; its archive is the data/ in it.</summary>
    public string Folder => folder.FullName;

    public Dictionary<string, string?> Environment { get; } = [];

    public string PathOf(string name) => Path.Combine(Folder, name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(PathOf(name), bytes);
        return PathOf(name);
    }

    public Task<ProcessResult> RunAsync(params string[] args) => RunAsync(args, input: "");

    public async Task<ProcessResult> RunAsync(string[] args, string input)
    {
        using var process = Start(args);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();

        using var giveUp = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(giveUp.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new ProcessResult(process.ExitCode, await output, await errors);
    }

    public Process Start(params string[] args)
    {
        // UTF-8 without a mark at its start: the program must not see U+FEFF before a question.
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "newsbot.dll"), .. args])
        {
            UseShellExecute = false,
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
        };
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    public void Dispose() => folder.Delete(recursive: true);
}
