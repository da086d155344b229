using Microsoft.Data.Sqlite;
using NewsBot.Commands;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Commands;

/// <summary>The verbs that look after the archive, and what they do with one that cannot be used.</summary>
public sealed class StoreCommandTests : IDisposable
{
    private readonly NewsBotProcess newsbot = new();

    [Fact]
    public async Task A_backup_is_a_whole_archive_and_overwrites_nothing()
    {
        await ImportOneAsync();

        var first = await newsbot.RunAsync("backup", "copy.db");
        var second = await newsbot.RunAsync("backup", "copy.db");
        Directory.CreateDirectory(newsbot.PathOf("restored"));
        File.Copy(newsbot.PathOf("copy.db"), newsbot.PathOf("restored/newsbot.db"));
        var shown = await newsbot.RunAsync("articles", "show", "1", "--data", "restored");

        Assert.Equal(ExitCode.Done, first.ExitCode);
        Assert.Equal(ExitCode.Refused, second.ExitCode);
        Assert.Single(second.ErrorLines);
        Assert.Contains("المكتبة تفتح غداً", shown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_removed_is_gone()
    {
        await ImportOneAsync();

        var removed = await newsbot.RunAsync("articles", "remove", "1", "77");
        var shown = await newsbot.RunAsync("articles", "show", "1");

        Assert.Equal("removed 1\n", removed.Output);
        Assert.Equal(ExitCode.Failed, removed.ExitCode);
        Assert.StartsWith("77:", Assert.Single(removed.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failed, shown.ExitCode);
    }

    [Fact]
    public async Task Nothing_is_read_again_while_the_analysis_is_the_same()
    {
        await ImportOneAsync();

        var result = await newsbot.RunAsync("reanalyze");

        Assert.Equal("renewed 0, failed 0\n", result.Output);
    }

    [Fact]
    public async Task An_archive_of_a_later_version_is_refused_and_left_alone()
    {
        await ImportOneAsync();
        await ExecuteAsync("PRAGMA user_version = 9999");
        var before = await File.ReadAllBytesAsync(newsbot.PathOf("data/newsbot.db"), TestContext.Current.CancellationToken);

        var result = await newsbot.RunAsync("ask", "من هو ألتمان؟");
        var doctor = await newsbot.RunAsync("doctor");

        Assert.Equal(ExitCode.Refused, result.ExitCode);
        Assert.Single(result.ErrorLines);
        Assert.Equal(before, await File.ReadAllBytesAsync(newsbot.PathOf("data/newsbot.db"), TestContext.Current.CancellationToken));
        Assert.Contains("wrong  archive", doctor.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_alone()
    {
        Directory.CreateDirectory(newsbot.PathOf("data"));
        newsbot.Write("data/newsbot.db", "this is no database, but somebody's only copy of a letter");

        var result = await newsbot.RunAsync("import", "a.txt");

        Assert.Equal(ExitCode.Refused, result.ExitCode);
        Assert.Single(result.ErrorLines);
        Assert.StartsWith("this is no database", await File.ReadAllTextAsync(newsbot.PathOf("data/newsbot.db"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    public void Dispose() => newsbot.Dispose();

    private async Task ImportOneAsync()
    {
        newsbot.Write("a.txt", "عنوان أول\n\nقالت ليلى حداد: «المكتبة تفتح غداً».");
        var result = await newsbot.RunAsync("import", "a.txt");
        Assert.Equal("imported 1, known 0, changed 0, rejected 0\n", result.Output);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={newsbot.PathOf("data/newsbot.db")};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
