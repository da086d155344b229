using System.Diagnostics;
using NewsBot.Fakes.Discord;
using NewsBot.Fakes.Telegram;

namespace NewsBot.Benchmarks;

/// <summary>How much memory the built program takes that serves both platforms: idle, and after crowds on both at once.</summary>
internal static class MemoryTrial
{
    private const int AtOnce = 500;
    private const int Rounds = 4;
    private const int Mebibyte = 1 << 20;
    private const int Most = 180;

    private static readonly string[] Asked = ["/quotes Altman", "لخّص أخبار ماسك", "ما الجديد", "ماذا قال ترامب", "/person Altman", "/search OpenAI"];
    private static readonly string[] Named = ["Altman", "ماسك", "ترامب", "Murati"];
    private static readonly string[] Commands = ["quotes", "summary", "articles", "person"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<int> RunAsync(string program)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { SpecificationPath = null });
        var folder = Directory.CreateTempSubdirectory("newsbot-memory");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program), "run", "--Http:Urls=", "--data", folder.FullName])
        {
            Environment =
            {
                ["Discord__ApiBase"] = discord.ApiBase.OriginalString,
                ["Discord__Token"] = discord.Token,
                ["Telegram__ApiBase"] = telegram.ApiBase.OriginalString,
                ["Telegram__Token"] = telegram.Token,
                ["Telegram__SendRate"] = "0",
            },
        };
        using var bot = Process.Start(start)!;
        try
        {
            while ((discord.Ready == 0 || discord.CommandsOf().Count == 0 || !telegram.IsPolled) && !bot.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
            }

            Say(bot, "idle");
            for (var round = 1; round <= Rounds; round++)
            {
                await Task.WhenAll(OnDiscordAsync(discord), OnTelegramAsync(telegram, round * AtOnce));
                Say(bot, $"after {round} crowds");
            }

            return bot.PeakWorkingSet64 <= Most * (long)Mebibyte ? 0 : 1;
        }
        finally
        {
            bot.Kill();
            await bot.WaitForExitAsync();
            folder.Delete(recursive: true);
        }
    }

    private static Task OnDiscordAsync(FakeDiscord discord)
    {
        var crowd = Enumerable.Range(0, AtOnce).SelectMany(i => new[]
        {
            discord.Command(discord.World.Reader, discord.World.AddChannel(discord.World.Guild, "asks"), Commands[i % Commands.Length], ("name", Named[i % Named.Length])),
            discord.Autocomplete(discord.World.Reader, discord.World.Channel, "quotes", "name", Named[i % Named.Length][..3]),
        }).ToList();

        return Task.WhenAll(crowd.Select(one => one.Answered)).WaitAsync(Patience, TimeProvider.System);
    }

    private static Task<SentRequest[]> OnTelegramAsync(FakeTelegram telegram, int first) => Task.WhenAll(Enumerable.Range(first, AtOnce).Select(number =>
    {
        var asker = telegram.User(number, $"Reader {number}");
        telegram.Say(asker, Asked[number % Asked.Length]);

        return telegram.AnswerAsync(telegram.PrivateChat(asker), Patience);
    }));

    private static void Say(Process bot, string when)
    {
        bot.Refresh();
        Console.WriteLine(FormattableString.Invariant($"{when}: {bot.WorkingSet64 / Mebibyte} MB, at most {bot.PeakWorkingSet64 / Mebibyte} MB"));
    }
}
