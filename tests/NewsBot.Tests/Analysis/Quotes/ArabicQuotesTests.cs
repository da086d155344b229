using NewsBot.Analysis;
using NewsBot.Analysis.People;

namespace NewsBot.Tests.Analysis.Quotes;

public sealed class ArabicQuotesTests
{
    private static readonly ArticleAnalyzer Analyzer = new(new PeopleDirectory([]));

    [Fact]
    public void A_word_like_a_verb_may_open_the_text()
    {
        var findings = Analyzer.Analyze(new ArticleText("بينها سوسة : إضراب في أربع ولايات", "ينفذ المدرسون غداً إضراباً إقليمياً في أربع ولايات."));

        Assert.Empty(findings.Quotes);
    }

    [Fact]
    public void A_verb_without_a_subject_carries_the_speaker_on()
    {
        var findings = Analyzer.Analyze(new ArticleText(
            "المجلس يجتمع", "قال الوزير سامر حداد إن العمل بدأ. وأضاف: «سننتهي قبل الصيف إن شاء الله»."));

        Assert.Equal(["سامر حداد", "سامر حداد"], findings.Quotes.Select(quote => quote.Speaker));
    }

    [Fact]
    public void A_feminine_verb_is_never_given_to_a_man()
    {
        var findings = Analyzer.Analyze(new ArticleText(
            "المجلس يجتمع", "قال الوزير سامر حداد إن العمل بدأ. وأضافت: «سننتهي قبل الصيف إن شاء الله»."));

        Assert.Null(findings.Quotes[^1].SpeakerIndex);
    }
}
