using NewsBot.Analysis;
using NewsBot.Analysis.People;

namespace NewsBot.Tests.Analysis.Summaries;

/// <summary>Which sentences tell about a person, and in what form they can stand alone.</summary>
public sealed class PersonSentencesTests
{
    private static readonly ArticleAnalyzer Analyzer = new(new PeopleDirectory(
    [
        new KnownPerson { Id = "leila", Gender = Gender.Feminine, NameArabic = "ليلى حداد", NameLatin = "Leila Haddad" },
        new KnownPerson { Id = "sami", Gender = Gender.Masculine, NameArabic = "سامي نصار", NameLatin = "Sami Nassar" },
    ]));

    [Theory]
    [InlineData("من جهتها، افتتحت ليلى حداد القاعة الجديدة في الحي الشمالي.", "افتتحت ليلى حداد القاعة الجديدة في الحي الشمالي.")]
    [InlineData("كما أكدت ليلى حداد أن العمل بدأ في الحي الشمالي.", "أكدت ليلى حداد أن العمل بدأ في الحي الشمالي.")]
    [InlineData("وفي سياق متصل زارت ليلى حداد القاعة الجديدة في الحي الشمالي.", "زارت ليلى حداد القاعة الجديدة في الحي الشمالي.")]
    [InlineData("كما طالبت النرويج بدعوة ليلى حداد إلى القاعة الجديدة في الحي الشمالي.", "طالبت النرويج بدعوة ليلى حداد إلى القاعة الجديدة في الحي الشمالي.")]
    [InlineData("However, Leila Haddad opened the new hall in the north on Monday.", "Leila Haddad opened the new hall in the north on Monday.")]
    public void A_connective_is_left_off_where_the_subject_follows(string sentence, string shown)
    {
        Assert.Equal(shown, Assert.Single(Shown("leila", sentence)));
    }

    [Theory]
    [InlineData("كما كان مستشار الوزيرة ليلى حداد في العاصمة قبل سنوات طويلة.")]
    [InlineData("لكنه لم يلتق ليلى حداد في زيارته الأولى إلى المدينة.")]
    [InlineData("He did not meet Leila Haddad on his first visit to the town.")]
    public void A_sentence_about_somebody_not_shown_is_passed_over(string sentence)
    {
        Assert.Empty(Shown("leila", sentence));
    }

    [Fact]
    public void Who_speaks_without_being_named_is_shown_before_the_sentence()
    {
        var shown = Shown("leila", "قال الوزير سامي نصار إن العمل بدأ. وأضاف أن ليلى حداد ستفتتح القاعة في الربيع القادم.");

        Assert.Equal(["[سامي نصار] وأضاف أن ليلى حداد ستفتتح القاعة في الربيع القادم."], shown);
    }

    [Theory]
    [InlineData(
        "أعلنت وزارة الصحة أن العمل بدأ. وأضافت أن ليلى حداد ستفتتح القاعة في الربيع القادم.",
        "[وزارة الصحة] وأضافت أن ليلى حداد ستفتتح القاعة في الربيع القادم.")]
    [InlineData(
        "The Health Ministry said that work had begun. It added that Leila Haddad will open the hall in spring.",
        "[The Health Ministry] It added that Leila Haddad will open the hall in spring.")]
    public void A_body_that_speaks_is_shown_before_the_sentence(string body, string shown)
    {
        Assert.Equal(shown, Assert.Single(Shown("leila", body)));
    }

    [Theory]
    [InlineData("أعلنت الوزارة أن العمل بدأ. وأضافت أن ليلى حداد ستفتتح القاعة في الربيع القادم.")]
    [InlineData("قالت مصادر مطلعة إن العمل بدأ. وأضافت أن ليلى حداد ستفتتح القاعة في الربيع القادم.")]
    [InlineData(
        "An unsigned letter accusing Wafa's two top executives of neglect travelled from a neighbours' forum to the town this week.\n\n"
        + "The text, signed only by \"worried neighbours,\" alleges \"a pattern of neglect\" by Sami Nassar. It asks the council to hear Leila Haddad on the hall.")]
    [InlineData("The ministry said that work had begun. It added that Leila Haddad will open the hall in spring.")]
    public void Who_has_no_name_of_their_own_is_not_shown_before_it(string body)
    {
        Assert.Empty(Shown("leila", body));
    }

    [Fact]
    public void A_subject_in_marks_is_a_subject()
    {
        Assert.Equal(
            "وذكرت «صوت المدينة» أن ليلى حداد ستفتتح القاعة في الربيع القادم.",
            Assert.Single(Shown("leila", "أعلن سامي نصار أن العمل بدأ. وذكرت «صوت المدينة» أن ليلى حداد ستفتتح القاعة في الربيع القادم.")));
    }

    [Fact]
    public void What_the_person_goes_on_to_say_is_shown_behind_the_name()
    {
        var shown = Shown("sami", "قال الوزير سامي نصار إن العمل بدأ. وأضاف أن القاعة ستفتح أبوابها في الربيع القادم.");

        Assert.Contains("[*] وأضاف أن القاعة ستفتح أبوابها في الربيع القادم.", shown);
    }

    [Fact]
    public void A_subject_a_little_behind_its_verb_is_a_subject()
    {
        Assert.Equal(
            "قال اليوم الثلاثاء الوزير سامي نصار إن ليلى حداد ستفتتح القاعة في الربيع.",
            Assert.Single(Shown("leila", "قال اليوم الثلاثاء الوزير سامي نصار إن ليلى حداد ستفتتح القاعة في الربيع.")));
    }

    [Fact]
    public void The_headline_speaks_when_nothing_else_does()
    {
        var findings = Analyzer.Analyze(new ArticleText("ليلى حداد تفتتح مكتبة المدينة", "يتسع المبنى لألفي كتاب وستين قارئاً في قاعتين."));

        Assert.Equal("ليلى حداد تفتتح مكتبة المدينة", Assert.Single(Assert.Single(findings.People).Sentences).Span.In(findings.Text));
    }

    private static string[] Shown(string id, string body)
    {
        var findings = Analyzer.Analyze(new ArticleText("مكتبة المدينة", body));
        var sentences = findings.People.Single(person => person.KnownId == id).Sentences;
        return [.. sentences.Select(sentence => Lead(sentence, findings.Text) + sentence.Span.In(findings.Text))];
    }

    private static string Lead(SentenceFinding sentence, string text) =>
        sentence is { NamesPerson: true, Speaker: null } ? "" : $"[{sentence.Speaker?.In(text) ?? "*"}] ";
}
