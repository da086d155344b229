using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsBot.Fakes.Discord;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Discord;

/// <summary>The built program serving a fake Discord on the starter library, with all it says kept.</summary>
internal sealed class DiscordProcess : IDisposable
{
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(15);

    private readonly NewsBotProcess newsbot;
    private readonly StringBuilder said = new();
    private readonly Process process;

    private DiscordProcess(FakeDiscord discord, NewsBotProcess newsbot)
    {
        this.newsbot = newsbot;
        newsbot.Environment["Discord__ApiBase"] = discord.ApiBase.OriginalString;
        newsbot.Environment["Discord__Token"] = discord.Token;
        process = newsbot.Start(["run", "--Http:Urls="]);
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public static async Task<DiscordProcess> StartAsync(FakeDiscord discord, StarterArchive archive)
    {
        var program = new NewsBotProcess();
        await archive.GiveAsync(program);

        return new DiscordProcess(discord, program);
    }

    /// <summary>Waits until the bot is connected and has registered its commands.</summary>
    public static async Task WaitUntilServingAsync(FakeDiscord discord)
    {
        var stop = TestContext.Current.CancellationToken;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        await discord.WaitUntilReadyAsync(cancellationToken: patience.Token);
        while (discord.CommandsOf().Count == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience.Token);
        }
    }

    /// <summary>Ends the program as a service manager does, and gives all it said.</summary>
    public async Task<string> EndAsync()
    {
        if (!process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeToEnd, TestContext.Current.CancellationToken);
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
