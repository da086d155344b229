using NewsBot.Analysis;
using NewsBot.Analysis.People;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Analysis;

/// <summary>Texts that no paper prints must end too, and leave sane findings; how long they take is measured by the benchmarks.</summary>
public sealed class HardTextsTests
{
    private static readonly ArticleAnalyzer Analyzer = new(new PeopleDirectory([]));

    [Theory]
    [InlineData("\"")]
    [InlineData("«")]
    [InlineData("«»")]
    [InlineData("» «")]
    [InlineData("”")]
    [InlineData(".")]
    [InlineData("A.")]
    [InlineData("قال: ")]
    [InlineData("وأضاف أن ")]
    [InlineData("(")]
    [InlineData("\n")]
    [InlineData("ـ")]
    [InlineData("\ud800")]
    public void A_text_of_one_thing_over_and_over_gives_nobody_and_nothing_outside_of_it(string piece)
    {
        var findings = Analyzer.Analyze(new ArticleText("عنوان", string.Concat(Enumerable.Repeat(piece, 20_000))));

        Assert.Empty(findings.People);
        Assert.All(findings.Quotes.Select(quote => quote.Span).Concat(findings.Summary), span => Assert.InRange(span.End, 1, findings.Text.Length));
    }

    [Theory]
    [InlineData(": ")]
    [InlineData("وزير: ")]
    [InlineData("والد «س»: ")]
    [InlineData("وقال إن ")]
    [InlineData("«و»: ")]
    [InlineData("أهالي في ")]
    public void A_headline_of_one_thing_over_and_over_gives_nothing_outside_of_it(string piece)
    {
        var findings = Analyzer.Analyze(new ArticleText(string.Concat(Enumerable.Repeat(piece, 20_000)), "وقال الوزير إن الخط جاهز."));

        Assert.All(findings.Quotes.Select(quote => quote.Span), span => Assert.InRange(span.End, 1, findings.Text.Length));
    }

    [Fact]
    public void A_list_of_names_without_end_has_people_up_to_a_limit()
    {
        var names = string.Join("، ", Enumerable.Range(0, 10_000).Select(number => $"محمد {Some.Words(FormattableString.Invariant($"بت{number}"), 1)}"));

        var findings = Analyzer.Analyze(new ArticleText("عنوان", names));

        Assert.InRange(findings.People.Count, 100, 500);
    }
}
