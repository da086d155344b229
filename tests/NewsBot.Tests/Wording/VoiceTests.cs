using NewsBot.Analysis;
using NewsBot.Wording;
using NodaTime;

namespace NewsBot.Tests.Wording;

public sealed class VoiceTests
{
    // 14 March 2024, 22:30 in London: already the 15th in Riyadh.
    private const long LateEvening = 1_710_455_400_000;

    [Theory]
    [InlineData(0, "لا مقالات")]
    [InlineData(1, "مقال واحد")]
    [InlineData(2, "مقالان")]
    [InlineData(3, "3 مقالات")]
    [InlineData(10, "10 مقالات")]
    [InlineData(11, "11 مقالاً")]
    [InlineData(99, "99 مقالاً")]
    [InlineData(100, "100 مقال")]
    [InlineData(102, "102 مقال")]
    [InlineData(103, "103 مقالات")]
    [InlineData(111, "111 مقالاً")]
    [InlineData(1000, "1000 مقال")]
    public void Arabic_counts_in_six_forms(long count, string expected)
    {
        Assert.Equal(expected, Arabic().Count("articles", count));
    }

    [Theory]
    [InlineData(0, "no articles")]
    [InlineData(1, "one article")]
    [InlineData(2, "2 articles")]
    public void English_counts_in_two_forms_and_says_no(long count, string expected)
    {
        Assert.Equal(expected, English().Count("articles", count));
    }

    [Theory]
    [InlineData("gulf", "15 مارس 2024", "15 يناير 2024")]
    [InlineData("levant", "15 آذار 2024", "15 كانون الثاني 2024")]
    [InlineData("maghreb", "15 مارس 2024", "15 جانفي 2024")]
    [InlineData("morocco", "15 مارس 2024", "15 يناير 2024")]
    public void Dates_name_the_months_of_the_region(string region, string march, string january)
    {
        var voice = Arabic(new ReaderOptions { Months = region });

        Assert.Equal(march, voice.Date(LateEvening));
        Assert.Equal(january, voice.Date(new LocalDate(2024, 1, 15)));
    }

    [Fact]
    public void Dates_are_those_of_the_readers_zone()
    {
        Assert.Equal("14 March 2024", English(new ReaderOptions { TimeZone = "Europe/London" }).Date(LateEvening));
        Assert.Equal("15 March 2024", English().Date(LateEvening));
    }

    [Fact]
    public void An_unknown_date_is_said()
    {
        Assert.Equal("تاريخ غير معروف", Arabic().Date((long?)null));
        Assert.Equal("date unknown", English().Date((long?)null));
    }

    [Fact]
    public void Arabic_digits_are_a_setting_of_Arabic_answers_only()
    {
        var reader = new ReaderOptions { Digits = "arabic" };

        Assert.Equal("١٥ مارس ٢٠٢٤", Arabic(reader).Date(LateEvening));
        Assert.Equal("٢٥ مقالاً", Arabic(reader).Count("articles", 25));
        Assert.Equal("15 March 2024", English(reader).Date(LateEvening));
    }

    [Fact]
    public void Braces_in_a_name_stay_braces()
    {
        Assert.Equal("I know nobody called {count} {name}.", English().Say("person.none", ("name", "{count} {name}")));
    }

    private static Voice Arabic(ReaderOptions? reader = null) => new(Language.Arabic, reader ?? new ReaderOptions());

    private static Voice English(ReaderOptions? reader = null) => new(Language.English, reader ?? new ReaderOptions());
}
