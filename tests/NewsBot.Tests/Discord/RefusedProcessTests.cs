using NewsBot.Fakes.Discord;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Discord;

/// <summary>The built program when Discord closes the door for good.</summary>
public sealed class RefusedProcessTests(StarterArchive archive)
{
    [Fact]
    public async Task A_refused_bot_ends_with_one_clear_line()
    {
        await using var discord = await FakeDiscord.StartAsync();
        using var bot = await ServingProcess.OnAsync(discord, archive);

        discord.Faults.Close(4014);
        var said = await bot.EndedAsync();

        var line = Assert.Single(said.Split('\n'), line => line.Contains("not served any more", StringComparison.Ordinal));
        Assert.EndsWith("Discord: the intents are not allowed for this bot (4014)", line.TrimEnd(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.Equal(1, discord.Connects);
    }
}
