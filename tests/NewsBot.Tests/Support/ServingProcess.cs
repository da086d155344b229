using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsBot.Fakes.Discord;
using NewsBot.Fakes.Telegram;

namespace NewsBot.Tests.Support;

/// <summary>The built program serving a fake platform, with all it says kept.</summary>
internal sealed class ServingProcess : IDisposable
{
    private static readonly TimeSpan TimeToBegin = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(15);

    private readonly NewsBotProcess newsbot;
    private readonly StringBuilder said = new();
    private readonly Process process;

    private ServingProcess(NewsBotProcess newsbot, params (string Name, string Value)[] environment)
    {
        this.newsbot = newsbot;
        newsbot.Environment["Http__Urls"] = "";
        foreach (var (name, value) in environment)
        {
            newsbot.Environment[name] = value;
        }

        process = newsbot.Start("run");
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static ServingProcess On(FakeTelegram telegram, params (string Name, string Value)[] environment) => new(
        new NewsBotProcess(), [("Telegram__ApiBase", telegram.ApiBase.OriginalString), ("Telegram__Token", telegram.Token), .. environment]);

    /// <summary>On the starter library, connected and with its commands registered.</summary>
    public static async Task<ServingProcess> OnAsync(FakeDiscord discord, StarterArchive archive)
    {
        var program = new NewsBotProcess();
        await archive.GiveAsync(program);
        var serving = new ServingProcess(program, ("Discord__ApiBase", discord.ApiBase.OriginalString), ("Discord__Token", discord.Token));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        patience.CancelAfter(TimeToBegin);
        await discord.WaitUntilReadyAsync(cancellationToken: patience.Token);
        while (discord.CommandsOf().Count == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience.Token);
        }

        return serving;
    }

    /// <summary>Ends the program as a service manager does, and gives all it said.</summary>
    public async Task<string> EndAsync()
    {
        if (!process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync(Stop);
        }

        return await EndedAsync();
    }

    /// <summary>Waits until the program ends by itself, and gives all it said.</summary>
    public async Task<string> EndedAsync()
    {
        await process.WaitForExitAsync(Stop).WaitAsync(TimeToEnd, Stop);
        lock (said)
        {
            return said.ToString();
        }
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
        newsbot.Dispose();
    }

    private void Keep(string? line)
    {
        lock (said)
        {
            said.AppendLine(line);
        }
    }
}
