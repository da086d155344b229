using NewsBot.Fakes.Discord;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Discord;

/// <summary>The built program in a server and in private, in both languages, approved as the payloads a reader's client shows.</summary>
public sealed class EveningTests(StarterArchive archive)
{
    private const string Folder = "tests/NewsBot.Tests/Discord/Approved";

    private static readonly string Description = Repository.PathOf("..", "shared", "specs", "discord-openapi.json");

    [Theory]
    [InlineData("evening.ar")]
    [InlineData("evening.en")]
    public Task An_evening_goes_as_approved(string name) => ApprovedText.CheckAsync(Folder, name, lines => PlayAsync(lines, description: null));

    [Fact]
    public async Task Every_request_of_an_evening_is_one_Discord_describes()
    {
        Assert.SkipUnless(File.Exists(Description), "../shared is absent: nothing to check the requests against.");
        var lines = File.ReadLines(Repository.PathOf(Folder, "evening.ar" + ApprovedText.Ending))
            .Where(line => line.StartsWith("> ", StringComparison.Ordinal)).Select(line => line[2..]);

        await PlayAsync([.. lines], Description);
    }

    private async Task<string> PlayAsync(IReadOnlyList<string> lines, string? description)
    {
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { OpenApiFile = description });
        using var bot = await ServingProcess.OnAsync(discord, archive);
        var evening = await new Evening(discord).PlayAsync(lines);
        var said = await bot.EndAsync();

        Assert.DoesNotContain(discord.Token, said, StringComparison.Ordinal);
        Assert.Empty(discord.Violations.All);
        Assert.All(discord.Interactions, interaction => Assert.Equal(1, interaction.Attempts));
        Assert.All(discord.Interactions, interaction => Assert.InRange(interaction.TimeToAcknowledge!.Value, TimeSpan.Zero, TimeSpan.FromSeconds(3)));

        return evening;
    }
}
