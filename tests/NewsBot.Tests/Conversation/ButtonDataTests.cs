using FsCheck;
using FsCheck.Fluent;
using NewsBot.Analysis;
using NewsBot.Archive.Query;
using NewsBot.Conversation;

namespace NewsBot.Tests.Conversation;

public sealed class ButtonDataTests
{
    [Fact]
    public void A_page_of_quotes_about_somebody_in_a_week_fits_into_a_button()
    {
        var data = new ButtonData(CommandName.Quotes, Language.Arabic)
        {
            Ids = [1_000_000, 2_000_000],
            Cursor = "lq8f0w3k.2gosa",
            Period = new Period(1_716_670_800_000, 1_717_275_600_000),
        };

        Assert.Equal("v1|quotes|lfls.16v7k|lq8f0w3k.2gosa|a,h18j0.h1gb0", data.ToString());
        Assert.InRange(data.ToString().Length, 1, ButtonData.MostBytes);
    }

    [Fact]
    public void Data_comes_back_as_it_went_out()
    {
        Prop.ForAll(Buttons().ToArbitrary(), data =>
        {
            var back = ButtonData.Parse(data.ToString());
            return back is not null && back.Ids.SequenceEqual(data.Ids) && back with { Ids = data.Ids } == data;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_other_data_is_refused_without_an_exception()
    {
        Prop.ForAll<string>(text => ButtonData.Parse(text ?? "") is null).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("v1|quotes|1f||")]
    [InlineData("v1|nonsense|1f||a")]
    [InlineData("v1|3|1f||a")]
    [InlineData("v2|quotes|1f||a")]
    [InlineData("v1|quotes|ä||a")]
    [InlineData("v1|quotes|zzzzzzzzzzzzzzz||a")]
    [InlineData("v1|quotes|1f||x")]
    public void Data_of_somebody_else_is_refused(string data)
    {
        Assert.Null(ButtonData.Parse(data));
    }

    private static Gen<ButtonData> Buttons() =>
        from command in Gen.Elements(Enum.GetValues<CommandName>())
        from language in Gen.Elements(Language.Arabic, Language.English)
        from ids in Gen.ListOf(Gen.Choose(0, int.MaxValue).Select(id => (long)id))
        from token in Gen.Elements(null, "0123456789ab")
        from cursor in Gen.Elements(null, "k3.9", "zzzzzzzzzzz.zzzzzzzzzzz.")
        from day in Gen.Choose(-25_000, 50_000)
        from days in Gen.Choose(0, 400)
        from chosen in Gen.Elements(null, "0011aabb")
        select new ButtonData(command, language)
        {
            Ids = [.. ids],
            Token = token,
            Cursor = cursor,
            Period = days == 0 ? null : new Period(day * 86_400_000L, days == 400 ? DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() : (day + days) * 86_400_000L),
            ChosenFor = chosen,
        };
}
