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
    [InlineData("عبد ")]
    [InlineData("بن ")]
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

    [Theory]
    [InlineData("Ann Roe, a lawyer, came.\n\n", "Her lawyer said that the hills were wet. ")]
    [InlineData("Ann Roe, a lawyer, came.\n\n", "She said that the hills were wet. ")]
    [InlineData("Ann Roe, 28, came.\n\n", "Asked, the 28-year-old said that the hills were wet; ")]
    public void A_paragraph_of_one_sentence_over_and_over_has_one_person_and_a_quote_each_time(string opening, string sentence)
    {
        var findings = Analyzer.Analyze(new ArticleText("", opening + string.Concat(Enumerable.Repeat(sentence, 10_000))));

        Assert.Single(findings.People);
        Assert.InRange(findings.Quotes.Count, 1, 10_000);
    }

    [Fact]
    public void Words_in_marks_longer_than_any_headline_are_not_looked_for_in_the_text()
    {
        var words = string.Concat(Enumerable.Repeat("a ", 40_000));

        var findings = Analyzer.Analyze(new ArticleText("", $"\"{words}b\"\n\nAnn Roe said: \"{words}c\""));

        Assert.Equal([null, "Ann Roe"], findings.Quotes.Select(quote => quote.Speaker));
    }

    [Fact]
    public void A_list_of_names_without_end_has_people_up_to_a_limit()
    {
        var names = string.Join("، ", Enumerable.Range(0, 10_000).Select(number => $"محمد {Some.Words(FormattableString.Invariant($"بت{number}"), 1)}"));

        var findings = Analyzer.Analyze(new ArticleText("عنوان", names));

        Assert.InRange(findings.People.Count, 100, 500);
    }
}
