using System.Reflection;
using Dapper;
using NewsBot.Archive.Query;
using NewsBot.Archive.Store;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Archive.Query;

/// <summary>An answer reads the few rows it shows: a table walked or sorted at question time is fast in tests and slow in a year.</summary>
public sealed class PlansTests
{
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
        { "articles with two people", PassageQueries.Named },
        { "a person's articles that hold words", PassageQueries.Holding },
    };

    public static TheoryData<string, string> Counted { get; } = new()
    {
        { "who is in the news in a period", Trends.InPeriod },
        { "how much somebody said", QuoteQueries.Counted },
        { "what a person said first", QuoteQueries.SaidFirst },
        { "what a person said of another first", QuoteQueries.SaidOfPersonFirst },
        { "what somebody denied", QuoteQueries.SaidAsWished },
        { "what somebody denied of another", QuoteQueries.SaidOfPersonAsWished },
        { "what others denied of somebody", QuoteQueries.NamedAsWished },
        { "what somebody said of one of several", TopicQueries.OfPerson },
        { "what somebody said with words", TopicQueries.OfWords },
        { "who of those met is called so", PeopleQueries.MetAndCalled },
        { "words that begin so", PersonFinder.WordBegins },
        { "hits of words in a period", SearchQueries.NewestInPeriod },
        { "articles of the same story", Receipts.OfStory },
        { "articles with the same quote", Receipts.OfQuote },
    };

    [Theory]
    [MemberData(nameof(Timelines))]
    public async Task A_list_is_read_off_an_index_in_its_order(string name, string sql)
    {
        await using var archive = await TestArchive.CreateAsync();
        var plan = await PlanAsync(archive, sql);

        Assert.False(plan.Exists(step => IsWalk(step) || IsSort(step)), $"{name}: {string.Join("; ", plan)}");
    }

    [Theory]
    [MemberData(nameof(Counted))]
    public async Task What_is_counted_is_first_narrowed_by_an_index(string name, string sql)
    {
        await using var archive = await TestArchive.CreateAsync();
        var plan = await PlanAsync(archive, sql);

        Assert.False(plan.Exists(IsWalk), $"{name}: {string.Join("; ", plan)}");
    }

    // Left out: new people. The plan shows the search for quotes that wait for them, which runs only while a promise is broken.
    [Fact]
    public async Task An_import_and_a_merge_walk_no_table()
    {
        await using var archive = await TestArchive.CreateAsync();
        var statements = await archive.Database.WriteRowsAsync(
            WriteLane.Ingest, (_, rows) => StatementsOf(rows, []).ToList(), TestContext.Current.CancellationToken);
        var walks = new List<string>();
        foreach (var sql in statements.Concat(MergeRows.Steps).Where(sql => !sql.StartsWith("INSERT INTO person", StringComparison.Ordinal)))
        {
            walks.AddRange((await PlanAsync(archive, sql)).Where(step => IsWalk(step) && !IsShort(sql)));
        }

        Assert.True(statements.Count > 50);
        Assert.Empty(walks);
    }

    /// <summary>sqlite_sequence has a row a table, archive_version one row; whether there is a sample or a real article is told by the first row.</summary>
    private static bool IsShort(string sql) =>
        sql.Contains("sqlite_sequence", StringComparison.Ordinal) || sql.Contains("archive_version", StringComparison.Ordinal) || sql.Contains("is_sample", StringComparison.Ordinal);

    /// <summary>Every statement the writer has compiled, wherever it is kept.</summary>
    private static IEnumerable<string> StatementsOf(object rows, HashSet<object> seen) =>
        rows.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Select(field => field.GetValue(rows)).OfType<object>()
            .Where(value => value.GetType().Namespace == typeof(Statement).Namespace && seen.Add(value))
            .SelectMany(value => value is Statement statement ? [statement.Sql] : StatementsOf(value, seen));

    /// <summary>SCAN with VIRTUAL TABLE INDEX is a search by words; a SCAN of a bracketed query reads what the query found.</summary>
    private static bool IsWalk(string step) =>
        step.StartsWith("SCAN ", StringComparison.Ordinal)
        && !step.Contains("VIRTUAL TABLE INDEX", StringComparison.Ordinal)
        && !step.StartsWith("SCAN (", StringComparison.Ordinal) && step is not ("SCAN trend" or "SCAN found");

    private static bool IsSort(string step) => step.Contains("TEMP B-TREE", StringComparison.Ordinal);

    private static async Task<List<string>> PlanAsync(TestArchive archive, string sql)
    {
        await using var connection = await archive.Database.ReadAsync(TestContext.Current.CancellationToken);
        var parameters = new DynamicParameters();
        foreach (var name in sql.Split('@').Skip(1).Select(rest => new string([.. rest.TakeWhile(char.IsAsciiLetterOrDigit)])))
        {
            parameters.Add(name, 1);
        }

        return [.. connection.Query($"EXPLAIN QUERY PLAN {sql}", parameters).Select(row => (string)row.detail)];
    }
}
