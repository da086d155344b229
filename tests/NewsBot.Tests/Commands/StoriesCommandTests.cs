using System.Text.Json;
using NewsBot.Commands;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Commands;

public sealed class StoriesCommandTests : IDisposable
{
    private readonly NewsBotProcess newsbot = new();

    [Fact]
    public async Task The_near_duplicates_of_the_starter_library_are_one_story()
    {
        var result = await newsbot.RunAsync("stories", Repository.PathOf("seeds", "articles"), "--format", "json");

        var together = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("articles").EnumerateArray().Select(article => Path.GetFileName(article.GetProperty("path").GetString())).ToList())
            .Where(files => files.Count > 1)
            .ToList();
        Assert.Equal(ExitCode.Done, result.ExitCode);
        Assert.Equal(["ar-10-library-reopens.md", "ar-11-library-reopens-brief.md"], Assert.Single(together));
    }

    [Fact]
    public async Task The_same_words_under_two_names_are_one_story()
    {
        newsbot.Write("a.txt", "عنوان\n\nأعلنت البلدية أن المكتبة تفتح أبوابها غداً.");
        newsbot.Write("b.txt", "عنوان\n\nأعلنت البلدية أن المكتبة تفتح أبوابها غداً.");
        newsbot.Write("c.txt", "آخر\n\nفاز فريق النخيل على ضيفه بهدفين دون رد في مباراة المساء.");

        var result = await newsbot.RunAsync("stories", "a.txt", "b.txt", "c.txt");

        Assert.Equal("a.txt = b.txt\nc.txt\n", result.Output);
    }

    public void Dispose() => newsbot.Dispose();
}
