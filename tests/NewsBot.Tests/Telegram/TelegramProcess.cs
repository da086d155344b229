using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsBot.Fakes.Telegram;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Telegram;

/// <summary>The built program serving a fake Telegram, with all it says kept.</summary>
internal sealed class TelegramProcess : IDisposable
{
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(15);

    private readonly NewsBotProcess newsbot = new();
    private readonly StringBuilder said = new();
    private readonly Process process;

    public TelegramProcess(FakeTelegram telegram, params (string Name, string Value)[] environment)
    {
        newsbot.Environment["Telegram__ApiBase"] = telegram.ApiBase.OriginalString;
        newsbot.Environment["Telegram__Token"] = telegram.Token;
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

    /// <summary>Ends the program as a service manager does, and gives all it said.</summary>
    public async Task<string> EndAsync()
    {
        if (!process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        return await EndedAsync();
    }

    /// <summary>Waits until the program ends by itself, and gives all it said.</summary>
    public async Task<string> EndedAsync()
    {
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
