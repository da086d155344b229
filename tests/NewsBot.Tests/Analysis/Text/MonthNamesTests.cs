using NewsBot.Analysis.Text;

namespace NewsBot.Tests.Analysis.Text;

public sealed class MonthNamesTests
{
    [Theory]
    [InlineData("مايو", 5)]
    [InlineData("أيار", 5)]
    [InlineData("ايار", 5)]
    [InlineData("كانون الثاني", 1)]
    [InlineData("جويلية", 7)]
    [InlineData("غشت", 8)]
    [InlineData("May", 5)]
    [InlineData("SEPT", 9)]
    public void A_month_is_known_by_all_its_names(string name, int number) => Assert.Equal(number, MonthNames.Of(name));

    [Theory]
    [InlineData("كانون")]
    [InlineData("رمضان")]
    [InlineData("Monday")]
    public void Other_words_are_no_month(string name) => Assert.Null(MonthNames.Of(name));
}
