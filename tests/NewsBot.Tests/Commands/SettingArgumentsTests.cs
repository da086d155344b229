using NewsBot.Commands;

namespace NewsBot.Tests.Commands;

public sealed class SettingArgumentsTests
{
    [Fact]
    public void A_setting_is_taken_with_an_equals_sign_or_a_space()
    {
        var taken = SettingArguments.Take(["run", "--Http:Urls=http://127.0.0.1:1", "--Data:Directory", "news", "--config", "a:b"]);

        Assert.Equal(["run", "--config", "a:b"], taken.Others);
        Assert.Equal("http://127.0.0.1:1", taken.Settings["Http:Urls"]);
        Assert.Equal("news", taken.Settings["data:directory"]);
    }

    [Theory]
    [InlineData("--lang:ar من هو")]
    [InlineData("-- Trump: no")]
    [InlineData("--limit=3:4")]
    [InlineData("--:x")]
    public void Other_words_with_a_colon_are_no_settings(string arg)
    {
        Assert.Equal(["ask", arg], SettingArguments.Take(["ask", arg]).Others);
    }

    [Fact]
    public void After_two_dashes_everything_is_left_alone()
    {
        Assert.Equal(["ask", "--", "--Http:Urls=x"], SettingArguments.Take(["ask", "--", "--Http:Urls=x"]).Others);
    }
}
