using System.Globalization;
using NewsBot.Archive.Sources;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Archive.Sources;

public sealed class NewsDateTests
{
    [Theory]
    [InlineData("2015-02-26", "2015-02-26T00:00:00+00:00")]
    [InlineData("2015/02/26", "2015-02-26T00:00:00+00:00")]
    [InlineData("20150226", "2015-02-26T00:00:00+00:00")]
    [InlineData("2015-02-26 14:30", "2015-02-26T14:30:00+00:00")]
    [InlineData("2015-02-26T14:30Z", "2015-02-26T14:30:00+00:00")]
    [InlineData("2017-06-05T12:55:00+01:00", "2017-06-05T12:55:00+01:00")]
    [InlineData("2017-06-05T12:55:00.1234567-0530", "2017-06-05T12:55:00.123-05:30")]
    [InlineData("2017-06-05T12:55:00+01", "2017-06-05T12:55:00+01:00")]
    [InlineData("2017-06-05T12:55:00+01:00[Africa/Tunis]", "2017-06-05T12:55:00+01:00")]
    [InlineData("2017-01-22T181500", "2017-01-22T18:15:00+00:00")]
    [InlineData("20170122T1815", "2017-01-22T18:15:00+00:00")]
    [InlineData("20170122T181500Z", "2017-01-22T18:15:00+00:00")]
    public void Iso_dates_are_read(string text, string expected) => AssertReads(text, expected);

    [Theory]
    [InlineData("Thu, 26 Feb 2015 14:30:00 GMT", "2015-02-26T14:30:00+00:00")]
    [InlineData("Thu, 26 Feb 2015 14:30:00 +0300", "2015-02-26T14:30:00+03:00")]
    [InlineData("26 Feb 15 14:30 EST", "2015-02-26T14:30:00-05:00")]
    [InlineData("Thu, 26 Feb 1998 14:30:00 PDT", "1998-02-26T14:30:00-07:00")]
    [InlineData("Thu, 26-Feb-2015 14:30:00 UT", "2015-02-26T14:30:00+00:00")]
    [InlineData("Thu, 26 Feb 2015 14:30:00 XYZ", "2015-02-26T14:30:00+00:00")]
    [InlineData("Thu Feb 26 14:30:00 2015", "2015-02-26T14:30:00+00:00")]
    [InlineData("Thu Feb 26 14:30:00 UTC 2015", "2015-02-26T14:30:00+00:00")]
    [InlineData("Thu Feb 26 2015 14:30:00 GMT+0300 (Arabian Standard Time)", "2015-02-26T14:30:00+03:00")]
    [InlineData("Sat, 31 Dec 2016 23:59:60 GMT", "2016-12-31T23:59:59+00:00")]
    public void Dates_of_feeds_and_programs_are_read(string text, string expected) => AssertReads(text, expected);

    [Theory]
    [InlineData("May 28, 2024", "2024-05-28T00:00:00+00:00")]
    [InlineData("28 May 2024", "2024-05-28T00:00:00+00:00")]
    [InlineData("Tuesday, 28th of May 2024", "2024-05-28T00:00:00+00:00")]
    [InlineData("Sept. 1, 2024 at 5:07 p.m.", "2024-09-01T17:07:00+00:00")]
    [InlineData("Published: 1st January 2024 | 12:05 AM", "2024-01-01T00:05:00+00:00")]
    [InlineData("5pm on 3 March 2024", "2024-03-03T17:00:00+00:00")]
    [InlineData("10:15 BST, 3 March 2024", "2024-03-03T10:15:00+01:00")]
    public void English_dates_are_read(string text, string expected) => AssertReads(text, expected);

    [Theory]
    [InlineData("26 فبراير 2015", "2015-02-26T00:00:00+00:00")]
    [InlineData("الخميس 26 فيفري 2015", "2015-02-26T00:00:00+00:00")]
    [InlineData("الأربعاء، ٢٠ كانون الثاني ٢٠٢١", "2021-01-20T00:00:00+00:00")]
    [InlineData("كانون الأول 5, 2021", "2021-12-05T00:00:00+00:00")]
    [InlineData("٢٦ مايو/أيار ٢٠١٥ م", "2015-05-26T00:00:00+00:00")]
    [InlineData("3 آذار (مارس) 2019", "2019-03-03T00:00:00+00:00")]
    [InlineData("15 تشرين الثاني/نوفمبر 2019", "2019-11-15T00:00:00+00:00")]
    [InlineData("الجمعة 14 غشت 2020 - 10:30", "2020-08-14T10:30:00+00:00")]
    [InlineData("07 شتنبر 2020 على الساعة 22:05", "2020-09-07T22:05:00+00:00")]
    [InlineData("5 نونبر 2020", "2020-11-05T00:00:00+00:00")]
    [InlineData("5 دجنبر 2020", "2020-12-05T00:00:00+00:00")]
    [InlineData("5 يوليوز 2020", "2020-07-05T00:00:00+00:00")]
    [InlineData("1 جانفي 2020", "2020-01-01T00:00:00+00:00")]
    [InlineData("1 أفريل 2020", "2020-04-01T00:00:00+00:00")]
    [InlineData("1 ماي 2020", "2020-05-01T00:00:00+00:00")]
    [InlineData("1 جوان 2020", "2020-06-01T00:00:00+00:00")]
    [InlineData("1 جويلية 2020", "2020-07-01T00:00:00+00:00")]
    [InlineData("1 أوت 2020", "2020-08-01T00:00:00+00:00")]
    [InlineData("نشر في: الإثنين 2 يونيه 2014 ـ 02:30 م", "2014-06-02T14:30:00+00:00")]
    [InlineData("٢:٣٠ ص ٢ حزيران ٢٠١٤", "2014-06-02T02:30:00+00:00")]
    [InlineData("12:15 صباحاً 2 تموز 2014", "2014-07-02T00:15:00+00:00")]
    [InlineData("12:15 مساءً، 2 آب 2014", "2014-08-02T12:15:00+00:00")]
    [InlineData("2 أيلول 2014، الساعة 14:30 بتوقيت غرينتش", "2014-09-02T14:30:00+00:00")]
    [InlineData("2 شباط 2014، 14:30 بتوقيت مكة المكرمة", "2014-02-02T14:30:00+03:00")]
    [InlineData("الخميس 7 جمادى الأولى 1436هـ - 26 فبراير 2015م", "2015-02-26T00:00:00+00:00")]
    [InlineData("26 فبراير 2015 الموافق 7 جمادى الأولى 1436", "2015-02-26T00:00:00+00:00")]
    public void Arabic_dates_are_read(string text, string expected) => AssertReads(text, expected);

    [Theory]
    [InlineData("26/02/2015", "2015-02-26T00:00:00+00:00")]
    [InlineData("5-4-2015", "2015-04-05T00:00:00+00:00")]
    [InlineData("05.04.2015 07:00", "2015-04-05T07:00:00+00:00")]
    [InlineData("٠٥/٠٤/٢٠١٥", "2015-04-05T00:00:00+00:00")]
    [InlineData("14:30 | 05/04/2015", "2015-04-05T14:30:00+00:00")]
    public void Figures_are_read_day_first(string text, string expected) => AssertReads(text, expected);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("2015")]
    [InlineData("2015-02")]
    [InlineData("May 2015")]
    [InlineData("28 May")]
    [InlineData("14:30")]
    [InlineData("31/02/2015")]
    [InlineData("29 فبراير 2015")]
    [InlineData("02/26/2015")]
    [InlineData("26/02/15")]
    [InlineData("2015-13-01")]
    [InlineData("2015-00-10")]
    [InlineData("0000-00-00")]
    [InlineData("2015-02-26T25:00")]
    [InlineData("2015-02-26 14:75")]
    [InlineData("3 مايو/حزيران 2015")]
    [InlineData("3 May 4 May 2015")]
    [InlineData("7 جمادى الأولى 1436هـ")]
    [InlineData("1436/05/07")]
    [InlineData("26/05/1436")]
    [InlineData("1 January 1899")]
    [InlineData("99999999999999999999")]
    [InlineData("yesterday")]
    [InlineData("أمس")]
    [InlineData("about 5 people met on 3 May 2015")]
    public void What_is_no_date_is_refused(string text) => Assert.False(NewsDate.TryParse(text, out _));

    [Fact]
    public void A_date_that_has_not_come_yet_is_unknown()
    {
        Assert.NotNull(NewsDate.Read("2026-03-16", ArticleFolder.Today));
        Assert.Null(NewsDate.Read("2026-03-17", ArticleFolder.Today));
        Assert.Null(NewsDate.Plausible(new DateTimeOffset(1899, 12, 31, 0, 0, 0, TimeSpan.Zero), ArticleFolder.Today));
    }

    [Fact]
    public void Any_text_is_a_date_or_none()
    {
        const string pieces = "0123456789٣ :/-.,+TZمصنيوايرMayjan()[]|";
        var dice = new Dice(20150226);

        for (var i = 0; i < 50_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, 1 + dice.Roll(24)).Select(_ => pieces[dice.Roll(pieces.Length)]));

            if (NewsDate.TryParse(text, out var date))
            {
                Assert.InRange(date.Year, 1900, 2200);
            }
        }
    }

    private static void AssertReads(string text, string expected)
    {
        Assert.True(NewsDate.TryParse(text, out var date), text);
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), date);
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture).Offset, date.Offset);
    }
}
