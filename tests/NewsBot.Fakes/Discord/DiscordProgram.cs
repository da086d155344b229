using System.Globalization;

namespace NewsBot.Fakes.Discord;

/// <summary>Runs the fake by itself, until it is told to end.</summary>
internal static class DiscordProgram
{
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        if (arguments is not ([] or ["--port", _]) || !int.TryParse(arguments.ElementAtOrDefault(1) ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            await Console.Error.WriteLineAsync("usage: NewsBot.Fakes discord [--port N]");
            return 2;
        }

        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Port = port });
        discord.OfferControl();
        await Console.Out.WriteLineAsync($"Discord__ApiBase={discord.ApiBase} Discord__Token={discord.Token}");
        await discord.EndedAsync();

        return 0;
    }
}
