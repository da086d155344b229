using NewsBot.Fakes.Discord;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Delivery;

/// <summary>The same on Discord, which takes a message with the nonce of one it has for that one.</summary>
public sealed class KilledOnDiscordTests
{
    [Fact]
    public async Task On_Discord_nothing_is_lost_and_nothing_repeated()
    {
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { IdentifyInterval = TimeSpan.FromMilliseconds(10) });
        using var newsbot = new NewsBotProcess();
        newsbot.Environment["Discord__Token"] = discord.Token;
        newsbot.Environment["Discord__ApiBase"] = discord.ApiBase.ToString();
        var channels = Enumerable.Range(1, Killing.Messages).Select(at => discord.World.AddChannel(discord.World.Guild, FormattableString.Invariant($"c{at}"))).ToList();
        var killing = new Killing(
            "discord",
            [.. channels.Select(channel => FormattableString.Invariant($"{channel.Id}"))],
            () => [.. channels.SelectMany(channel => discord.MessagesIn(channel).Select(_ => new Arrival(FormattableString.Invariant($"{channel.Id}"), default)))]);

        await killing.RunAsync(newsbot);

        var counts = channels.Select(channel => discord.MessagesIn(channel).Count).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{killing.Kills.Count - 1} kills before the last process, {Killing.Messages} messages owed, {Killing.Digests} of them digests: {counts.Count(count => count > 0)} arrived, {counts.Count(count => count > 1)} twice");
        Assert.All(counts, count => Assert.Equal(1, count));
    }
}
