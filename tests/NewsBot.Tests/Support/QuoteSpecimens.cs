using NewsBot.Analysis;
using NewsBot.Analysis.People;

namespace NewsBot.Tests.Support;

/// <summary>Reads the files under Specimens that hold a rule a line: what it shows, a short article, and who says what in it.</summary>
internal static class QuoteSpecimens
{
    private static readonly ArticleAnalyzer Analyzer = new(new PeopleDirectory([]));

    public static TheoryData<string, string, string> In(string file)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var line in File.ReadLines(Repository.PathOf("tests/NewsBot.Tests/Specimens", file)))
        {
            if (!line.StartsWith('#') && line.Split('\t') is [var shows, var article, var expected])
            {
                data.Add(shows, article, expected);
            }
        }

        return data;
    }

    /// <summary>What is found in the article, as a specimen writes it.</summary>
    public static string FoundIn(string title, string body)
    {
        var findings = Analyzer.Analyze(new ArticleText(title, body));

        return string.Join(" | ", findings.Quotes.Select(quote => $"{SpeakerOf(findings, quote)}: {quote.Span.In(findings.Text)}"));
    }

    private static string SpeakerOf(ArticleFindings findings, QuoteFinding quote) =>
        quote.SpeakerIndex is { } person ? findings.People[person].Name : quote.Speaker is { } others ? $"({others})" : "—";
}
