// newsbot-fakes telegram|discord [--port N]: a server that behaves as the platform does, for clients that are no part of the tests.
using NewsBot.Fakes.Discord;
using NewsBot.Fakes.Telegram;

return args switch
{
    ["telegram", .. var rest] => await TelegramProgram.RunAsync(rest),
    ["discord", .. var rest] => await DiscordProgram.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: NewsBot.Fakes telegram|discord [--port N]");

    return 2;
}
