using System.Text.Json.Nodes;
using NewsBot.Analysis;
using NewsBot.Conversation;
using NewsBot.Discord;
using NewsBot.Discord.Slash;
using NewsBot.Discord.Wire;
using NewsBot.Wording;

namespace NewsBot.Tests.Discord;

public sealed class SlashTests
{
    private static readonly Voices Voices = new(new ReaderOptions());
    private static readonly SlashTable Table = new(Voices);
    private static readonly SlashQuestions Questions = new(Table, new CommandParser(), Voices, new DiscordOptions { Admins = "42" });

    [Fact]
    public void Every_command_is_within_the_limits_of_Discord()
    {
        Assert.InRange(Table.Commands.Count, 2, 100);
        Assert.Equal(Table.Commands.Count, Table.Commands.Select(command => command.Name).Distinct().Count());
        Assert.All(Table.Commands, command =>
        {
            Assert.True(IsName(command.Name), command.Name);
            Assert.InRange(command.Description.Length, 1, 100);
            Assert.All(command.Options, option => Assert.True(IsName(option.Name) && option.Description.Length is > 0 and <= 100, option.Name));
            // Discord refuses a required option behind one that is not.
            Assert.Equal(command.Options.OrderByDescending(option => option.IsRequired).Select(option => option.Name), command.Options.Select(option => option.Name));
        });
    }

    [Fact]
    public void Every_command_is_there_in_both_languages_and_means_one_of_ours()
    {
        var asks = Table.Commands.Select(command => Table.Find(command.Name)!).ToLookup(meaning => meaning.Language, meaning => meaning.Asks);

        Assert.Equal(asks[Language.English].Order(), asks[Language.Arabic].Order());
        Assert.All(asks[Language.English].Except(["ask"]), name => Assert.True(Enum.TryParse<CommandName>(name, ignoreCase: true, out _), name));
    }

    [Theory]
    [InlineData("اقتباسات")]
    [InlineData("ملخص")]
    [InlineData("مقالات")]
    [InlineData("من")]
    [InlineData("اسأل")]
    public void The_Arabic_commands_answer_in_Arabic(string name)
    {
        Assert.Equal(Language.Arabic, Table.Find(name)!.Language);
    }

    [Fact]
    public void Options_become_the_parts_of_a_question()
    {
        var command = Asked("quotes", ("name", "لألتمان"), ("about", "ماسك"), ("since", "هذا الأسبوع"), ("count", "3"));

        Assert.Equal("ألتمان", command.Command!.Person!.Text);
        Assert.Equal("ماسك", command.Command.About!.Text);
        Assert.Equal("this-week", command.Command.Since!.ToString());
        Assert.Equal(Language.Arabic, command.Command.Language);
        Assert.Equal(3, command.Limit);
    }

    [Fact]
    public void A_picked_person_is_asked_about_by_number()
    {
        var command = Asked("quotes", ("name", "#17.e"));

        Assert.Equal(17, command.Command!.Person!.Id);
        Assert.Equal(Language.English, command.Command.Language);
    }

    [Theory]
    [InlineData("since 2024-01-01", "since-2024-01-01")]
    [InlineData("2024-01-01", "since-2024-01-01")]
    [InlineData("monday", "since-monday")]
    [InlineData("آخر 3 أيام", "last-3-days")]
    [InlineData("الاثنين", "since-monday")]
    public void A_time_may_be_typed_freely(string typed, string since)
    {
        Assert.Contains(Asked("latest", ("since", typed)).Command!.Since!.ToString(), new[] { since, since.Replace("since-", "on-", StringComparison.Ordinal) });
    }

    [Fact]
    public void A_time_nobody_understands_is_said()
    {
        var question = Questions.Of(Interaction("latest", ("since", "blue")))!;

        Assert.Null(question.Incoming);
        Assert.Contains("blue", Assert.Single(question.Instead!.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", "32", true)]
    [InlineData("1", "0", false)]
    [InlineData("42", "0", true)]
    public async Task Managers_of_the_server_and_listed_people_may_change_the_channel(string user, string permissions, bool may)
    {
        var interaction = Interaction("language", ("language", "en")) with { UserId = user, GuildId = "9", Permissions = ulong.Parse(permissions, null) };

        Assert.Equal(may, await Questions.Of(interaction)!.Incoming!.MayChangeChatAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("admin", "action", "details", "42", true)]
    [InlineData("إدارة", "الإجراء", "التفاصيل", "42", true)]
    [InlineData("admin", "action", "details", "4", false)]
    public void The_admin_command_asks_what_admins_ask_on_Telegram(string name, string action, string details, string user, bool isOperator)
    {
        var question = Questions.Of(Interaction(name, (action, "merge"), (details, "التمان = سام ألتمان")) with { UserId = user })!;

        Assert.Equal((CommandName.Admin, "merge التمان = سام ألتمان"), (question.Incoming!.Command!.Name, question.Incoming.Command.Words));
        Assert.Equal((true, isOperator), (question.IsPrivate, question.Incoming.IsOperator));
    }

    [Fact]
    public void Servers_show_the_admin_command_to_their_administrators_only()
    {
        var commands = JsonNode.Parse(BodyWriter.Commands(Table.Commands))!.AsArray();

        Assert.Equal(["admin", "إدارة"], commands.Where(command => (int?)command!["default_member_permissions"] == 0).Select(command => (string)command!["name"]!));
    }

    [Fact]
    public void A_press_knows_where_its_answer_belongs()
    {
        var more = Interaction("") with { Kind = InteractionKind.Component, CustomId = ">v1|quotes|1|k|a" };

        Assert.Equal("v1|quotes|1|k|a", Questions.Of(more)!.Incoming!.Button);
        Assert.True(Questions.Of(more)!.Press!.IsInPlace);
        Assert.True(Questions.Of(more with { CustomId = "?v1|why|1||a" })!.IsPrivate);
        Assert.Equal("v1|person|1||a", Questions.Of(more with { CustomId = "choose", Values = ["v1|person|1||a"] })!.Incoming!.Button);
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= 32 && name.All(c => c is '-' or '_' or '\'' || char.IsLetterOrDigit(c)) && !name.Any(char.IsUpper);

    private static Incoming Asked(string name, params (string Name, string Value)[] options) => Questions.Of(Interaction(name, options))!.Incoming!;

    private static Interaction Interaction(string name, params (string Name, string Value)[] options) => new()
    {
        Id = "1",
        ApplicationId = "2",
        Token = "t",
        Kind = InteractionKind.Command,
        ChannelId = "3",
        UserId = "4",
        Name = name,
        Options = [.. options.Select(option => new InteractionOption(option.Name, option.Value))],
    };
}
