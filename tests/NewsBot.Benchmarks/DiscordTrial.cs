using System.Diagnostics;
using System.Globalization;
using NewsBot.Fakes.Discord;

namespace NewsBot.Benchmarks;

/// <summary>
/// The built program on a fake Discord: hundreds of people at once, then thousands of questions while the connection breaks in every
/// way it can. Prints figures; fails when something delivered went unanswered, late or twice, or a rule of Discord's was broken.
/// </summary>
internal sealed class DiscordTrial(FakeDiscord discord)
{
    private const int AtOnce = 500;

    private static readonly string[] Typed = ["alt", "التم", "mus", "ماس", "مير", "tru"];

    private readonly List<string> faults = [];

    public static async Task<int> RunAsync(int questions, int breaks)
    {
        // Short heartbeats, so that a network that swallows everything is noticed within the run.
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { HeartbeatInterval = TimeSpan.FromSeconds(4) });
        var folder = Directory.CreateTempSubdirectory("newsbot-discord");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "newsbot.dll"), "run", "--Http:Urls=", "--data", folder.FullName])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        start.Environment["Discord__ApiBase"] = discord.ApiBase.OriginalString;
        start.Environment["Discord__Token"] = discord.Token;
        using var bot = Process.Start(start)!;
        var said = bot.StandardError.ReadToEndAsync();
        try
        {
            while (discord.Ready == 0 || discord.CommandsOf().Count == 0)
            {
                await Pause(0.1);
            }

            var trial = new DiscordTrial(discord);
            await trial.CrowdAsync(autocomplete: false);
            await trial.CrowdAsync(autocomplete: true);
            await trial.BreakAsync(questions, breaks);
            bot.Refresh();
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"memory of the program: {bot.WorkingSet64 / 1048576} MB"));
            bot.Kill();
            trial.Expect(!(await said).Contains(discord.Token, StringComparison.Ordinal), "the token is in the log");

            return trial.Verdict();
        }
        finally
        {
            bot.Kill();
            await bot.WaitForExitAsync();
            folder.Delete(recursive: true);
        }
    }

    private static Task Pause(double seconds) => Task.Delay(TimeSpan.FromSeconds(seconds), TimeProvider.System);

    private async Task CrowdAsync(bool autocomplete)
    {
        var crowd = Enumerable.Range(0, AtOnce).Select(i => Ask(autocomplete, i)).ToList();
        await Task.WhenAll(crowd.Select(one => one.Acknowledged)).WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System);
        var waits = crowd.Select(one => one.TimeToAcknowledge!.Value.TotalMilliseconds).Order().ToList();
        var what = autocomplete ? "completions" : "commands";
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{AtOnce} {what} at once: p50 {waits[AtOnce / 2]:F0} ms, p99 {waits[AtOnce * 99 / 100]:F0} ms, slowest {waits[^1]:F0} ms"));
        Expect(waits[^1] <= 1000, $"{what} acknowledged later than a second");
        if (autocomplete)
        {
            await TypeAsync();
        }
    }

    /// <summary>People who type one after another, as one waits for the completions of another.</summary>
    private async Task TypeAsync()
    {
        List<double> waits = [];
        for (var i = 0; i < AtOnce; i++)
        {
            var one = Ask(autocomplete: true, i);
            await one.Acknowledged.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System);
            waits.Add(one.TimeToAcknowledge!.Value.TotalMilliseconds);
        }

        waits.Sort();
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"completions in turn: p99 {waits[AtOnce * 99 / 100]:F1} ms"));
        Expect(waits[AtOnce * 99 / 100] <= 100, "completions slower than 100 ms");
    }

    private async Task BreakAsync(int questions, int breaks)
    {
        List<FakeInteraction> asked = [];
        // Every run breaks in the same order.
        var dice = 20260314u;
        for (var i = 0; i < questions; i++)
        {
            asked.Add(Ask(autocomplete: i % 2 == 0, i));
            if (i % (questions / breaks) == questions / breaks / 2)
            {
                // A connection that is being mended cannot break.
                while (discord.Ready == 0)
                {
                    await Pause(0.02);
                }

                dice = (dice * 1664525) + 1013904223;
                Break((int)((dice >> 16) % 9));
            }

            await Pause(0.03);
        }

        await Pause(15);
        var inTime = asked.Where(one => one.DeliveredAt - one.CreatedAt < TimeSpan.FromSeconds(1.5)).ToList();
        var unanswered = inTime.Count(one => one.AcknowledgedAt is null);
        var twice = asked.Count(one => one.Answers > 1 || one.Attempts > 1);
        await Console.Out.WriteLineAsync(
            $"{questions} questions, {breaks} breaks: {inTime.Count} delivered in time, {asked.Count(one => one.DeliveredAt is null)} never, "
            + $"{unanswered} of those in time unacknowledged, {twice} answered twice; {discord.Identifies} IDENTIFYs, {discord.Resumes} RESUMEs, {discord.Connects} sockets");
        Expect(unanswered == 0, "a delivered question went unacknowledged");
        Expect(twice == 0, "a question was answered twice");
    }

    private void Break(int kind)
    {
        switch (kind)
        {
            case 0 or 1:
                discord.Faults.Reconnect();
                break;
            case 2:
                discord.Faults.InvalidSession(mayResume: true);
                break;
            case 3:
                discord.Faults.InvalidSession(mayResume: false);
                break;
            case 4:
                discord.Faults.Silence();
                break;
            case 5:
                discord.Faults.Close(4009);
                break;
            case 6:
                discord.Faults.Close(1001);
                break;
            case 7:
                discord.Faults.Close(4000);
                break;
            default:
                discord.Faults.Drop();
                break;
        }
    }

    private FakeInteraction Ask(bool autocomplete, int i) => autocomplete
        ? discord.Autocomplete(discord.World.Reader, discord.World.Channel, "quotes", "name", Typed[i % Typed.Length])
        : discord.Command(discord.World.Reader, discord.World.AddChannel(discord.World.Guild, "asks"), "quotes", ("name", "Altman"));

    private void Expect(bool holds, string otherwise)
    {
        if (!holds)
        {
            faults.Add(otherwise);
        }
    }

    private int Verdict()
    {
        faults.AddRange(discord.Violations.All.Select(violation => $"{violation.Kind}: {violation.Detail}").Distinct().Take(20));
        foreach (var fault in faults)
        {
            Console.Error.WriteLine(fault);
        }

        return faults.Count == 0 ? 0 : 1;
    }
}
