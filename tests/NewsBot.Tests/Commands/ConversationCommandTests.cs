using System.Text.Json;
using NewsBot.Commands;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Commands;

/// <summary>The conversation through a pipe and through <c>ask</c>, on the starter library that a fresh archive takes in.</summary>
public sealed class ConversationCommandTests(StarterArchive starter) : IDisposable
{
    private readonly NewsBotProcess newsbot = new();

    [Fact]
    public async Task A_piped_line_gets_its_answer_from_a_fresh_archive()
    {
        var result = await newsbot.RunAsync([], input: "ماذا قال ألتمان؟\n");

        Assert.Equal(ExitCode.Done, result.ExitCode);
        Assert.Contains("ألتمان", result.Output.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains("NewsBot sample", result.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(newsbot.PathOf("data/newsbot.db")));
    }

    [Fact]
    public async Task Each_line_gets_its_own_answer_and_a_byte_order_mark_is_no_part_of_it()
    {
        await starter.GiveAsync(newsbot);
        var result = await newsbot.RunAsync(["chat"], input: "\ufeff/person Sam Altman\n\n/person Elon Musk\n");

        Assert.Equal(ExitCode.Done, result.ExitCode);
        Assert.Contains("Altman", result.Output, StringComparison.Ordinal);
        Assert.Contains("Musk", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_answers_in_JSON_that_names_the_command_the_person_and_the_receipts()
    {
        await starter.GiveAsync(newsbot);
        var result = await newsbot.RunAsync("ask", "ماذا قال ألتمان؟", "--format", "json", "--limit", "3");

        using var answer = JsonDocument.Parse(result.Output);
        var items = answer.RootElement.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal("quotes", answer.RootElement.GetProperty("command").GetProperty("name").GetString());
        Assert.Equal("Sam Altman", answer.RootElement.GetProperty("person").GetProperty("nameLatin").GetString());
        Assert.Equal(3, items.Count);
        Assert.All(items, item => Assert.Equal("NewsBot sample", item.GetProperty("article").GetProperty("source").GetString()));
        Assert.All(items, item => Assert.Equal(item.GetProperty("text").GetString()!.Length, item.GetProperty("length").GetInt32()));
    }

    [Fact]
    public async Task The_language_asked_for_wins_over_that_of_the_question()
    {
        await starter.GiveAsync(newsbot);
        var english = await newsbot.RunAsync("ask", "من هو ألتمان؟", "--lang", "en");
        var arabic = await newsbot.RunAsync("ask", "who is Sam Altman", "--lang", "ar");

        Assert.StartsWith("Sam Altman", english.Output, StringComparison.Ordinal);
        Assert.StartsWith("سام ألتمان", arabic.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ماذا قال ') ; DROP TABLE person; -- ؟")]
    [InlineData("who is <b>Sam</b> & \"friends\" [x](http://x.example)?")]
    [InlineData("who is Nadia\u202e\u0007\u001b[2J Haddad")]
    [InlineData("ابحث عن NEAR( * ^ \" OR")]
    [InlineData("؟")]
    public async Task Strange_questions_get_an_answer_and_leave_the_archive_whole(string question)
    {
        await starter.GiveAsync(newsbot);
        var result = await newsbot.RunAsync(["chat"], input: $"{question}\nمن هو سام ألتمان؟\n");

        Assert.Equal(ExitCode.Done, result.ExitCode);
        Assert.DoesNotContain(result.Output, letter => char.IsControl(letter) && letter != '\n');
        Assert.DoesNotContain('\u202e', result.Output);
        Assert.NotEqual("", result.Output.Split("\nسام ألتمان\n")[0].Trim());
        Assert.Contains("\nسام ألتمان\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_of_ten_thousand_characters_is_answered_in_a_line()
    {
        await starter.GiveAsync(newsbot);
        var result = await newsbot.RunAsync("ask", string.Concat(Enumerable.Repeat("ماذا قال ", 1112)));

        Assert.Equal(ExitCode.Done, result.ExitCode);
        Assert.Single(result.Output.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Nothing_found_is_no_failure()
    {
        await starter.GiveAsync(newsbot);
        var result = await newsbot.RunAsync("ask", "who is Zyxwv Qqqq?");

        Assert.Equal(ExitCode.Done, result.ExitCode);
        Assert.NotEmpty(result.Output);
    }

    public void Dispose() => newsbot.Dispose();
}
