using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Discord;
using NewsBot.Discord.Wire;
using NewsBot.Fakes.Discord;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Discord;

/// <summary>The Wire client on a Discord that minds its rules: whatever happens, none may be broken.</summary>
public sealed class WireOnDiscordTests : IAsyncDisposable
{
    private static readonly WirePace Quick = new()
    {
        BetweenIdentifies = TimeSpan.FromMilliseconds(60),
        LeastAfterInvalid = TimeSpan.FromMilliseconds(60),
        MostAfterInvalid = TimeSpan.FromMilliseconds(80),
        FirstPause = TimeSpan.FromMilliseconds(60),
        LongestPause = TimeSpan.FromMilliseconds(200),
        FirstRetry = TimeSpan.FromMilliseconds(5),
    };

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Interaction> received = new();
    private readonly CancellationTokenSource stopping = new();
    private FakeDiscord discord = null!;
    private WireDiscordClient client = null!;
    private Task running = Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running.ContinueWith(_ => { }, TaskScheduler.Default);
        await client.DisposeAsync();
        await discord.DisposeAsync();
        stopping.Dispose();
    }

    [Fact]
    public async Task Every_shard_Discord_recommends_hears_its_servers()
    {
        await ServedAsync(new FakeDiscordOptions { Shards = 2 }, ready: 2);
        List<FakeChannel> channels = [];
        // A server's shard hangs on the millisecond it was made in.
        while (channels.DistinctBy(ShardOf).Count() < 2)
        {
            channels.Add(discord.World.AddChannel(discord.World.AddGuild("server", discord.World.Owner), "general"));
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        var asked = channels.Select(channel => discord.Command(discord.World.Owner, channel, "ping")).ToList();

        await Task.WhenAll(asked.Select(one => one.Answered)).WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(2, discord.Identifies);
        Assert.Empty(discord.Violations.All);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public async Task An_invalid_session_is_resumed_when_it_may_be(bool mayResume, int identifies)
    {
        await ServedAsync();

        discord.Faults.InvalidSession(mayResume);
        await Wait.UntilAsync(() => discord.Connects == 2 && discord.Ready == 1);

        await AnsweredAsync(discord.World.Reader, discord.World.Channel);
        Assert.Equal(identifies, discord.Identifies);
        Assert.Empty(discord.Violations.All);
    }

    [Fact]
    public async Task When_no_beat_is_answered_the_session_is_taken_up_elsewhere()
    {
        await ServedAsync(new FakeDiscordOptions { HeartbeatInterval = TimeSpan.FromMilliseconds(400) });

        discord.Faults.Silence();
        await Wait.UntilAsync(() => discord.Resumes == 1);

        await AnsweredAsync(discord.World.Reader, discord.World.Channel);
        Assert.Equal(1, discord.Identifies);
        Assert.Empty(discord.Violations.All);
    }

    [Theory]
    [InlineData(4004)]
    [InlineData(4010)]
    [InlineData(4011)]
    [InlineData(4012)]
    [InlineData(4013)]
    [InlineData(4014)]
    public async Task A_close_that_waiting_cannot_mend_is_told_in_one_line(int code)
    {
        await ServedAsync();

        discord.Faults.Close(code);

        var refused = await Assert.ThrowsAsync<DiscordException>(() => running.WaitAsync(Patience, TestContext.Current.CancellationToken));
        Assert.Contains($"({code.ToString(CultureInfo.InvariantCulture)})", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
        Assert.Equal(1, discord.Connects);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_message_with_files_that_must_wait_arrives_whole_and_once(int refusal)
    {
        await ServedAsync();
        if (refusal == 429)
        {
            discord.Faults.RateLimit(TimeSpan.FromMilliseconds(300), path: "/messages");
        }
        else
        {
            discord.Faults.Fail(refusal, "/messages");
        }

        await client.SendAsync(
            discord.World.Channel.Id.ToString(CultureInfo.InvariantCulture),
            new DiscordMessage
            {
                Embeds = [new DiscordEmbed("قول", "نص")],
                Files = [new DiscordFile("قول.png", new byte[70_000], "صورة"), new DiscordFile("quote.txt", "said"u8.ToArray(), "text")],
            },
            "n1",
            TestContext.Current.CancellationToken);

        var message = Assert.Single(discord.MessagesIn(discord.World.Channel));
        Assert.Equal(new Dictionary<string, int> { ["قول.png"] = 70_000, ["quote.txt"] = 4 }, message.Files);
        Assert.Equal("قول", (string?)message.Embeds[0]["title"]);
        Assert.Empty(discord.Violations.All);
    }

    [Fact]
    public async Task Whoever_installed_the_app_for_themselves_is_answered_wherever_they_are()
    {
        await ServedAsync();
        var world = discord.World;
        var elsewhere = world.AddGuild("Elsewhere", world.Reader);
        elsewhere.HasBot = false;
        FakeChannel[] places = [world.DirectChannel(world.Reader), world.PeoplesChannel("friends"), world.AddChannel(elsewhere, "general")];

        foreach (var place in places)
        {
            var interaction = await AnsweredAsync(world.Reader, place);
            Assert.Equal(place.Guild is null, interaction.GuildId is null);
            Assert.True(interaction.MayManage);
        }

        Assert.Empty(discord.Violations.All);
    }

    private static ulong ShardOf(FakeChannel channel) => (channel.Guild!.Id >> 22) % 2;

    private async Task<Interaction> AnsweredAsync(FakeUser user, FakeChannel channel)
    {
        var asked = discord.Command(user, channel, "ping");
        await discord.AnswerAsync(asked, cancellationToken: TestContext.Current.CancellationToken);

        return received[asked.Id.ToString(CultureInfo.InvariantCulture)];
    }

    private async Task ServedAsync(FakeDiscordOptions? options = null, int ready = 1)
    {
        discord = await FakeDiscord.StartAsync((options ?? new FakeDiscordOptions()) with { IdentifyInterval = TimeSpan.FromMilliseconds(50) });
        client = new WireDiscordClient(discord.ApiBase, discord.Token, Quick, TimeProvider.System, NullLogger.Instance);
        var begun = new TaskCompletionSource();
        running = client.RunAsync(() => begun.TrySetResult(), Answer, stopping.Token);
        await discord.WaitUntilReadyAsync(ready, TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        await begun.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await client.RegisterAsync([new SlashCommand("ping", "Answers", [])], guildId: null, TestContext.Current.CancellationToken);
    }

    private void Answer(Interaction interaction)
    {
        received[interaction.Id] = interaction;
        _ = client.RespondAsync(interaction, new DiscordMessage { Embeds = [new DiscordEmbed("t", "d")] }, stopping.Token);
    }
}
