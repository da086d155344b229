using System.Diagnostics;
using System.Text;
using NewsBot.Fakes.Discord;

namespace NewsBot.Benchmarks;

/// <summary>
/// The built program on a fake Discord: hundreds of people at once, then thousands of questions while the connection breaks in every
/// way it can. Prints figures; fails when something delivered went unanswered, late or twice, or a rule of Discord's was broken.
/// </summary>
internal sealed class DiscordTrial(FakeDiscord discord)
{
    private const int AtOnce = 500;
    private const int Rounds = 5;
    private const int MixedRounds = 3;
    private const int Mebibyte = 1 << 20;

    private static readonly string[] Typed = ["alt", "التم", "mus", "ماس", "مير", "tru"];

    private readonly List<string> faults = [];

    public static async Task<int> RunAsync(int questions, int breaks, string program)
    {
        // Short heartbeats, so that a network that swallows everything is noticed within the run.
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { HeartbeatInterval = TimeSpan.FromSeconds(4) });
        var trial = new DiscordTrial(discord);
        var folder = Directory.CreateTempSubdirectory("newsbot-discord");
        try
        {
            await trial.RegisterAsync();
            await trial.ServedAsync(
                Started("NewsBot.Benchmarks.dll", BareClient.Verb, discord.ApiBase.OriginalString, discord.Token),
                bare => trial.CompleteAsync(bare, "constants (yardstick)"));
            // Started twice, since whichever crowd comes first meets code that has never run; each on its own archive, as nothing gives the first one's lease back.
            var start = (string kept) => Started(program, "run", "--Http:Urls=", "--data", Path.Combine(folder.FullName, kept));
            await trial.ServedAsync(
                start("typing"),
                async bot =>
                {
                    while (discord.CommandsOf().Count < 2)
                    {
                        await Pause(0.1);
                    }

                    await trial.CompleteAsync(bot, "completions");
                });
            await trial.ServedAsync(
                start("asking"),
                async bot =>
                {
                    await trial.CrowdAsync(bot, _ => false, "commands");
                    for (var round = 1; round <= MixedRounds; round++)
                    {
                        await trial.CrowdAsync(bot, i => i % 2 == 0, "commands and completions");
                    }

                    await trial.TypeAsync();
                    await trial.BreakAsync(questions, breaks);
                    bot.Refresh();
                    Say($"memory of the program: {bot.WorkingSet64 / Mebibyte} MB, at most {bot.PeakWorkingSet64 / Mebibyte} MB");
                });
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return trial.Verdict();
    }

    /// <summary>Registers what the yardstick is asked, which registers nothing itself.</summary>
    private async Task RegisterAsync()
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("Authorization", $"Bot {discord.Token}");
        http.DefaultRequestHeaders.Add("User-Agent", "DiscordBot (trial, 1)");
        using var commands = new StringContent(
            """[{"name":"quotes","description":"-","type":1,"options":[{"type":3,"name":"name","description":"-","required":true,"autocomplete":true}]}]""",
            Encoding.UTF8, "application/json");
        using var answer = await http.PutAsync(new Uri($"{discord.ApiBase}/applications/{discord.ApplicationId}/commands"), commands);
        answer.EnsureSuccessStatusCode();
    }

    private static ProcessStartInfo Started(string program, params string[] arguments) =>
        new("dotnet", [Path.Combine(AppContext.BaseDirectory, program), .. arguments]) { UseShellExecute = false, RedirectStandardError = true };

    private static Task Pause(double seconds) => Task.Delay(TimeSpan.FromSeconds(seconds), TimeProvider.System);

    private static void Say(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));

    /// <summary>Does it while the program serves the fake, and ends the program.</summary>
    private async Task ServedAsync(ProcessStartInfo start, Func<Process, Task> trial)
    {
        start.Environment["Discord__ApiBase"] = discord.ApiBase.OriginalString;
        start.Environment["Discord__Token"] = discord.Token;
        using var program = Process.Start(start)!;
        var said = program.StandardError.ReadToEndAsync();
        try
        {
            while (discord.Ready == 0 && !program.HasExited)
            {
                await Pause(0.1);
            }

            await trial(program);
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync();
            Expect(!(await said).Contains(discord.Token, StringComparison.Ordinal), "the token is in the log");
        }
    }

    /// <summary>Crowds that type, one after another: the first meets code that was never run before.</summary>
    private async Task CompleteAsync(Process program, string what)
    {
        for (var round = 1; round <= Rounds; round++)
        {
            await CrowdAsync(program, _ => true, what);
            await Pause(1);
        }
    }

    private async Task CrowdAsync(Process program, Func<int, bool> isTyping, string what)
    {
        var (before, own) = (CpuOf(program), CpuOf(Process.GetCurrentProcess()));
        var crowd = Enumerable.Range(0, AtOnce).Select(i => Ask(isTyping(i), i)).ToList();
        await Task.WhenAll(crowd.Select(one => one.Acknowledged)).WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System);
        var cpu = (CpuOf(program) - before).TotalMilliseconds / AtOnce;
        var fake = (CpuOf(Process.GetCurrentProcess()) - own).TotalMilliseconds / AtOnce;
        Say($"{AtOnce} {what} at once: {Waits(crowd)}; CPU each {cpu:F2} ms, of the fake {fake:F2} ms");
        if (crowd.Where((_, i) => isTyping(i)).ToList() is { Count: > 0 and < AtOnce } typing)
        {
            Say($"  who type among them: {Waits(typing)}");
        }

        Expect(crowd.All(one => one.TimeToAcknowledge < TimeSpan.FromSeconds(1)), $"{what} acknowledged later than a second");
        // The next crowd meets a program that owes nobody an answer any more.
        await Task.WhenAll(crowd.Select(one => one.Answered)).WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);
    }

    private static FormattableString Waits(List<FakeInteraction> crowd)
    {
        var waits = crowd.Select(one => one.TimeToAcknowledge!.Value.TotalMilliseconds).Order().ToList();

        return $"p50 {waits[waits.Count / 2]:F0} ms, p99 {waits[waits.Count * 99 / 100]:F0} ms, slowest {waits[^1]:F0} ms";
    }

    private static TimeSpan CpuOf(Process process)
    {
        process.Refresh();

        return process.TotalProcessorTime;
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
        Say($"completions in turn: p99 {waits[AtOnce * 99 / 100]:F1} ms");
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
        Say(
            $"{questions} questions, {breaks} breaks: {inTime.Count} delivered in time, {asked.Count(one => one.DeliveredAt is null)} never, {unanswered} of those in time unacknowledged, {twice} answered twice; {discord.Identifies} IDENTIFYs, {discord.Resumes} RESUMEs, {discord.Connects} sockets");
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
