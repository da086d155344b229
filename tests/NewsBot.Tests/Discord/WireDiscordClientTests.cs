using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Discord;
using NewsBot.Discord.Wire;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Discord;

public sealed class WireDiscordClientTests : IAsyncLifetime
{
    private static readonly WirePace Quick = new()
    {
        BetweenIdentifies = TimeSpan.FromMilliseconds(20),
        LeastAfterInvalid = TimeSpan.FromMilliseconds(5),
        MostAfterInvalid = TimeSpan.FromMilliseconds(20),
        FirstPause = TimeSpan.FromMilliseconds(5),
        LongestPause = TimeSpan.FromMilliseconds(50),
        FirstRetry = TimeSpan.FromMilliseconds(5),
    };

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, int> received = new();
    private readonly CancellationTokenSource stopping = new();
    private GatewayStub discord = null!;
    private WireDiscordClient client = null!;
    private Task running = Task.CompletedTask;

    public async ValueTask InitializeAsync()
    {
        discord = await GatewayStub.StartAsync();
        client = new WireDiscordClient(discord.ApiBase, GatewayStub.Token, Quick, TimeProvider.System, NullLogger.Instance);
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running.ContinueWith(_ => { }, TaskScheduler.Default);
        await client.DisposeAsync();
        await discord.DisposeAsync();
        stopping.Dispose();
    }

    [Theory]
    [InlineData("""{"op":7,"d":null}""")]
    [InlineData("""{"op":9,"d":true}""")]
    public async Task A_session_is_taken_up_where_it_was_left(string payload)
    {
        await ServedAsync();
        discord.Tell("1");
        await Wait.UntilAsync(() => received.ContainsKey("1"));

        await discord.SendAsync(payload);
        await Wait.UntilAsync(() => discord.Resumes == 1);
        discord.Tell("2");
        await Wait.UntilAsync(() => received.ContainsKey("2"));

        Assert.Equal(1, discord.Identifies);
        Assert.Equal([1, 1], received.Values);
    }

    [Fact]
    public async Task An_invalid_session_begins_anew()
    {
        await ServedAsync();

        await discord.SendAsync("""{"op":9,"d":false}""");

        await Wait.UntilAsync(() => discord.Identifies == 2);
    }

    [Fact]
    public async Task A_gateway_that_has_gone_silent_is_left()
    {
        discord.Interval = TimeSpan.FromMilliseconds(150);
        await ServedAsync();

        discord.IsSilent = true;

        await Wait.UntilAsync(() => discord.Resumes >= 1);
    }

    [Fact]
    public async Task A_message_that_makes_no_sense_is_passed_over()
    {
        await ServedAsync();

        await discord.SendAsync("not json");
        await discord.SendAsync("[]");
        await discord.SendAsync("""{"op":0,"t":"INTERACTION_CREATE","s":"x","d":7}""");
        discord.Tell("1");

        await Wait.UntilAsync(() => received.ContainsKey("1"));
        Assert.Equal(1, discord.Identifies);
    }

    [Theory]
    [InlineData(4004)]
    [InlineData(4014)]
    public async Task What_will_stay_wrong_ends_it_with_a_clear_word_and_without_the_token(int code)
    {
        discord.RefusedWith = code;

        var refused = await Assert.ThrowsAsync<DiscordException>(() => RunAsync().WaitAsync(Patience, TestContext.Current.CancellationToken));

        Assert.Contains(code.ToString(CultureInfo.InvariantCulture), refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(GatewayStub.Token, refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_session_begins_when_none_is_left_for_today()
    {
        discord.IdentifiesLeft = 0;
        running = RunAsync();

        await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.Equal(0, discord.Identifies);
        discord.IdentifiesLeft = 1;

        await Wait.UntilAsync(() => discord.Identifies == 1);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(500)]
    public async Task A_message_that_was_refused_for_a_moment_is_sent_again(int status)
    {
        discord.Refusals.Enqueue(status);
        discord.Refusals.Enqueue(status);

        await client.SendAsync("3", new DiscordMessage { Embeds = [new DiscordEmbed("t", "d")] }, "n1", TestContext.Current.CancellationToken);

        Assert.Contains("\"enforce_nonce\":true", Assert.Single(discord.Taken).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_further_message_is_not_sent_twice_when_nobody_knows_what_became_of_it()
    {
        discord.Refusals.Enqueue(502);

        await Assert.ThrowsAsync<DiscordException>(() => client.FollowUpAsync(
            Asked("1"), new DiscordMessage { Embeds = [new DiscordEmbed("t", "d")] }, TestContext.Current.CancellationToken));

        Assert.Empty(discord.Taken);
    }

    [Fact]
    public async Task A_file_goes_with_its_message()
    {
        await client.SendAsync(
            "3",
            new DiscordMessage { Embeds = [new DiscordEmbed("t", "d")], Files = [new DiscordFile("قول.png", new byte[] { 1, 2, 3 }, "صورة")] },
            "n1",
            TestContext.Current.CancellationToken);

        var (_, body) = Assert.Single(discord.Taken);
        Assert.Contains("name=payload_json", body, StringComparison.Ordinal);
        Assert.Contains("name=\"files[0]\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Through_any_disconnect_each_interaction_is_handed_on_once()
    {
        const int Interactions = 5_000;
        const int Disconnects = 200;
        discord.Interval = TimeSpan.FromMilliseconds(300);
        await ServedAsync();
        var dice = new Dice(7);

        for (var number = 1; number <= Interactions; number++)
        {
            discord.Tell(number.ToString(CultureInfo.InvariantCulture));
            if (number % (Interactions / Disconnects) == 0)
            {
                await DisconnectAsync(dice.Roll(6));
                await Wait.UntilAsync(() => discord.IsServed);
            }
        }

        await Wait.UntilAsync(() => received.Count == Interactions);
        await Wait.UntilAsync(() => discord.Taken.Count >= Interactions);
        Assert.All(received.Values, times => Assert.Equal(1, times));
        Assert.All(discord.Taken.GroupBy(taken => taken.Path), answers => Assert.Single(answers));
        Assert.InRange(discord.Resumes, Disconnects / 2, 10 * Disconnects);
    }

    private Task DisconnectAsync(int way)
    {
        switch (way)
        {
            case 0:
                return discord.SendAsync("""{"op":7,"d":null}""");
            case 1:
                return discord.SendAsync("""{"op":9,"d":true}""");
            case 2:
                return discord.CloseAsync(4000);
            case 3:
                return discord.CloseAsync(1001);
            case 4:
                discord.IsSilent = true;
                return Task.CompletedTask;
            default:
                discord.Drop();
                return Task.CompletedTask;
        }
    }

    private Task RunAsync() => client.RunAsync(
        () => { },
        interaction =>
        {
            received.AddOrUpdate(interaction.Id, 1, (_, times) => times + 1);
            _ = Task.Run(() => client.RespondAsync(interaction, new DiscordMessage { Embeds = [new DiscordEmbed("t", "d")] }, stopping.Token));
        },
        stopping.Token);

    private async Task ServedAsync()
    {
        running = RunAsync();
        await Wait.UntilAsync(() => discord.Identifies == 1);
    }

    private static Interaction Asked(string id) => new()
    {
        Id = id,
        ApplicationId = "7",
        Token = "tok",
        Kind = InteractionKind.Command,
        ChannelId = "3",
        UserId = "5",
    };
}
