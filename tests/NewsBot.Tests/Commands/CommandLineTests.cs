using NewsBot.Commands;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly NewsBotProcess newsbot = new();

    [Theory]
    [InlineData("nonsense")]
    [InlineData("analyze")]
    [InlineData("analyze", "x.txt", "--format", "xml")]
    [InlineData("backup")]
    [InlineData("people", "add")]
    [InlineData("--nonsense")]
    public async Task A_line_that_cannot_be_understood_ends_with_two(params string[] args)
    {
        var result = await newsbot.RunAsync(args);

        Assert.Equal(ExitCode.BadUsage, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.NotEmpty(result.ErrorLines);
    }

    [Theory]
    [InlineData("Http__Nonsense", "1", "Http:Nonsense:")]
    [InlineData("Http__Urls", "https://127.0.0.1:8080", "Http:Urls:")]
    [InlineData("Telegram__Token", "no token at all", "Telegram:Token:")]
    [InlineData("Telegram__TokenFile", "not-there", "Telegram:TokenFile:")]
    [InlineData("Data__Directory", "", "Data:Directory:")]
    [InlineData("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT:")]
    public async Task A_setting_that_cannot_be_used_is_refused_by_name(string variable, string value, string key)
    {
        newsbot.Environment[variable] = value;

        var result = await newsbot.RunAsync("run");

        Assert.Equal(ExitCode.Refused, result.ExitCode);
        Assert.StartsWith(key, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(newsbot.Folder));
    }

    [Fact]
    public async Task Help_names_every_verb_and_the_options_of_all()
    {
        var result = await newsbot.RunAsync("--help");

        Assert.Equal(ExitCode.Done, result.ExitCode);
        Assert.All(
            ["run", "chat", "ask", "import", "analyze", "stories", "people", "articles", "reanalyze", "backup", "health", "doctor", "--data", "--config"],
            word => Assert.Contains($"  {word}", result.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_doctor_finds_nothing_wrong_where_the_tests_run()
    {
        var result = await newsbot.RunAsync("doctor");

        Assert.True(result.ExitCode == ExitCode.Done, result.Output + result.Errors);
        Assert.Contains("right  ICU", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_doctor_says_what_is_wrong_and_how_to_mend_it()
    {
        newsbot.Environment["Http__Nonsense"] = "1";

        var result = await newsbot.RunAsync("doctor");

        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.Contains("wrong  settings: Http:Nonsense", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_answering_fails_the_health_check()
    {
        var result = await newsbot.RunAsync("health", "--Http:Urls=http://127.0.0.1:1");

        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.Single(result.ErrorLines);
    }

    public void Dispose() => newsbot.Dispose();
}
