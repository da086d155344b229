using NewsBot.Conversation;
using NewsBot.Terminal;
using NewsBot.Tests.Support;
using NewsBot.Wording;

namespace NewsBot.Tests.Terminal;

public sealed class TerminalChatTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("١")]
    [InlineData(" 1) المزيد ")]
    public async Task The_number_of_a_button_presses_it(string typed)
    {
        await using var archive = await TestArchive.CreateAsync();
        for (var day = 0; day < 6; day++)
        {
            await archive.QuotedAsync("ليلى حداد", $"كلام {"أبتثجح"[day]}", at: Some.Noon.AddDays(-day));
        }

        var output = await SayAsync(archive, "أقوال ليلى حداد", typed);

        Assert.Contains("«كلام ح»", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_without_a_button_is_a_question()
    {
        await using var archive = await TestArchive.CreateAsync();

        Assert.Contains("«7»", await SayAsync(archive, "7"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_lines_are_passed_over_and_the_prompt_stands_before_each_line()
    {
        await using var archive = await TestArchive.CreateAsync();
        var output = new StringWriter { NewLine = "\n" };

        await Chat(archive, output, "", "  ", "شكرا").RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal("> > > على الرحب والسعة!\n\n> ", output.ToString());
    }

    private static async Task<string> SayAsync(TestArchive archive, params string[] lines)
    {
        var output = new StringWriter { NewLine = "\n" };
        await Chat(archive, output, lines).RunAsync(TestContext.Current.CancellationToken);

        return output.ToString();
    }

    private static TerminalChat Chat(TestArchive archive, StringWriter output, params string[] lines) =>
        new(new Responder(archive.Database, new ReaderOptions(), archive.Clock), new StringReader(string.Join('\n', lines)), output) { Prompt = "> " };
}
