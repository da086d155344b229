using NewsBot.Archive.Query;
using NewsBot.Archive.Store;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Archive.Store;

public sealed class PeopleAdminTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_candidate_becomes_known_by_two_sources_in_two_stories()
    {
        await using var archive = await TestArchive.CreateAsync();
        var queries = new PeopleQueries(archive.Database);
        var once = await KnownAsync(queries, await archive.QuotedAsync("ليلى حداد", "one", source: "أ"));
        var twice = await KnownAsync(queries, await archive.QuotedAsync("ليلى حداد", "two", source: "أ"));
        var thrice = await KnownAsync(queries, await archive.QuotedAsync("ليلى حداد", "three", source: "ب"));

        Assert.Equal((false, false, true), (once, twice, thrice));
    }

    [Fact]
    public async Task Two_sources_of_one_story_make_nobody_known()
    {
        await using var archive = await TestArchive.CreateAsync();
        foreach (var source in new[] { "أ", "ب" })
        {
            await archive.AddAsync(new Story(Some.Article("عنوان", $"{Some.Words("خبر")} ليلى حداد", source: source)).Naming("ليلى حداد"));
        }

        Assert.False(await KnownAsync(new PeopleQueries(archive.Database), await archive.PersonAsync("ليلى حداد")));
    }

    [Fact]
    public async Task A_single_word_names_somebody_else_in_every_article()
    {
        await using var archive = await TestArchive.CreateAsync();
        for (var i = 1; i <= 3; i++)
        {
            await archive.AddAsync(new Story(Some.Article("عنوان", $"{Some.Words($"خبر{i}")} خالد")).Naming("خالد"));
        }

        var match = await new PersonFinder(archive.Database).FindAsync("خالد", Stop);

        Assert.Equal(MatchDecision.Several, match.Decision);
        Assert.Equal(3, match.People.Count);
    }

    [Fact]
    public async Task Merged_people_answer_as_one_under_either_name()
    {
        await using var archive = await TestArchive.CreateAsync();
        var old = await archive.QuotedAsync("ليلى حداد", "said under the first name");
        var survivor = await archive.QuotedAsync("ليلى الحداد الحلبي", "said under the second name");

        Assert.True(await new PeopleAdmin(archive.Database).MergeAsync(old, survivor, Stop));
        var later = await archive.QuotedAsync("ليلى حداد", "said after the merge");
        var page = await new QuoteQueries(archive.Database).ByPersonAsync(old, about: null, new PageRequest(5), Stop);
        var card = await new PeopleQueries(archive.Database).CardAsync(old, Stop);

        Assert.Equal(survivor, later);
        Assert.Equal(3, page.Items.Count);
        Assert.All(page.Items, quote => Assert.Equal(survivor, quote.Person?.Id));
        Assert.Equal((3, 3, 3), (card?.Articles, card?.Stories, card?.Quotes));
    }

    [Fact]
    public async Task A_topic_is_found_in_what_was_said_before_a_merge()
    {
        await using var archive = await TestArchive.CreateAsync();
        var old = await archive.QuotedAsync("ليلى حداد", "سنبني المرفأ من جديد قبل الصيف");
        var survivor = await archive.QuotedAsync("ليلى الحداد الحلبي", "لا جديد عندي اليوم أبدا");
        await new PeopleAdmin(archive.Database).MergeAsync(old, survivor, Stop);

        var page = await new QuoteQueries(archive.Database).ByPersonAsync(
            survivor, AboutFilter.Words(NewsBot.Analysis.Text.SearchText.Terms("المرفأ", 8)), new PageRequest(5), Stop);

        Assert.Single(page.Items);
    }

    [Fact]
    public async Task An_alias_takes_in_the_candidate_met_under_it()
    {
        await using var archive = await TestArchive.CreateAsync();
        var admin = new PeopleAdmin(archive.Database);
        await archive.QuotedAsync("ابن المدينة", "said under a pen name");
        var leila = await admin.AddAsync(new NewPerson("ليلى حداد", "Leila Haddad", default, null, null), Stop);

        await admin.AliasAsync(leila, "ابن المدينة", Stop);

        Assert.Equal(leila, await archive.PersonAsync("ابن المدينة"));
        Assert.Single((await new QuoteQueries(archive.Database).ByPersonAsync(leila, about: null, new PageRequest(5), Stop)).Items);
    }

    [Fact]
    public async Task Nothing_is_shown_of_the_rejected_until_they_are_confirmed()
    {
        await using var archive = await TestArchive.CreateAsync();
        var admin = new PeopleAdmin(archive.Database);
        var leila = await archive.QuotedAsync("ليلى حداد", "said");

        await admin.RejectAsync(leila, Stop);
        var rejected = await new PersonFinder(archive.Database).FindAsync("ليلى حداد", Stop);
        await admin.ConfirmAsync(leila, Stop);
        var confirmed = await new PersonFinder(archive.Database).FindAsync("ليلى حداد", Stop);

        Assert.Equal((MatchDecision.None, MatchDecision.One), (rejected.Decision, confirmed.Decision));
        Assert.True(confirmed.People[0].Person.IsKnown);
    }

    [Fact]
    public async Task Nobody_cannot_be_changed()
    {
        await using var archive = await TestArchive.CreateAsync();
        var admin = new PeopleAdmin(archive.Database);
        var leila = await archive.QuotedAsync("ليلى حداد", "said");

        Assert.False(await admin.ConfirmAsync(99, Stop));
        Assert.False(await admin.MergeAsync(99, leila, Stop));
        Assert.False(await admin.MergeAsync(leila, leila, Stop));
    }

    private static async Task<bool> KnownAsync(PeopleQueries queries, long id) => (await queries.CardAsync(id, Stop))!.Person.IsKnown;
}
