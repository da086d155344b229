using NewsBot.Analysis;
using NewsBot.Archive.Sources;

namespace NewsBot.Tests.Sources;

public sealed class PeopleFileTests
{
    private const string Sama = "sam-altman\tm\tسام ألتمان\tSam Altman\tسام التمان|ألتمان\t@sama\tرئيس أوبن إيه آي\tchief of OpenAI";

    [Fact]
    public void A_row_gives_names_in_both_scripts_and_what_the_person_is_known_for()
    {
        var listed = Assert.Single(PeopleFile.Read(new StringReader($"# people\n\n{Sama}\n"), "people.tsv"));

        Assert.Equal("sam-altman", listed.Person.Id);
        Assert.Equal(Gender.Masculine, listed.Person.Gender);
        Assert.Equal("سام ألتمان", listed.Person.NameArabic);
        Assert.Equal("Sam Altman", listed.Person.NameLatin);
        Assert.Equal(["سام التمان", "ألتمان", "@sama"], listed.Person.Aliases);
        Assert.Equal("رئيس أوبن إيه آي", listed.RoleArabic);
        Assert.Equal("chief of OpenAI", listed.RoleEnglish);
    }

    [Fact]
    public void An_empty_column_is_nothing_known()
    {
        var listed = Assert.Single(PeopleFile.Read(new StringReader("nadia\t\t\tNadia Haddad\t\t\t\t"), "people.tsv"));

        Assert.Null(listed.Person.NameArabic);
        Assert.Equal(Gender.Unknown, listed.Person.Gender);
        Assert.Empty(listed.Person.Aliases);
        Assert.Null(listed.RoleArabic);
    }

    [Theory]
    [InlineData("only-an-id")]
    [InlineData("no-name\tm\t\t\t\t\t\t")]
    [InlineData(Sama + "\none too many\tm\ta\tb\tc\td\te\tf\tg")]
    [InlineData(Sama + "\n" + Sama)]
    public void A_row_that_is_no_person_is_refused_with_its_line(string text)
    {
        var lines = text.Split('\n').Length;

        var refusal = Assert.Throws<FormatException>(() => PeopleFile.Read(new StringReader(text), "people.tsv"));

        Assert.StartsWith(FormattableString.Invariant($"people.tsv:{lines}:"), refusal.Message, StringComparison.Ordinal);
    }
}
