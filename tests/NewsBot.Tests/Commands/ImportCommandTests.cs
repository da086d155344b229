using System.Diagnostics;
using System.Globalization;
using NewsBot.Commands;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private readonly NewsBotProcess newsbot = new();

    [Fact]
    public async Task The_same_articles_again_change_nothing()
    {
        newsbot.Write("a.txt", "عنوان أول\n\nقالت ليلى حداد: «المكتبة تفتح غداً».");
        newsbot.Write("b.jsonl", """{"title":"عنوان ثان","body":"فاز فريق النخيل على ضيفه بهدفين دون رد."}""" + "\n");

        var first = await newsbot.RunAsync("import", ".");
        var second = await newsbot.RunAsync("import", ".");

        Assert.Equal("imported 2, known 0, changed 0, rejected 0\n", first.Output);
        Assert.Equal("imported 0, known 2, changed 0, rejected 0\n", second.Output);
    }

    [Fact]
    public async Task Bad_files_get_one_line_each_and_the_good_ones_come_in()
    {
        newsbot.Write("good.txt", "عنوان\n\nقالت ليلى حداد: «المكتبة تفتح غداً».");
        newsbot.Write("empty.txt", "");
        newsbot.Write("half.jsonl", """{"title":"نصف","bo""");

        var result = await newsbot.RunAsync("import", "good.txt", "empty.txt", "half.jsonl", "not-there");

        Assert.Equal(ExitCode.Done, result.ExitCode);
        Assert.Equal("imported 1, known 0, changed 0, rejected 3\n", result.Output);
        Assert.Equal(3, result.ErrorLines.Length);
        Assert.All(result.ErrorLines, line => Assert.StartsWith("rejected ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_but_bad_files_is_a_failure()
    {
        Assert.Equal(ExitCode.Failed, (await newsbot.RunAsync("import", "not-there")).ExitCode);
    }

    [Fact]
    public async Task A_date_that_is_none_is_bad_usage()
    {
        var result = await newsbot.RunAsync("import", "a.txt", "--date", "the day before");

        Assert.Equal(ExitCode.BadUsage, result.ExitCode);
    }

    [Fact]
    public async Task Source_and_date_stand_in_for_those_the_articles_lack()
    {
        newsbot.Write("a.txt", "عنوان أول\n\nقالت ليلى حداد: «المكتبة تفتح غداً».");

        await newsbot.RunAsync("import", "a.txt", "--source", "جريدة النخيل", "--date", "2026-03-14");
        var shown = await newsbot.RunAsync("articles", "show", "1");

        Assert.StartsWith("جريدة النخيل · 2026-03-14", shown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupted_import_keeps_what_it_reported_and_goes_on_later()
    {
        // The bad line is reported when the hundred before it are committed: from then on there is something to keep.
        const int Articles = 4_000;
        var articles = Enumerable.Range(0, Articles).Select(number => FormattableString.Invariant(
            $$"""{"title":"خبر {{number}}","body":"قالت ليلى حداد في الخبر رقم {{number}}: «هذا هو الخبر رقم {{number}} من سلسلة طويلة {{number * 7}}»."}"""));
        await File.WriteAllLinesAsync(newsbot.PathOf("many.jsonl"), articles.Take(100).Append("{").Concat(articles.Skip(100)), TestContext.Current.CancellationToken);

        using var import = newsbot.Start("import", "many.jsonl");
        await import.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
        var asked = Stopwatch.GetTimestamp();
        using var kill = Process.Start("kill", ["-TERM", import.Id.ToString(CultureInfo.InvariantCulture)]);
        var said = await import.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await import.WaitForExitAsync(TestContext.Current.CancellationToken);
        var waited = Stopwatch.GetElapsedTime(asked);
        var kept = int.Parse(said.Split("imported ")[1].Split(',')[0], CultureInfo.InvariantCulture);
        var again = await newsbot.RunAsync("import", "many.jsonl");

        Assert.Equal(ExitCode.Failed, import.ExitCode);
        Assert.StartsWith("interrupted; kept: ", said, StringComparison.Ordinal);
        Assert.InRange(waited, TimeSpan.Zero, TimeSpan.FromSeconds(8));
        Assert.InRange(kept, 1, Articles - 1);
        Assert.Equal(FormattableString.Invariant($"imported {Articles - kept}, known {kept}, changed 0, rejected 1\n"), again.Output);
    }

    public void Dispose() => newsbot.Dispose();
}
