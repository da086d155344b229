using NewsBot.Analysis.People;

namespace NewsBot.Tests.Analysis.People;

public sealed class NameIndexTests
{
    private static readonly NameIndex Index = ShippedPeople.Index;

    [Theory]
    [InlineData("سام ألتمان", "sam-altman")]
    [InlineData("ألتمان", "sam-altman")]
    [InlineData("التمان", "sam-altman")]
    [InlineData("SAM ALTMAN", "sam-altman")]
    [InlineData("altman", "sam-altman")]
    [InlineData("@sama", "sam-altman")]
    [InlineData("Sam Altmann", "sam-altman")]
    [InlineData("Sam Atlman's", "sam-altman")]
    [InlineData("سام التمن", "sam-altman")]
    [InlineData("سوتسكيفير", "ilya-sutskever")]
    [InlineData("Sutskaver", "ilya-sutskever")]
    [InlineData("ايليا سوتسكفر", "ilya-sutskever")]
    [InlineData("مارك زوكربيرغ", "mark-zuckerberg")]
    [InlineData("Mark Zukerberg", "mark-zuckerberg")]
    [InlineData("عبدالفتاح السيسى", "abdel-fattah-el-sisi")]
    [InlineData("Abdulfattah Al-Sisi", "abdel-fattah-el-sisi")]
    [InlineData("الرئيس ماكرون", "emmanuel-macron")]
    [InlineData("الرئيس الفرنسي إيمانويل ماكرون", "emmanuel-macron")]
    [InlineData("Joe Robinette Biden", "joe-biden")]
    [InlineData("عمر حسن البشير", "omar-al-bashir")]
    [InlineData("كيم جونغ اون", "kim-jong-un")]
    [InlineData("شي جينبنغ", "xi-jinping")]
    [InlineData("Yann Lecunn", "yann-lecun")]
    [InlineData("محمد بن زايد بن سلطان آل نهيان", "mohamed-bin-zayed")]
    [InlineData("بن لادن", "osama-bin-laden")]
    [InlineData("E. Musk", "elon-musk")]
    [InlineData("ابو مازن", "mahmoud-abbas")]
    public void A_spelling_means_the_person(string asked, string id) => Assert.Equal([id], ShippedPeople.Accepted(Index.Find(asked)));

    [Theory]
    [InlineData("محمد")]
    [InlineData("سام")]
    [InlineData("Sam")]
    [InlineData("أحمد")]
    [InlineData("عبد الله")]
    [InlineData("مارك")]
    [InlineData("محمد علي")]
    [InlineData("سام حداد")]
    [InlineData("هالة ألتمان")]
    [InlineData("علي بشار الأسد")]
    [InlineData("محمد عباس")]
    [InlineData("عباس محمود العقاد")]
    [InlineData("محمد صالح")]
    [InlineData("دونالد ترامب الابن")]
    [InlineData("محمد صلاح العزب")]
    [InlineData("Mark Zuckerman")]
    [InlineData("@samaltman")]
    [InlineData("محمد سلمان")]
    [InlineData("فيصل بن سلمان بن خالد")]
    [InlineData("")]
    [InlineData("😀")]
    public void Another_name_means_nobody(string asked) => Assert.Empty(ShippedPeople.Accepted(Index.Find(asked)));

    [Theory]
    [InlineData("كلينتون", "bill-clinton", "hillary-clinton")]
    [InlineData("Clinton", "bill-clinton", "hillary-clinton")]
    [InlineData("ساويرس", "naguib-sawiris", "nassef-sawiris")]
    public void A_surname_that_several_bear_leaves_the_choice(string asked, string one, string other)
    {
        var accepted = ShippedPeople.Accepted(Index.Find(asked));

        Assert.Contains(one, accepted);
        Assert.Contains(other, accepted);
    }

    [Fact]
    public void Every_listed_name_means_its_bearer_alone()
    {
        var faults =
            from person in ShippedPeople.All
            from name in ShippedPeople.NamesOf(person)
            let accepted = ShippedPeople.Accepted(Index.Find(name))
            where accepted is not [var only] || only != person.Id
            select $"{name}: {string.Join(", ", accepted)}";

        Assert.Empty(faults);
    }

    [Fact]
    public void A_name_nobody_bears_brings_the_nearest_first()
    {
        var decision = Index.Find("هالة ألتمان");

        Assert.Empty(decision.Accepted);
        Assert.InRange(decision.Near.Count, 1, 8);
        Assert.Equal("sam-altman", ShippedPeople.All[(int)decision.Near[0].Candidate.Id].Id);
        Assert.Equal(decision.Near.OrderByDescending(near => near.Score), decision.Near);
    }

    [Theory]
    [InlineData("ألت", "sam-altman")]
    [InlineData("الت", "sam-altman")]
    [InlineData("sam alt", "sam-altman")]
    [InlineData("ALTM", "sam-altman")]
    [InlineData("سيسي", "abdel-fattah-el-sisi")]
    [InlineData("السيس", "abdel-fattah-el-sisi")]
    [InlineData("sutsk", "ilya-sutskever")]
    [InlineData("@sam", "sam-altman")]
    public void The_first_letters_of_any_word_complete_a_name(string prefix, string id) =>
        Assert.Contains(id, Index.Complete(prefix, 20).Select(person => ShippedPeople.All[(int)person.Id].Id));

    [Fact]
    public void Hostile_names_are_answered_at_once()
    {
        string[] hostile =
        [
            new string('ا', 10_000),
            string.Concat(Enumerable.Repeat("محمد ", 2_000)),
            string.Concat(Enumerable.Repeat("بن ", 3_000)),
            string.Concat(Enumerable.Repeat("a-", 5_000)),
            string.Concat(Enumerable.Repeat("عبد ال", 2_000)),
        ];

        Assert.All(hostile, name => Assert.InRange(Index.Find(name).Near.Count, 0, 8));
        Assert.All(hostile, name => Assert.InRange(Index.Complete(name, 5).Count, 0, 5));
    }

    [Fact]
    public void Completions_whose_name_begins_so_come_first_and_stop_at_the_limit()
    {
        var found = Index.Complete("سام", 3);

        Assert.InRange(found.Count, 1, 3);
        Assert.All(found.Take(1), person => Assert.Contains(person.Names, name => name.Key.StartsWith("سام", StringComparison.Ordinal)));
        Assert.Empty(Index.Complete(" ", 3));
        Assert.Empty(Index.Complete("زظزظ", 3));
    }
}
