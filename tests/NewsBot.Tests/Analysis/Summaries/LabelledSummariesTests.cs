using NewsBot.Analysis;
using NewsBot.Analysis.People;
using NewsBot.Analysis.Summaries;
using NewsBot.Analysis.Text;
using NewsBot.Archive.Sources;
using NewsBot.Tests.Analysis.People;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Analysis.Summaries;

/// <summary>What no summary of our labelled articles may show; the benchmarks ask the same of a whole corpus.</summary>
public sealed class LabelledSummariesTests
{
    /// <summary>قال اليوم الثلاثاء الوزير فلان: the subject may stand a little behind its verb.</summary>
    private const int SubjectWithin = 60;

    private static readonly ArticleAnalyzer Analyzer = new(new PeopleDirectory(ShippedPeople.All));

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task Every_sentence_names_or_means_its_person_and_stands_alone(string language)
    {
        await foreach (var findings in FindingsAsync(language))
        {
            var names = findings.People.SelectMany(person => person.Mentions).Select(mention => mention.Start).ToList();
            foreach (var person in findings.People)
            {
                Assert.All(person.Sentences.Where(sentence => sentence.NamesPerson), sentence => Assert.Contains(person.Mentions, sentence.Span.Overlaps));
                Assert.All(
                    person.Sentences.Where(sentence => sentence is { NamesPerson: true, Speaker: null }),
                    sentence => Assert.True(
                        !Hangs(findings, sentence.Span) || names.Exists(name => name >= sentence.Span.Start && name < sentence.Span.Start + SubjectWithin),
                        sentence.Span.In(findings.Text)));
            }
        }
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task No_summary_begins_with_a_sentence_that_hangs(string language)
    {
        await foreach (var findings in FindingsAsync(language))
        {
            Assert.True(findings.Summary is [] || !Hangs(findings, findings.Summary[0]), findings.Text);
        }
    }

    private static bool Hangs(ArticleFindings findings, TextSpan span) => Dangling.Starts(Reading.Of(span.In(findings.Text), findings.Language), first: 0);

    private static async IAsyncEnumerable<ArticleFindings> FindingsAsync(string language)
    {
        var source = new FileSource([Repository.PathOf("tests", "NewsBot.Tests", "Labelled", language)]);
        await foreach (var item in source.ReadAsync(TestContext.Current.CancellationToken))
        {
            if (item is ReadItem { Article: var article })
            {
                yield return Analyzer.Analyze(new ArticleText(article.Title, article.Body));
            }
        }
    }
}
