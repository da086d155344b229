using NewsBot.Archive.Query;
using NewsBot.Archive.Store;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Archive.Store;

public sealed class KnownPeopleTests
{
    private const string Leila = "leila-haddad\tf\tليلى حداد\tLeila Haddad\tأم سامي\t@leila\tمهندسة\tengineer\n";
    private const string Sami = "sami-nour\tm\tسامي نور\tSami Nour\t\t\tشاعر\tpoet\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_shipped_people_are_found_under_all_their_names()
    {
        await using var archive = await TestArchive.CreateAsync();
        await SeedAsync(archive, Leila + Sami);

        var ids = new HashSet<long>();
        foreach (var name in new[] { "ليلى حداد", "Leila Haddad", "أم سامي", "@leila" })
        {
            ids.Add(await archive.PersonAsync(name));
        }

        Assert.Single(ids);
        var known = await new KnownPeople(archive.Database).LoadAsync(Stop);
        Assert.Equal(["leila-haddad", "sami-nour"], known.People.Select(person => person.Id));
    }

    [Fact]
    public async Task A_new_edition_of_the_file_leaves_an_operators_work_alone()
    {
        await using var archive = await TestArchive.CreateAsync();
        await SeedAsync(archive, Leila + Sami);
        var admin = new PeopleAdmin(archive.Database);
        var (leila, sami) = (await archive.PersonAsync("ليلى حداد"), await archive.PersonAsync("سامي نور"));
        await admin.AliasAsync(leila, "صوت المدينة", Stop);
        await admin.MergeAsync(sami, leila, Stop);

        await SeedAsync(archive, Leila.Replace("أم سامي", "أم كريم", StringComparison.Ordinal) + Sami);

        Assert.Equal(leila, await archive.PersonAsync("صوت المدينة"));
        Assert.Equal(leila, await archive.PersonAsync("سامي نور"));
        Assert.Equal(leila, await archive.PersonAsync("أم كريم"));
        Assert.NotEqual(MatchDecision.One, (await new PersonFinder(archive.Database).FindAsync("أم سامي", Stop)).Decision);
    }

    [Fact]
    public async Task Somebody_met_in_the_news_becomes_the_person_listed_later()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.QuotedAsync("ليلى حداد", "said before she was listed");

        await SeedAsync(archive, Leila);
        var leila = await archive.PersonAsync("Leila Haddad");

        Assert.Single((await new QuoteQueries(archive.Database).ByPersonAsync(leila, about: null, new PageRequest(5), Stop)).Items);
        Assert.Equal(leila, await archive.QuotedAsync("ليلى حداد", "said since"));
    }

    [Fact]
    public async Task A_broken_file_changes_nothing()
    {
        await using var archive = await TestArchive.CreateAsync();

        await Assert.ThrowsAsync<FormatException>(() => SeedAsync(archive, Leila + "three\tcolumns\tonly\n"));

        Assert.Empty((await new KnownPeople(archive.Database).LoadAsync(Stop)).People);
    }

    private static async Task SeedAsync(TestArchive archive, string lines)
    {
        var file = Path.Combine(archive.Folder, "people.tsv");
        await File.WriteAllTextAsync(file, lines, Stop);
        await new KnownPeople(archive.Database).SeedAsync(file, Stop);
    }
}
