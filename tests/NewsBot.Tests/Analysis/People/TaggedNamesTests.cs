using NewsBot.Analysis;
using NewsBot.Analysis.People;
using NewsBot.Analysis.People.Tagging;
using NewsBot.Analysis.Text;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Analysis.People;

/// <summary>Names of which no list holds every word are found by what stands around them and how they are spelt.</summary>
public sealed class TaggedNamesTests
{
    private static readonly ArticleAnalyzer Analyzer = new(new PeopleDirectory([]));

    [Theory]
    [InlineData("تحدثت في الندوة المخرجة الكورية تشا هيون-سوك عن تجربتها الأولى.", "تشا هيون-سوك")]
    [InlineData("وكشفت نائبة رئيس الحكومة، زلاتوميرا خفوروستينكو، أن الميزانية جاهزة.", "زلاتوميرا خفوروستينكو")]
    [InlineData("وحضر الحفل زميل دراسته ثورستن فايلهوبر، وهو مهندس.", "ثورستن فايلهوبر")]
    [InlineData("سجل هدف المباراة الوحيد المهاجم الأنغولي دجيلبرتو كواندامبا في الدقيقة الأخيرة.", "دجيلبرتو كواندامبا")]
    [InlineData("وأبلغ رئيس البلدية المنتخب، بلاجوي ستويمنيشكي، السكان بموعد الأشغال.", "بلاجوي ستويمنيشكي")]
    [InlineData("وأدارت الجلسة الباحثة السنغالية ندييسو باكاييندي أمس.", "ندييسو باكاييندي")]
    public void A_name_that_no_list_holds_is_found_whole(string sentence, string name)
    {
        var findings = Analyzer.Analyze(new ArticleText("", sentence));

        Assert.Contains(name, findings.People.Select(person => person.Name));
    }

    [Theory]
    [InlineData("اشترى الزائرون من السوق عقدا قديما ومنقوشات نحاسية.")]
    [InlineData("ورأى رئيس مؤسسة مطوفي حجاج جنوب القارة أن الموسم ناجح.")]
    [InlineData("ورد بلهجة حادة وبنبرة غاضبة على السؤال.")]
    [InlineData("أفضل مبيعا من غلاكسيا وهواوتيك لدى طرحهما في السوق.")]
    public void Ordinary_words_are_nobody(string sentence)
    {
        var findings = Analyzer.Analyze(new ArticleText("", sentence));

        Assert.Empty(findings.People);
    }

    [Fact]
    public void The_same_text_gives_the_same_people_on_every_thread()
    {
        var articles = Texts().ToList();

        var once = articles.ConvertAll(NamesIn);
        var again = articles.AsParallel().AsOrdered().Select(NamesIn).ToList();

        Assert.Equal(once, again);
    }

    [Fact]
    public void Words_in_any_order_break_nothing_and_every_name_lies_in_the_text()
    {
        var dice = new Dice(20_261_122);
        var words = Texts().SelectMany(text => text.Split(' ')).Concat(["-", "«", "»", "سو-يونغ", "،", ":", "\n", "@ab", "١٢", "ف", "-لي-"]).ToList();

        for (var round = 0; round < 200; round++)
        {
            var text = string.Join(dice.Roll(9) == 0 ? "-" : " ", Enumerable.Range(0, 1 + dice.Roll(120)).Select(_ => dice.Pick(words)));
            var findings = Analyzer.Analyze(new ArticleText("", text));

            Assert.All(findings.People.SelectMany(person => person.Mentions), mention => Assert.True(mention.Start >= 0 && mention.Length > 0 && mention.End <= findings.Text.Length));
        }
    }

    [Fact]
    public void A_name_ends_in_its_sentence_and_is_never_surer_than_its_words()
    {
        foreach (var text in Texts())
        {
            var reading = Reading.Of(text, Language.Arabic);
            var tagger = new NameTagger(reading, NameModel.Arabic);

            for (var i = 0; i < reading.Count; i++)
            {
                var (last, margin) = tagger.NameAt(i);

                Assert.InRange(last, i - 1, reading.Sentences[reading[i].Sentence].Last);
                Assert.True(margin >= 0);
                Assert.Equal(0, last >= i ? tagger.NoNameAt(i, last) : 0);
            }
        }
    }

    [Fact]
    public void Spelling_tells_a_name_from_abroad_from_a_word()
    {
        var spelling = NameModel.Arabic.Spelling;

        Assert.All(["زلاتوميرا", "خفوروستينكو", "كواندامبا"], name => Assert.InRange(spelling.LikenessOf(name), 10, SpellingModel.Steps));
        Assert.All(["واستخراجهما", "بمسؤوليتهم", "فاستقبلناها"], word => Assert.InRange(spelling.LikenessOf(word), 0, 4));
    }

    [Fact]
    public void Weights_of_another_size_are_refused() =>
        Assert.Throws<InvalidOperationException>(() => new NameModel(new byte[100_000]));

    private static string NamesIn(string text) => string.Join('|', Analyzer.Analyze(new ArticleText("", text)).People.Select(person => person.Name));

    private static IEnumerable<string> Texts() =>
        Repository.Files("tests/NewsBot.Tests/Labelled/many", ".txt").Select(file => File.ReadAllText(Repository.PathOf(file)));
}
