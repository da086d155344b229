using NewsBot.Analysis;
using NewsBot.Analysis.People;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Analysis.English;

/// <summary>One rule a line: a short article, and who says what in it. See the head of Specimens/english.tsv.</summary>
public sealed class EnglishSentenceTests
{
    private const string Headline = "The day in brief";

    private static readonly ArticleAnalyzer Analyzer = new(new PeopleDirectory([]));

    public static TheoryData<string, string, string> Specimens { get; } = Load();

    [Theory, MemberData(nameof(Specimens))]
    public void Each_specimen_yields_what_it_lists(string shows, string article, string expected)
    {
        var findings = Analyzer.Analyze(new ArticleText(Headline, string.Join('\n', article.Split(" / "))));

        Assert.True(expected == Listed(findings), $"{shows}: {Listed(findings)}");
    }

    private static string Listed(ArticleFindings findings) =>
        string.Join(" | ", findings.Quotes.Select(quote => $"{SpeakerOf(findings, quote)}: {quote.Span.In(findings.Text)}"));

    private static string SpeakerOf(ArticleFindings findings, QuoteFinding quote) =>
        quote.SpeakerIndex is { } person ? findings.People[person].Name : quote.Speaker is { } others ? $"({others})" : "—";

    private static TheoryData<string, string, string> Load()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var line in File.ReadLines(Repository.PathOf("tests/NewsBot.Tests/Specimens", "english.tsv")))
        {
            if (!line.StartsWith('#') && line.Split('\t') is [var shows, var article, var expected])
            {
                data.Add(shows, article, expected);
            }
        }

        return data;
    }
}
