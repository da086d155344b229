using Dapper;
using NewsBot.Archive.Query;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Archive.Query;

/// <summary>An answer reads the few rows it shows: a table walked or sorted at question time is fast in tests and slow in a year.</summary>
public sealed class PlansTests
{
    private static readonly object Parameters = new
    {
        personId = 1,
        about = 2,
        At = 1,
        After = 1,
        From = 0,
        To = 1,
        Dated = 0,
        dated = 0,
        Take = 11,
        take = 11,
        most = 8,
        status = 1,
        Status = 1,
        fewest = 1,
        stories = 5,
        Counted = 3,
        key = "a",
        skeleton = "a",
        limit = 10,
        known = 1,
        prefix = "a",
        end = "b",
        match = "\"a\"",
        ceiling = 9,
    };

    public static TheoryData<string, string> Timelines { get; } = new()
    {
        { "what a person said", QuoteQueries.Said },
        { "what a person said of another", QuoteQueries.SaidOfPerson },
        { "what others said of a person", QuoteQueries.Named },
        { "articles that name a person", ArticleQueries.Seen },
        { "the latest articles", ArticleQueries.Latest },
        { "sentences about a person", SummaryQueries.Told },
        { "who is met with whom", PeopleQueries.Related },
        { "everybody by stories", PeopleQueries.Listed },
        { "people of a name", PersonFinder.SameName },
        { "people of a word", PersonFinder.SameWord },
        { "the newest hits of words", SearchQueries.Newest },
    };

    public static TheoryData<string, string> Counted { get; } = new()
    {
        { "who is in the news in a period", Trends.InPeriod },
        { "words that begin so", PersonFinder.WordBegins },
        { "names that begin so", PersonFinder.NameBegins },
        { "hits of words in a period", SearchQueries.NewestInPeriod },
    };

    [Theory]
    [MemberData(nameof(Timelines))]
    public async Task A_list_is_read_off_an_index_in_its_order(string name, string sql)
    {
        var plan = await PlanAsync(sql);

        Assert.False(plan.Exists(step => IsWalk(step) || IsSort(step)), $"{name}: {string.Join("; ", plan)}");
    }

    [Theory]
    [MemberData(nameof(Counted))]
    public async Task What_is_counted_is_first_narrowed_by_an_index(string name, string sql)
    {
        var plan = await PlanAsync(sql);

        Assert.False(plan.Exists(IsWalk), $"{name}: {string.Join("; ", plan)}");
    }

    /// <summary>SCAN with VIRTUAL TABLE INDEX is a search by words; a SCAN of a bracketed query reads what the query found.</summary>
    private static bool IsWalk(string step) =>
        step.StartsWith("SCAN ", StringComparison.Ordinal)
        && !step.Contains("VIRTUAL TABLE INDEX", StringComparison.Ordinal)
        && !step.StartsWith("SCAN (", StringComparison.Ordinal) && step is not ("SCAN trend" or "SCAN found");

    private static bool IsSort(string step) => step.Contains("TEMP B-TREE", StringComparison.Ordinal);

    private static async Task<List<string>> PlanAsync(string sql)
    {
        await using var archive = await TestArchive.CreateAsync();
        await using var connection = await archive.Database.ReadAsync(TestContext.Current.CancellationToken);

        return [.. connection.Query($"EXPLAIN QUERY PLAN {sql}", Parameters).Select(row => (string)row.detail)];
    }
}
