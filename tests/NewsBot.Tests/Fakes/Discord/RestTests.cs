using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using NewsBot.Fakes.Discord;

namespace NewsBot.Tests.Fakes.Discord;

/// <summary>The fake's REST, spoken to by hand: deadlines, limits and refusals with the codes clients look for.</summary>
public sealed class RestTests : IAsyncLifetime
{
    private FakeDiscord discord = null!;
    private HttpClient client = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { TimeToAcknowledge = TimeSpan.FromMilliseconds(300) });
        client = new HttpClient { BaseAddress = new Uri($"{discord.ApiBase}/") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", discord.Token);
        client.DefaultRequestHeaders.Add("User-Agent", "DiscordBot (https://example.org, 1)");
        await SendAsync(HttpMethod.Put, $"applications/{discord.ApplicationId}/commands", """[{"name":"اقتباسات","description":"أقوال"}]""");
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await discord.DisposeAsync();
    }

    [Fact]
    public async Task A_callback_is_taken_once_and_has_no_body()
    {
        var asked = Ask();

        var first = await CallbackAsync(asked, """{"type":5}""");
        var second = await CallbackAsync(asked, """{"type":5}""");

        Assert.Equal(HttpStatusCode.NoContent, first.StatusCode);
        Assert.Null(first.Content.Headers.ContentType);
        Assert.Equal((400, 40060), await ErrorAsync(second));
    }

    [Fact]
    public async Task A_late_callback_finds_no_interaction()
    {
        var asked = Ask();
        await Task.Delay(TimeSpan.FromMilliseconds(350), TimeProvider.System, Stop);

        Assert.Equal((404, 10062), await ErrorAsync(await CallbackAsync(asked, """{"type":5}""")));
    }

    [Fact]
    public async Task The_first_follow_up_takes_the_place_of_a_deferred_answer()
    {
        var asked = Ask();
        await CallbackAsync(asked, """{"type":5,"data":{"flags":64}}""");

        await SendAsync(HttpMethod.Post, $"webhooks/{discord.ApplicationId}/{asked.Token}", """{"content":"هنا","allowed_mentions":{"parse":[]}}""");

        Assert.Same(asked.Original, Assert.Single(asked.Messages));
        Assert.True(asked.Original!.IsEphemeral);
        Assert.Equal("هنا", asked.Original.Content);
    }

    [Fact]
    public async Task A_form_may_be_shown_in_place_of_an_answer()
    {
        var asked = Ask();

        var shown = await CallbackAsync(asked, """{"type":9,"data":{"custom_id":"form","title":"سؤال","components":[]}}""");

        Assert.Equal(HttpStatusCode.NoContent, shown.StatusCode);
        Assert.Equal(9, asked.Acknowledgement);
        Assert.Empty(asked.Messages);
        Assert.Empty(discord.Violations.All);
    }

    [Fact]
    public async Task A_percent_encoded_original_is_found()
    {
        var asked = Ask();
        await CallbackAsync(asked, """{"type":4,"data":{"content":"x","allowed_mentions":{"parse":[]}}}""");

        var found = await SendAsync(HttpMethod.Get, $"webhooks/{discord.ApplicationId}/{asked.Token}/messages/%40original", body: null);

        Assert.Equal(HttpStatusCode.OK, found.StatusCode);
    }

    [Fact]
    public async Task Embeds_beyond_six_thousand_characters_are_refused()
    {
        var embed = $$"""{"description":"{{new string('ن', 3500)}}"}""";

        var answer = await SayAsync($$$"""{"embeds":[{{{embed}}},{{{embed}}}],"allowed_mentions":{"parse":[]}}""");

        Assert.Equal((400, 50035), await ErrorAsync(answer));
        Assert.Equal("message-limit", Assert.Single(discord.Violations.All).Kind);
    }

    [Fact]
    public async Task A_message_that_may_call_everyone_is_noted()
    {
        await SayAsync("""{"content":"@everyone"}""");

        Assert.Equal("allowed-mentions", Assert.Single(discord.Violations.All).Kind);
    }

    [Fact]
    public async Task An_enforced_nonce_gives_the_same_message_again()
    {
        const string Body = """{"content":"مرة","nonce":"7","enforce_nonce":true,"allowed_mentions":{"parse":[]}}""";

        await SayAsync(Body);
        await SayAsync(Body);

        Assert.Single(discord.MessagesIn(discord.World.Channel));
    }

    [Fact]
    public async Task An_empty_bucket_refuses_and_who_was_told_so_breaks_a_rule()
    {
        for (var i = 0; i < 5; i++)
        {
            await SayAsync("""{"content":"x","allowed_mentions":{"parse":[]}}""");
        }

        var refused = await SayAsync("""{"content":"x","allowed_mentions":{"parse":[]}}""");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("user", Assert.Single(refused.Headers.GetValues("X-RateLimit-Scope")));
        Assert.Equal("0", Assert.Single(refused.Headers.GetValues("X-RateLimit-Remaining")));
        Assert.Equal("bucket", Assert.Single(discord.Violations.All).Kind);
    }

    [Theory]
    [InlineData("""[{"name":"Quotes","description":"x"}]""")]
    [InlineData("""[{"name":"two words","description":"x"}]""")]
    [InlineData("""[{"name":"quotes","description":""}]""")]
    [InlineData("""[{"name":"quotes","description":"x","name_localizations":{"ar":"اقتباسات"}}]""")]
    [InlineData("""[{"name":"quotes","description":"x"},{"name":"quotes","description":"y"}]""")]
    public async Task Commands_Discord_would_not_take_are_refused(string commands)
    {
        var answer = await SendAsync(HttpMethod.Put, $"applications/{discord.ApplicationId}/commands", commands);

        Assert.Equal((400, 50035), await ErrorAsync(answer));
    }

    private FakeInteraction Ask() => discord.Command(discord.World.Reader, discord.World.Channel, "اقتباسات");

    private Task<HttpResponseMessage> CallbackAsync(FakeInteraction asked, string body) =>
        SendAsync(HttpMethod.Post, string.Create(CultureInfo.InvariantCulture, $"interactions/{asked.Id}/{asked.Token}/callback"), body);

    private Task<HttpResponseMessage> SayAsync(string body) =>
        SendAsync(HttpMethod.Post, string.Create(CultureInfo.InvariantCulture, $"channels/{discord.World.Channel.Id}/messages"), body);

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? body)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body, new MediaTypeHeaderValue("application/json"));
        }

        return await client.SendAsync(request, Stop);
    }

    private static async Task<(int Status, int Code)> ErrorAsync(HttpResponseMessage answer) =>
        ((int)answer.StatusCode, (int)(await answer.Content.ReadFromJsonAsync<JsonObject>(Stop))!["code"]!);
}
