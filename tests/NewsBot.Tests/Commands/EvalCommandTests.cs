using System.Text.Json;
using NewsBot.Commands;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Commands;

public sealed class EvalCommandTests : IDisposable
{
    private const string Labels =
        """
        {"people":[{"name":"ليلى حداد","surfaces":["ليلى حداد"]}],
         "quotes":[{"kind":"direct","text":"المكتبة تفتح غداً صباحاً","speaker_type":"person","speaker":"ليلى حداد"},
                   {"kind":"colon","text":"نراكم في الربيع القادم","speaker_type":"person","speaker":"ليلى حداد"}]}
        """;

    private readonly NewsBotProcess newsbot = new();

    [Fact]
    public async Task Figures_come_last_and_misses_before_them()
    {
        WriteArticle("001", Labels);

        var result = await newsbot.RunAsync("eval", ".");

        Assert.Equal(ExitCode.Done, result.ExitCode);
        Assert.Contains("001 direct: missed, ليلى حداد | نراكم في الربيع القادم\n1 articles", result.Output, StringComparison.Ordinal);
        Assert.Contains("direct                  1.000  0.500  0.667       1     0      1\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("people                  1.000  1.000  1.000       1     0      0\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_gets_every_figure_and_every_miss()
    {
        WriteArticle("001", Labels);

        var result = await newsbot.RunAsync("eval", ".", "--format", "json");

        using var scores = JsonDocument.Parse(result.Output);
        var direct = scores.RootElement.GetProperty("figures").GetProperty("direct attribution");
        Assert.Equal(0.6667, direct.GetProperty("f1").GetDouble(), 4);
        Assert.Equal("missed", Assert.Single(scores.RootElement.GetProperty("misses").EnumerateArray()).GetProperty("fault").GetString());
        Assert.Equal(1, scores.RootElement.GetProperty("confidence").GetProperty("0.9 and more").GetProperty("rightPerson").GetInt32());
    }

    [Fact]
    public async Task Digits_choose_the_articles()
    {
        WriteArticle("001", Labels);
        WriteArticle("002", Labels);
        WriteArticle("003", Labels);

        var only = await newsbot.RunAsync("eval", ".", "--only", "3", "--list", "none");
        var except = await newsbot.RunAsync("eval", ".", "--except", "3", "--list", "none");

        Assert.StartsWith("1 articles", only.Output, StringComparison.Ordinal);
        Assert.StartsWith("2 articles", except.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"people":null}""")]
    [InlineData("""{"people":[{}]}""")]
    [InlineData("""{"quotes":[{"kind":"rumour","text":"a"}]}""")]
    [InlineData("""{"quotes":[{"kind":"direct","text":"\ud800"}]}""")]
    [InlineData("""{"quotes":[{"kind":"direct","text":"a","speaker":"b\nc"}]}""")]
    public async Task Broken_labels_fail_in_one_line_that_names_the_file(string labels)
    {
        WriteArticle("001", Labels);
        WriteArticle("002", labels);

        var result = await newsbot.RunAsync("eval", ".");

        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.Contains("002.json", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task Labels_without_their_article_fail_in_one_line()
    {
        newsbot.Write("001.json", Labels);

        var result = await newsbot.RunAsync("eval", ".");

        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.Contains("001.txt", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExitCode.Failed, "nowhere")]
    [InlineData(ExitCode.Failed, ".")]
    [InlineData(ExitCode.BadUsage, ".", "--only", "3x")]
    [InlineData(ExitCode.BadUsage, ".", "--only", "3", "--except", "6")]
    public async Task What_cannot_be_scored_is_said(int exitCode, params string[] args)
    {
        var result = await newsbot.RunAsync(["eval", .. args]);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.NotEmpty(result.ErrorLines);
        Assert.Empty(result.Output);
    }

    public void Dispose() => newsbot.Dispose();

    private void WriteArticle(string name, string labels)
    {
        newsbot.Write($"{name}.txt", "مكتبة في الحي\n\nقالت ليلى حداد: «المكتبة تفتح غداً صباحاً».");
        newsbot.Write($"{name}.json", labels);
    }
}
