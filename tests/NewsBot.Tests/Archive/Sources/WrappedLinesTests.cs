using NewsBot.Archive.Sources;

namespace NewsBot.Tests.Archive.Sources;

public sealed class WrappedLinesTests
{
    private const string Broken =
        """
        أعلنت بلدية المدينة أمس أنها ستبدأ مطلع الشهر القادم أعمال توسعة
        الطريق الشمالي الذي يربط الحي القديم بالميناء، بعد تأخر دام ثلاث
        سنوات بسبب خلاف على التعويضات بين أصحاب الأراضي ووزارة النقل التي
        تتولى التمويل.
         وقالت رئيسة البلدية ليلى حداد إن العمل يستغرق ثمانية أشهر، وإن
        السير سيحول إلى الطريق الساحلي.
        """;

    [Fact]
    public void Lines_broken_at_a_width_become_paragraphs_again()
    {
        var lines = WrappedLines.Join(Broken).Split('\n');

        Assert.Equal(2, lines.Length);
        Assert.EndsWith("ووزارة النقل التي تتولى التمويل.", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_headline_above_an_empty_line_stays_apart()
    {
        var lines = WrappedLines.Join($"توسعة الطريق الشمالي\n\n{Broken}").Split('\n');

        Assert.Equal(["توسعة الطريق الشمالي", ""], lines[..2]);
    }

    [Theory]
    [InlineData("عنوان\n\nفقرة أولى قصيرة تنتهي هنا.\nفقرة ثانية أطول منها قليلاً وتنتهي هنا أيضاً.\nثالثة.\nرابعة.\nخامسة.")]
    [InlineData("Title\n\nA first paragraph that ends here.\nA second one, a little longer, that ends here as well.\nThird.\nFourth.\nFifth.")]
    [InlineData("")]
    [InlineData("\n\n")]
    public void Paragraphs_of_their_own_stay_as_they_are(string text)
    {
        Assert.Equal(text, WrappedLines.Join(text));
    }

    [Fact]
    public void Lines_longer_than_any_width_are_paragraphs()
    {
        var text = string.Join('\n', Enumerable.Repeat(new string('ا', 101), 9));

        Assert.Equal(text, WrappedLines.Join(text));
    }
}
