using NewsBot.Analysis.People;

namespace NewsBot.Tests.Analysis.People;

public sealed class NameMatcherTests
{
    [Fact]
    public void The_listed_person_is_meant_rather_than_one_of_the_news_with_the_same_name()
    {
        var decision = Decide("سام ألتمان", Known(1, "سام ألتمان", "Sam Altman"), Met(2, "سام التمان"));

        Assert.Equal([1], Ids(decision.Accepted));
        Assert.Equal(1, decision.Accepted[0].Score);
    }

    [Fact]
    public void Of_a_surname_a_listed_person_comes_before_one_of_the_news() =>
        Assert.Equal([1], Ids(Decide("حداد", Known(1, "سامر حداد"), Met(2, "هالة حداد")).Accepted));

    [Fact]
    public void A_surname_several_bear_leaves_the_choice_in_order_of_id() =>
        Assert.Equal([1, 2], Ids(Decide("حداد", Met(2, "هالة حداد"), Met(1, "سامر حداد")).Accepted));

    [Fact]
    public void The_same_name_is_meant_rather_than_one_like_it() =>
        Assert.Equal([2], Ids(Decide("Jon Larsen", Met(1, "John Larsen"), Met(2, "Jon Larsen")).Accepted));

    [Fact]
    public void A_brother_is_another_person() =>
        Assert.Empty(Decide("Naguib Haddad", Known(1, "Nassef Haddad")).Accepted);

    [Theory]
    [InlineData("عمر البشير", true)]
    [InlineData("عمر حسن البشير", true)]
    [InlineData("عمر حسن أحمد البشير", true)]
    [InlineData("عمر حسن أحمد محمود البشير", true)]
    [InlineData("عمر يوسف البشير", false)]
    [InlineData("حسن البشير", false)]
    [InlineData("عمر حسن", false)]
    [InlineData("البشير عمر", false)]
    public void Middle_names_may_be_missing_or_more_but_not_others(string asked, bool isSame)
    {
        var decision = Decide(asked, Known(1, "عمر حسن أحمد البشير"), Known(2, "حسن روحاني"), Known(3, "عمر الشريف"));

        Assert.Equal(isSame ? [1] : [], Ids(decision.Accepted));
    }

    [Theory]
    [InlineData("خالد بن سلمان بن عبد العزيز", false)]
    [InlineData("خالد بن عبد العزيز آل سعود", true)]
    [InlineData("خالد عبد العزيز", true)]
    public void A_father_is_told_from_a_grandfather(string asked, bool isSame) =>
        Assert.Equal(isSame ? [1] : [], Ids(Decide(asked, Known(1, "خالد بن عبد العزيز")).Accepted));

    [Fact]
    public void A_word_somebody_bears_is_no_misspelling_of_another()
    {
        NameCandidate[] both = [Known(1, "محمود عباس"), Known(2, "محمد صلاح")];

        Assert.Empty(Decide("محمد عباس", both).Accepted);
        Assert.Equal([1], Ids(Decide("محمودد عباس", both).Accepted));
    }

    [Fact]
    public void A_name_in_one_script_finds_a_person_known_in_the_other()
    {
        Assert.Equal([1], Ids(Decide("Badreddine Abdelkefi", Met(1, "بدر الدين عبد الكافي"), Met(2, "بدر العاطفي")).Accepted));
        Assert.Equal([1], Ids(Decide("ياكوب نوفاكوفسكي", Met(1, "Jakub Nowakowski"), Met(2, "Jan Nowak")).Accepted));
    }

    [Fact]
    public void At_most_eight_near_names_are_offered_best_first()
    {
        var decision = Decide("سامر البحري", [.. Enumerable.Range(1, 20).Select(id => Met(id, $"سامر {new string((char)('ا' + id), 3)}مان"))]);

        Assert.Equal(8, decision.Near.Count);
        Assert.Equal(decision.Near.OrderByDescending(near => near.Score).ThenBy(near => near.Candidate.Id), decision.Near);
    }

    [Fact]
    public void What_holds_no_letter_means_nobody() =>
        Assert.Empty(Decide("😀", Met(1, "🎉"), Met(2, "سامر")).Accepted);

    private static NameDecision Decide(string asked, params NameCandidate[] candidates) => NameMatcher.Decide(NameForm.Of(asked), candidates);

    private static NameCandidate Known(long id, params string[] names) => new(id, IsKnown: true, [.. names.Select(NameForm.Of)]);

    private static NameCandidate Met(long id, params string[] names) => new(id, IsKnown: false, [.. names.Select(NameForm.Of)]);

    private static IEnumerable<long> Ids(IEnumerable<ScoredCandidate> found) => found.Select(one => one.Candidate.Id);
}
