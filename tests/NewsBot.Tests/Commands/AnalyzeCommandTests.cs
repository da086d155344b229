using System.Text.Json;
using NewsBot.Commands;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Commands;

public sealed class AnalyzeCommandTests : IDisposable
{
    private readonly NewsBotProcess newsbot = new();

    [Fact]
    public async Task Each_article_becomes_a_line_in_the_order_they_came()
    {
        foreach (var number in Enumerable.Range(10, 20))
        {
            newsbot.Write(FormattableString.Invariant($"{number}.txt"), FormattableString.Invariant($"عنوان {number}\n\nقالت ليلى حداد: «الخبر رقم {number}»."));
        }

        var result = await newsbot.RunAsync("analyze", ".", "--format", "json");

        var titles = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("title").GetString());
        Assert.Equal(ExitCode.Done, result.ExitCode);
        Assert.Equal(Enumerable.Range(10, 20).Select(number => FormattableString.Invariant($"عنوان {number}")), titles);
        Assert.False(Directory.Exists(newsbot.PathOf("data")));
    }

    [Fact]
    public async Task Every_offset_gives_its_text()
    {
        newsbot.Write("article.txt", "حصاد اليوم 🌍\n\nقال سام ألتمان إن شركته «لن تتوقف». وأضافت ميرا موراتي: «نحتاج إلى وقت».");

        var result = await newsbot.RunAsync("analyze", "article.txt");

        using var article = JsonDocument.Parse(result.Output);
        var text = article.RootElement.GetProperty("text").GetString()!;
        var spans = article.RootElement.GetProperty("people").EnumerateArray().SelectMany(person => person.GetProperty("mentions").EnumerateArray())
            .Concat(article.RootElement.GetProperty("quotes").EnumerateArray())
            .Concat(article.RootElement.GetProperty("summary").EnumerateArray());
        Assert.All(spans, span => Assert.Equal(
            text.Substring(span.GetProperty("start").GetInt32(), span.GetProperty("length").GetInt32()), span.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task Bad_files_get_one_line_each_and_cost_the_good_ones_nothing()
    {
        newsbot.Write("good.txt", "عنوان\n\nقال سام ألتمان إن شركته لن تتوقف عن العمل.");
        newsbot.Write("empty.txt", "");
        newsbot.Write("binary.txt", [0, 1, 2, 3, 0xff, 0xfe, 0, 0, 7, 0x80, 0x81, 0, 0, 0]);
        newsbot.Write("half.jsonl", """{"title":"نصف","bo""");
        using (var sparse = File.OpenWrite(newsbot.PathOf("sparse.txt")))
        {
            sparse.SetLength(200L * 1024 * 1024);
        }

        Directory.CreateDirectory(newsbot.PathOf("loop"));
        Directory.CreateSymbolicLink(newsbot.PathOf("loop/again"), newsbot.Folder);

        var result = await newsbot.RunAsync("analyze", ".", "not-there.txt");

        Assert.Equal(ExitCode.Done, result.ExitCode);
        Assert.Single(result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(5, result.ErrorLines.Length);
        Assert.All(
            ["empty.txt", "binary.txt", "half.jsonl:1", "sparse.txt", "not-there.txt"],
            name => Assert.Single(result.ErrorLines, line => line.StartsWith("rejected ", StringComparison.Ordinal) && line.Contains(name, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nothing_but_bad_files_is_a_failure()
    {
        newsbot.Write("empty.txt", "");

        var result = await newsbot.RunAsync("analyze", "empty.txt");

        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.Single(result.ErrorLines);
    }

    [Fact]
    public async Task A_file_name_cannot_break_the_line_it_is_reported_on()
    {
        newsbot.Write("a\nb\u001b[31m\u202e.txt", "");

        var result = await newsbot.RunAsync("analyze", ".");

        var line = Assert.Single(result.ErrorLines);
        Assert.DoesNotContain('\u001b', line);
        Assert.DoesNotContain('\u202e', line);
    }

    public void Dispose() => newsbot.Dispose();
}
