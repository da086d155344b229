using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Archive.Query;
using NewsBot.Conversation;
using NewsBot.Discord;
using NewsBot.Discord.Completion;
using NewsBot.Discord.Slash;
using NewsBot.Discord.Wire;
using NewsBot.Tests.Conversation;
using NewsBot.Tests.Support;
using NewsBot.Wording;

namespace NewsBot.Tests.Discord;

public sealed class InteractionDeskTests : IAsyncLifetime
{

    private readonly CancellationTokenSource stopping = new();
    private TestArchive archive = null!;
    private GatewayStub discord = null!;
    private WireDiscordClient client = null!;
    private Task running = Task.CompletedTask;

    public async ValueTask InitializeAsync()
    {
        archive = await TestArchive.CreateAsync();
        await Talk.ListAsync(archive, "leila-haddad\tf\tليلى حداد\tLeila Haddad\tوزيرة\tminister\t\t");
        for (var number = 0; number < 7; number++)
        {
            await archive.QuotedAsync("ليلى حداد", $"قول {Some.Words($"س{number}", 5)}", at: Some.Noon.AddHours(-number));
        }

        discord = await GatewayStub.StartAsync();
        client = new WireDiscordClient(discord.ApiBase, GatewayStub.Token, new WirePace(), TimeProvider.System, NullLogger.Instance);
        var voices = new Voices(new ReaderOptions());
        var table = new SlashTable(voices);
        var parser = new CommandParser();
        var responder = new Responder(archive.Database, new ReaderOptions(), archive.Clock);
        var queue = new AnswerQueue(responder, TimeProvider.System);
        var names = new NameCompletion(new KnownNames(archive.Database), new PersonFinder(archive.Database), TimeProvider.System, NullLogger<NameCompletion>.Instance);
        await names.LoadAsync(stopping.Token);
        var desk = new InteractionDesk(
            client, queue, new SlashQuestions(table, parser, voices, new DiscordOptions()), new Completions(table, parser, names, voices), responder, voices, TimeProvider.System,
            NullLogger<InteractionDesk>.Instance);
        running = Task.WhenAll(queue.RunAsync(stopping.Token), client.RunAsync(() => { }, told => desk.Take(told, stopping.Token), stopping.Token));
        await Wait.UntilAsync(() => discord.Identifies == 1);
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running.ContinueWith(_ => { }, TaskScheduler.Default);
        await client.DisposeAsync();
        await discord.DisposeAsync();
        await archive.DisposeAsync();
        stopping.Dispose();
    }

    [Fact]
    public async Task A_later_page_takes_the_place_of_the_first()
    {
        discord.Tell("1", "اقتباسات", """[{"name":"الاسم","type":3,"value":"ليلى حداد"}]""");
        await Wait.UntilAsync(() => discord.AnswersTo("1").Count == 1);
        var first = discord.AnswersTo("1")[0];
        Assert.Equal(4, (int)first["type"]!);
        Assert.Contains("ليلى حداد", (string)first["data"]!["embeds"]![0]!["title"]!, StringComparison.Ordinal);

        discord.Press("2", MoreUnder(first));
        await Wait.UntilAsync(() => discord.AnswersTo("2").Count == 1);

        Assert.Equal(7, (int)discord.AnswersTo("2")[0]["type"]!);
    }

    [Fact]
    public async Task Every_page_has_as_many_items_as_were_asked_for()
    {
        discord.Tell("1", "quotes", """[{"name":"name","type":3,"value":"Leila Haddad"},{"name":"count","type":4,"value":3}]""");
        await Wait.UntilAsync(() => discord.AnswersTo("1").Count == 1);
        discord.Press("2", MoreUnder(discord.AnswersTo("1")[0]));
        await Wait.UntilAsync(() => discord.AnswersTo("2").Count == 1);

        Assert.Equal((3, 3), (ItemsIn(discord.AnswersTo("1")[0]), ItemsIn(discord.AnswersTo("2")[0])));
    }

    [Theory]
    [InlineData("help", "[]")]
    [InlineData("why", "[]")]
    [InlineData("language", """[{"name":"language","type":3,"value":"en"}]""")]
    [InlineData("latest", """[{"name":"since","type":3,"value":"blue"}]""")]
    public async Task What_concerns_the_asker_alone_nobody_else_sees(string name, string options)
    {
        discord.Tell("1", name, options);
        await Wait.UntilAsync(() => discord.AnswersTo("1").Count == 1);

        Assert.Equal(64, (int)discord.AnswersTo("1")[0]["data"]!["flags"]!);
    }

    [Fact]
    public async Task A_button_nobody_knows_is_answered_too()
    {
        discord.Press("1", "v0|something");
        await Wait.UntilAsync(() => discord.AnswersTo("1").Count == 1);

        Assert.Equal(4, (int)discord.AnswersTo("1")[0]["type"]!);
    }

    [Fact]
    public async Task However_many_ask_at_once_each_is_answered()
    {
        const int Askers = 300;
        for (var number = 1; number <= Askers; number++)
        {
            var id = number.ToString(CultureInfo.InvariantCulture);
            discord.Tell(id, "quotes", """[{"name":"name","type":3,"value":"Leila Haddad"}]""", user: id);
        }

        await Wait.UntilAsync(() => Enumerable.Range(1, Askers).All(IsAnswered));

        Assert.All(Enumerable.Range(1, Askers), number => Assert.Single(discord.AnswersTo(number.ToString(CultureInfo.InvariantCulture))));
    }

    [Fact]
    public async Task One_asker_in_a_hurry_is_asked_to_slow_down()
    {
        const int Questions = 60;
        for (var number = 1; number <= Questions; number++)
        {
            discord.Tell(number.ToString(CultureInfo.InvariantCulture), "quotes", """[{"name":"name","type":3,"value":"Leila Haddad"}]""");
        }

        await Wait.UntilAsync(() => Enumerable.Range(1, Questions).All(IsAnswered));

        Assert.Contains(discord.Taken, taken => taken.Body.Contains("مهلاً", StringComparison.Ordinal));
    }

    private static string MoreUnder(JsonNode answer) => (string)answer["data"]!["components"]![0]!["components"]![0]!["custom_id"]!;

    private static int ItemsIn(JsonNode answer) => ((string)answer["data"]!["embeds"]![0]!["description"]!).Split("قول").Length - 1;

    private bool IsAnswered(int number)
    {
        var id = number.ToString(CultureInfo.InvariantCulture);
        var answers = discord.AnswersTo(id);

        return answers.Any(answer => (int)answer["type"]! == 4)
            || (answers.Count > 0 && discord.Taken.Any(taken => taken.Path.EndsWith($"/tok-{id}/messages/@original", StringComparison.Ordinal)));
    }
}
