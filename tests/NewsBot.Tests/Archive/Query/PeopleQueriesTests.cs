using NewsBot.Archive.Query;
using NewsBot.Archive.Store;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Archive.Query;

public sealed class PeopleQueriesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_card_tells_counts_roles_and_company()
    {
        await using var archive = await TestArchive.CreateAsync();
        var body = $"{Some.Words("خبر")} مديرة المكتبة ليلى حداد مع سامي نور";
        await archive.AddAsync(new Story(Some.Article("أول", body, at: Some.Noon.AddDays(-2)))
            .Naming("ليلى حداد", role: "مديرة المكتبة").Naming("سامي نور"));
        await archive.QuotedAsync("ليلى حداد", "سنفتح قريبا", Some.Noon);
        var leila = await archive.PersonAsync("ليلى حداد");

        var card = await new PeopleQueries(archive.Database).CardAsync(leila, Stop);

        Assert.Equal((2, 2, 1), (card?.Articles, card?.Stories, card?.Quotes));
        Assert.Equal((Some.Instant(Some.Noon.AddDays(-2)), Some.Instant(Some.Noon)), (card?.FirstAt, card?.LatestAt));
        Assert.Equal(["مديرة المكتبة"], card?.RolesSeen);
        Assert.Equal(["سامي نور"], card?.Related.Select(person => person.NameArabic));
    }

    [Fact]
    public async Task Known_people_are_in_the_news_before_candidates()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.QuotedAsync("سامي نور", "one", Some.Noon);
        await archive.QuotedAsync("سامي نور", "two", Some.Noon.AddHours(-1));
        await archive.QuotedAsync("كريم يوسف", "three", Some.Noon.AddYears(-1));
        var leila = await archive.QuotedAsync("ليلى حداد", "four", Some.Noon);
        await new PeopleAdmin(archive.Database).ConfirmAsync(leila, Stop);
        var week = new Period(Some.Instant(Some.Noon.AddDays(-7)), Some.Instant(Some.Noon.AddDays(1)));

        Assert.Equal([("ليلى حداد", 1), ("سامي نور", 2), ("كريم يوسف", 1)], await AllAsync(archive, period: null));
        Assert.Equal([("ليلى حداد", 1), ("سامي نور", 2)], await AllAsync(archive, week));
    }

    [Fact]
    public async Task A_merged_id_leads_to_the_survivor()
    {
        await using var archive = await TestArchive.CreateAsync();
        var old = await archive.QuotedAsync("ليلى حداد", "one");
        var survivor = await archive.QuotedAsync("سامي نور", "two");
        await new PeopleAdmin(archive.Database).MergeAsync(old, survivor, Stop);

        var people = await new PeopleQueries(archive.Database).PersonRefsAsync([old, survivor, 99], Stop);

        Assert.Equal([survivor], people.Select(person => person.Id));
    }

    private static async Task<IReadOnlyList<(string?, long)>> AllAsync(TestArchive archive, Period? period)
    {
        var queries = new PeopleQueries(archive.Database);
        var all = new List<(string?, long)>();
        string? cursor = null;
        do
        {
            var page = await queries.InTheNewsAsync(new PageRequest(1, cursor, period), Stop);
            all.AddRange(page.Items.Select(item => (item.Person.NameArabic, item.Stories)));
            cursor = page.Next;
        }
        while (cursor is not null);

        return all;
    }
}
