using NewsBot.Analysis;
using NewsBot.Archive.Sources;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Layout;

/// <summary>The starter library is whole: a fresh bot answers from it, and nothing in it can pass for a publisher's text.</summary>
public sealed class SeedTests
{
    public static TheoryData<string> Articles { get; } = [.. Repository.Files("seeds/articles", ".md")];

    [Fact]
    public void The_people_are_many_and_named_in_both_scripts()
    {
        var people = PeopleFile.Read(Repository.PathOf("seeds", "people.tsv"));

        Assert.True(people.Count >= 400);
        Assert.All(people, listed =>
        {
            Assert.NotNull(listed.Person.NameArabic);
            Assert.NotNull(listed.Person.NameLatin);
            Assert.NotNull(listed.RoleArabic);
            Assert.NotNull(listed.RoleEnglish);
            Assert.NotEqual(Gender.Unknown, listed.Person.Gender);
        });
    }

    [Fact]
    public void The_articles_are_at_least_sixteen_most_of_them_Arabic()
    {
        var languages = Articles.Select(row => Path.GetFileName(row.Data)[..2]).CountBy(language => language).ToDictionary();

        Assert.True(languages["ar"] >= 11);
        Assert.True(languages["en"] >= 4);
        Assert.True(languages.Values.Sum() >= 16);
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void An_article_is_a_sample_of_readable_length_without_address(string file)
    {
        var parts = File.ReadAllText(Repository.PathOf(file)).Split("---\n", 3);
        var head = parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        var words = parts[2].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

        Assert.Equal(["date", "language", "sample", "source", "title"], head.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("true", head["sample"]);
        Assert.Equal("NewsBot sample", head["source"]);
        Assert.Equal(Path.GetFileName(file)[..2], head["language"]);
        Assert.InRange(words, 120, 450);
    }

    [Fact]
    public void The_feeds_are_many_and_all_wait_for_the_operator()
    {
        var rows = File.ReadLines(Repository.PathOf("seeds", "feeds.tsv")).Where(line => line[0] != '#').Select(line => line.Split('\t')).ToList();

        Assert.True(rows.Count >= 30);
        Assert.All(rows, row => Assert.Equal(5, row.Length));
        Assert.All(rows, row => Assert.Equal("no", row[^1]));
    }
}
