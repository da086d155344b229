using NewsBot.Analysis;
using NewsBot.Archive.Query;
using NewsBot.Archive.Store;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Archive.Query;

public sealed class PersonFinderTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_name_begun_is_completed_with_known_people_first()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.QuotedAsync("حداد كريم", "said");
        await new PeopleAdmin(archive.Database).AddAsync(new NewPerson("ليلى حداد", "Leila Haddad", Gender.Feminine, null, null), Stop);

        var people = await new PersonFinder(archive.Database).CompleteAsync("حدا", 5, Stop);

        Assert.Equal(["ليلى حداد", "حداد كريم"], people.Select(person => person.NameArabic));
        Assert.Empty(await new PersonFinder(archive.Database).CompleteAsync("زز", 5, Stop));
    }

    [Theory]
    [InlineData("ألت")]
    [InlineData("الت")]
    [InlineData("سام أل")]
    [InlineData("ALTM")]
    [InlineData("sam al")]
    public async Task A_name_is_completed_from_any_of_its_words(string typed)
    {
        await using var archive = await TestArchive.CreateAsync();
        await new PeopleAdmin(archive.Database).AddAsync(new NewPerson("سام ألتمان", "Sam Altman", Gender.Masculine, null, null), Stop);

        Assert.Single(await new PersonFinder(archive.Database).CompleteAsync(typed, 5, Stop));
    }

    [Fact]
    public async Task People_of_one_name_are_told_apart_by_their_latest_article()
    {
        await using var archive = await TestArchive.CreateAsync();
        var admin = new PeopleAdmin(archive.Database);
        await admin.AddAsync(new NewPerson("ليلى حداد", null, Gender.Feminine, "مهندسة", "engineer"), Stop);
        await admin.AddAsync(new NewPerson("ليلى حداد", null, Gender.Feminine, "شاعرة", "poet"), Stop);

        var match = await new PersonFinder(archive.Database).FindAsync("ليلى حداد", Stop);

        Assert.Equal(MatchDecision.Several, match.Decision);
        Assert.Equal(["شاعرة", "مهندسة"], match.People.Select(person => person.Person.RoleArabic).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nobody_is_found_under_a_name_nobody_bears()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.QuotedAsync("ليلى حداد", "said");

        Assert.Equal(MatchDecision.None, (await new PersonFinder(archive.Database).FindAsync("زيد", Stop)).Decision);
    }
}
