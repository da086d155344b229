using System.Text.Json;
using NewsBot.Commands;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Commands;

public sealed class PeopleCommandTests(StarterArchive starter) : IDisposable
{
    private readonly NewsBotProcess newsbot = new();

    [Theory]
    [InlineData("سام ألتمان")]
    [InlineData("التمان")]
    [InlineData("SAM ALTMAN")]
    [InlineData("@sama")]
    public async Task Find_decides_for_one_person_under_any_spelling(string name)
    {
        await starter.GiveAsync(newsbot);
        var result = await newsbot.RunAsync("people", "find", name, "--format", "json");

        using var match = JsonDocument.Parse(result.Output);
        var candidate = match.RootElement.GetProperty("candidates")[0];
        Assert.Equal(ExitCode.Done, result.ExitCode);
        Assert.Equal("one", match.RootElement.GetProperty("decision").GetString());
        Assert.Equal("Sam Altman", candidate.GetProperty("nameLatin").GetString());
        Assert.True(candidate.GetProperty("known").GetBoolean());
    }

    [Fact]
    public async Task A_person_added_is_found_by_name_and_by_a_later_alias()
    {
        await starter.GiveAsync(newsbot);
        var added = await newsbot.RunAsync("people", "add", "--arabic", "ليلى الحداد", "--latin", "Layla Haddad", "--gender", "f", "--role-english", "librarian");
        await newsbot.RunAsync("people", "alias", "ليلى الحداد", "أم النخيل");

        var shown = await newsbot.RunAsync("people", "show", "أم النخيل");

        Assert.StartsWith("added ", added.Output, StringComparison.Ordinal);
        Assert.StartsWith($"{added.Output["added ".Length..].Trim()} ليلى الحداد / Layla Haddad (librarian)", shown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merged_person_answers_under_the_survivor()
    {
        await starter.GiveAsync(newsbot);
        var first = await AddAsync("مروان القيسي");
        var second = await AddAsync("أبو النخل القيسي");

        var merged = await newsbot.RunAsync("people", "merge", second, first);
        var shown = await newsbot.RunAsync("people", "show", "أبو النخل القيسي");

        Assert.Equal(ExitCode.Done, merged.ExitCode);
        Assert.StartsWith($"{first} مروان القيسي", shown.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show", "999999999")]
    [InlineData("show", "Zyxwv Qqqq")]
    [InlineData("confirm", "Zyxwv Qqqq")]
    [InlineData("import", "not-there.tsv")]
    public async Task Whoever_is_not_there_fails_in_one_line(string verb, string argument)
    {
        await starter.GiveAsync(newsbot);
        var result = await newsbot.RunAsync("people", verb, argument);

        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.Single(result.ErrorLines);
    }

    [Fact]
    public async Task A_list_that_is_no_list_of_people_is_refused_with_its_line()
    {
        await starter.GiveAsync(newsbot);
        newsbot.Write("people.tsv", "# people\nonly one column\n");

        var result = await newsbot.RunAsync("people", "import", "people.tsv");

        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.StartsWith("people.tsv:2:", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_shows_known_people_up_to_the_limit()
    {
        await starter.GiveAsync(newsbot);
        var result = await newsbot.RunAsync("people", "list", "--limit", "150", "--format", "json");

        Assert.Equal(150, result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct().Count());
    }

    public void Dispose() => newsbot.Dispose();

    private async Task<string> AddAsync(string name) =>
        (await newsbot.RunAsync("people", "add", "--arabic", name)).Output["added ".Length..].Trim();
}
