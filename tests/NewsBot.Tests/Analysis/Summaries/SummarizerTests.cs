using NewsBot.Analysis;
using NewsBot.Analysis.People;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Analysis.Summaries;

/// <summary>The summary of one article: which sentences, in which order, and how many words.</summary>
public sealed class SummarizerTests
{
    private static readonly ArticleAnalyzer Analyzer = new(new PeopleDirectory([]));

    [Fact]
    public void The_sentences_are_slices_in_reading_order()
    {
        var findings = Analyzer.Analyze(Library, summaryRatio: 0.5);

        Assert.Equal(findings.Summary.OrderBy(span => span.Start), findings.Summary);
        Assert.Equal("افتتح مجلس البلدية أمس مكتبة عامة في الحي الشمالي بعد ثلاث سنوات من العمل.", findings.Summary[0].In(findings.Text));
    }

    [Theory]
    [InlineData("وأضافت أن المكتبة ستفتح أبوابها مساء كل خميس لمن يعمل نهاراً.")]
    [InlineData("لكنها لم تحدد موعداً لافتتاح القاعة الثانية المخصصة للأطفال.")]
    public void A_sentence_that_hangs_on_another_stands_only_after_it(string hanging)
    {
        var article = new ArticleText("مكتبة", $"{hanging} افتتح مجلس البلدية أمس مكتبة عامة في الحي الشمالي. {hanging}");

        var findings = Analyzer.Analyze(article, summaryRatio: 1);

        Assert.Equal(
            ["افتتح مجلس البلدية أمس مكتبة عامة في الحي الشمالي.", hanging],
            findings.Summary.Select(span => span.In(findings.Text)));
    }

    [Fact]
    public void An_English_pronoun_hangs_too()
    {
        var findings = Analyzer.Analyze(
            new ArticleText("Library", "She promised longer hours for all readers. The council opened a public library in the north on Monday."), summaryRatio: 1);

        Assert.Equal(["The council opened a public library in the north on Monday."], findings.Summary.Select(span => span.In(findings.Text)));
    }

    [Fact]
    public void What_was_said_already_is_passed_over()
    {
        var findings = Analyzer.Analyze(
            new ArticleText("مكتبة", "افتتح مجلس البلدية أمس مكتبة عامة في الحي الشمالي. أمس افتتح مجلس البلدية مكتبة عامة في الحي الشمالي. يتسع المبنى لألفي كتاب وستين قارئاً."),
            summaryRatio: 1);

        Assert.Equal(2, findings.Summary.Count);
    }

    [Fact]
    public void A_line_of_place_and_date_is_no_sentence()
    {
        var findings = Analyzer.Analyze(
            new ArticleText("مكتبة", "الحي الشمالي في يوم الاثنين 12 مارس 2018\nافتتح مجلس البلدية أمس مكتبة عامة في الحي الشمالي."), summaryRatio: 1);

        Assert.StartsWith("افتتح", Assert.Single(findings.Summary).In(findings.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_headline_is_left_out_and_a_first_sentence_is_not()
    {
        const string Lead = "افتتح مجلس البلدية أمس مكتبة عامة كبيرة في الحي الشمالي بعد ثلاث سنوات من العمل المتواصل.";
        const string Body = "يتسع المبنى لألفي كتاب وستين قارئاً في قاعتين.";

        var headed = Analyzer.Analyze(new ArticleText("مكتبة عامة في الحي الشمالي", $"{Lead}\n{Body}"), summaryRatio: 1);
        var unheaded = Analyzer.Analyze(new ArticleText(Lead, Body), summaryRatio: 1);

        Assert.Equal([Lead, Body], headed.Summary.Select(span => span.In(headed.Text)));
        Assert.Equal([Lead, Body], unheaded.Summary.Select(span => span.In(unheaded.Text)));
    }

    [Fact]
    public void A_long_sentence_ends_at_a_clause_outside_of_marks()
    {
        const string Long = "افتتح مجلس البلدية مكتبة «الحي الشمالي، والحي الجنوبي، وما بينهما، وما وراءهما من بيوت قديمة»";
        var article = new ArticleText("مكتبة", $"{Long}، وحضر الافتتاح {Some.Words("ضيف", 30)}، ثم زار الضيوف {Some.Words("دار", 30)}.");

        var findings = Analyzer.Analyze(article, summaryRatio: 0.15);

        Assert.Equal(Long, Assert.Single(findings.Summary).In(findings.Text));
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.33)]
    [InlineData(0.6)]
    public void A_summary_is_about_as_long_as_asked_for(double ratio)
    {
        var body = string.Join(' ', Enumerable.Range(0, 40).Select(number => $"{Some.Words($"خبر{number}", 10)}."));

        var findings = Analyzer.Analyze(new ArticleText("عنوان", body), ratio);

        var words = findings.Summary.Sum(span => span.In(findings.Text).Split(' ').Length);
        Assert.InRange(words, 400 * ratio * 0.85, 400 * ratio * 1.15);
    }

    private static ArticleText Library { get; } = new(
        "مكتبة في الحي",
        """
        افتتح مجلس البلدية أمس مكتبة عامة في الحي الشمالي بعد ثلاث سنوات من العمل.
        يتسع المبنى لألفي كتاب وستين قارئاً في قاعتين، إحداهما للأطفال.
        قالت مديرة المكتبة ليلى حداد إن الحي انتظر هذا اليوم طويلاً.
        وأضافت أن المكتبة ستفتح أبوابها مساء كل خميس لمن يعمل نهاراً.
        """);
}
