using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Telegram;

/// <summary>
/// Runs the fake by itself, until it is told to end: --port N, --token T, --rich, --limits (refuses what is sent too fast), and
/// --script FILE, whose lines are JSON objects with the verb of the control API under "do". Ends with 1 after violations.
/// </summary>
internal static class TelegramProgram
{
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var plain = new FakeTelegramOptions();
        var options = plain with
        {
            Port = int.Parse(Value(arguments, "--port") ?? "0", CultureInfo.InvariantCulture),
            Token = Value(arguments, "--token") ?? plain.Token,
            ReadsAllGroupMessages = arguments.Contains("--reads-groups"),
            OffersRichMessages = arguments.Contains("--rich"),
            RateLimits = arguments.Contains("--limits") ? new RateLimits() : null,
        };
        var telegram = await FakeTelegram.StartAsync(options);
        if (Value(arguments, "--script") is { } script)
        {
            await PlayAsync(telegram, script);
        }

        Console.WriteLine($"{telegram.ApiBase.OriginalString} token {telegram.Token} bot @{telegram.Bot.Username}");
        await SignalAsync();
        var violations = telegram.Violations.Take();
        foreach (var violation in violations)
        {
            await Console.Error.WriteLineAsync(violation);
        }

        await telegram.DisposeAsync();

        return violations.Count == 0 ? 0 : 1;
    }

    private static async Task PlayAsync(FakeTelegram telegram, string script)
    {
        var control = new ControlApi(telegram);
        await foreach (var line in File.ReadLinesAsync(script))
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var given = JsonNode.Parse(line)!.AsObject();
                control.Do(given["do"]!.ToString(), given);
            }
        }
    }

    private static async Task SignalAsync()
    {
        var told = new TaskCompletionSource();
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        await told.Task;

        void End(PosixSignalContext context)
        {
            context.Cancel = true;
            told.TrySetResult();
        }
    }

    private static string? Value(IReadOnlyList<string> arguments, string name)
    {
        var index = arguments.ToList().IndexOf(name);

        return index >= 0 && index + 1 < arguments.Count ? arguments[index + 1] : null;
    }
}
