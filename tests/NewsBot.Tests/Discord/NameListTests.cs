using System.Diagnostics;
using System.Globalization;
using NewsBot.Analysis;
using NewsBot.Archive.Query;
using NewsBot.Discord.Completion;

namespace NewsBot.Tests.Discord;

public sealed class NameListTests
{
    private static readonly NameList Names = new(
    [
        Named(1, "دونالد ترامب", "Donald Trump"),
        Named(2, "سام ألتمان", "Sam Altman", "@sama"),
        Named(3, "إيلون ماسك", "Elon Musk"),
        Named(4, "عبد الفتاح السيسي", "Abdel Fattah el-Sisi"),
        Named(5, "ميرا موراتي", "Mira Murati"),
        Named(6, "محمد بن سلمان", "Mohammed bin Salman"),
    ]);

    [Theory]
    [InlineData("دونا", 1)]
    [InlineData("ترا", 1)]
    [InlineData("التم", 2)]
    [InlineData("alt", 2)]
    [InlineData("SAM", 2)]
    [InlineData("@sa", 2)]
    [InlineData("سيسي", 4)]
    [InlineData("السي", 4)]
    [InlineData("لماسك", 3)]
    [InlineData("وترامب", 1)]
    [InlineData("الترامب", 1)]
    [InlineData("sam alt", 2)]
    public void A_name_is_completed_from_any_of_its_words_in_both_scripts(string typed, long id)
    {
        Assert.Equal(id, Assert.Single(Names.Complete(typed, 25)).Id);
    }

    [Theory]
    [InlineData("ترمب", 1)]
    [InlineData("ترانب", 1)]
    [InlineData("تراامب", 1)]
    [InlineData("trmup", 1)]
    [InlineData("altmn", 2)]
    [InlineData("murrati", 5)]
    [InlineData("موراني", 5)]
    public void One_slip_of_the_finger_is_forgiven(string typed, long id)
    {
        Assert.Equal(id, Assert.Single(Names.Complete(typed, 25)).Id);
    }

    [Fact]
    public void What_begins_like_an_article_may_be_a_slip_instead()
    {
        var names = new NameList([Named(1, "تمنيت غيبرو"), Named(2, "سام ألتمان")]);

        Assert.Equal([1, 2], names.Complete("التمن", 25).Select(person => person.Id));
    }

    [Fact]
    public void A_name_typed_rightly_hides_those_that_are_near()
    {
        var names = new NameList([Named(1, "مارك كوبان"), Named(2, "ماري كوري")]);

        Assert.Equal([2], names.Complete("ماري", 25).Select(person => person.Id));
    }

    [Fact]
    public void Who_is_told_of_most_comes_first_when_nothing_is_typed()
    {
        Assert.Equal([1, 2], Names.Complete(" ", 2).Select(person => person.Id));
    }

    [Theory]
    [InlineData("زقغث")]
    [InlineData("!!!")]
    [InlineData("xq")]
    public void Nobody_is_offered_for_nonsense(string typed)
    {
        Assert.True(Names.Complete(typed, 25).Count is 0 or 6);
    }

    [Fact]
    public void Five_thousand_people_are_completed_in_well_under_a_millisecond_each()
    {
        var many = new NameList([.. Enumerable.Range(0, 5_000).Select(number =>
            Named(number, string.Create(CultureInfo.InvariantCulture, $"{Word(number)} {Word(number * 7)} {Word(number * 31)}")))]);
        string[] typed = ["بل", "بلتز", "بلزتم", "ننن", "درلي", "xxxx"];
        var clock = Stopwatch.StartNew();

        for (var times = 0; times < 500; times++)
        {
            many.Complete(typed[times % typed.Length], 25);
        }

        Assert.InRange(clock.Elapsed.TotalMilliseconds / 500, 0, 5);
    }

    private static string Word(int number) => string.Concat((number + 100_000).ToString(CultureInfo.InvariantCulture).Select(digit => "بتدرزسلمنك"[digit - '0']));

    private static NamedPerson Named(long id, string arabic, params string[] others) =>
        new(new PersonRef(id, arabic, others.FirstOrDefault(), null, null, true, Gender.Unknown), 0, [arabic, .. others]);
}
