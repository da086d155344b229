using NewsBot.Analysis.Text;
using NewsBot.Archive.Query;
using NewsBot.Archive.Store;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Archive.Query;

public sealed class SummaryQueriesTests
{
    private static readonly string[] Places = ["المطار", "الجامعة", "المكتبة", "السوق", "المسرح", "الميناء", "المتحف"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_story_is_told_by_one_sentence_newest_first()
    {
        await using var archive = await TestArchive.CreateAsync();
        await AddAsync(archive, "افتتحت ليلى حداد مكتبة المدينة أمس", Some.Noon.AddDays(-3));
        await AddAsync(archive, "وصلت ليلى حداد إلى العاصمة مع وفد كبير", Some.Noon);

        var sentences = await SummaryAsync(archive);

        Assert.Equal(
            ["وصلت ليلى حداد إلى العاصمة مع وفد كبير", "افتتحت ليلى حداد مكتبة المدينة أمس"], sentences.Select(sentence => sentence.Text));
    }

    [Fact]
    public async Task Two_sentences_that_say_the_same_are_told_once()
    {
        await using var archive = await TestArchive.CreateAsync();
        await AddAsync(archive, "افتتحت ليلى حداد مكتبة المدينة الجديدة أمس", Some.Noon.AddDays(-1));
        await AddAsync(archive, "افتتحت ليلى حداد أمس مكتبة المدينة الجديدة", Some.Noon);

        Assert.Single(await SummaryAsync(archive));
    }

    [Fact]
    public async Task Three_stories_are_told_where_one_repeats_a_story_that_has_more_to_say()
    {
        await using var archive = await TestArchive.CreateAsync();
        await AddAsync(archive, "افتتحت ليلى حداد مكتبة المدينة الجديدة", Some.Noon.AddDays(-2));
        await AddAsync(archive, "وصلت ليلى حداد إلى العاصمة مع وفد كبير", Some.Noon.AddDays(-1));
        await AddAsync(archive, "افتتحت ليلى حداد أمس مكتبة المدينة الجديدة\nشكرت ليلى حداد الطلاب في كلمتها", Some.Noon);

        var sentences = await SummaryAsync(archive);

        Assert.Equal(
            ["شكرت ليلى حداد الطلاب في كلمتها", "وصلت ليلى حداد إلى العاصمة مع وفد كبير", "افتتحت ليلى حداد مكتبة المدينة الجديدة"],
            sentences.Select(sentence => sentence.Text));
    }

    [Fact]
    public async Task A_sentence_that_repeats_a_newer_story_is_left_out_when_three_are_told_without_it()
    {
        await using var archive = await TestArchive.CreateAsync();
        await AddAsync(archive, "افتتحت ليلى حداد مكتبة المدينة الجديدة", Some.Noon.AddDays(-3));
        await AddAsync(archive, "زارت ليلى حداد الجامعة", Some.Noon.AddDays(-2));
        await AddAsync(archive, "وصلت ليلى حداد إلى العاصمة مع وفد كبير", Some.Noon.AddDays(-1));
        await AddAsync(archive, "افتتحت ليلى حداد أمس مكتبة المدينة الجديدة\nشكرت ليلى حداد الطلاب في كلمتها", Some.Noon);

        var sentences = await SummaryAsync(archive);

        Assert.Equal(
            [
                "افتتحت ليلى حداد أمس مكتبة المدينة الجديدة", "شكرت ليلى حداد الطلاب في كلمتها",
                "وصلت ليلى حداد إلى العاصمة مع وفد كبير", "زارت ليلى حداد الجامعة",
            ],
            sentences.Select(sentence => sentence.Text));
    }

    [Fact]
    public async Task Two_sentences_that_share_only_the_name_are_both_told()
    {
        await using var archive = await TestArchive.CreateAsync();
        await AddAsync(archive, "زارت ليلى حداد المطار", Some.Noon.AddDays(-1));
        await AddAsync(archive, "زارت ليلى حداد الجامعة", Some.Noon);

        Assert.Equal(2, (await SummaryAsync(archive)).Count);
    }

    [Fact]
    public async Task A_topic_leaves_other_sentences_out()
    {
        await using var archive = await TestArchive.CreateAsync();
        await AddAsync(archive, "افتتحت ليلى حداد مكتبة المدينة أمس", Some.Noon.AddDays(-3));
        await AddAsync(archive, "وصلت ليلى حداد إلى العاصمة مع وفد كبير", Some.Noon);

        var sentences = await SummaryAsync(archive, AboutFilter.Words(SearchText.Terms("مكتبة", 8)));

        Assert.Equal(["افتتحت ليلى حداد مكتبة المدينة أمس"], sentences.Select(sentence => sentence.Text));
    }

    [Fact]
    public async Task A_person_as_topic_keeps_the_sentences_that_name_both()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.AddAsync(new Story(Some.Article("عنوان", $"{Some.Words("خبر")}\nالتقت ليلى حداد سامي نور في المطار", at: Some.Noon))
            .Naming("ليلى حداد").Naming("سامي نور"));
        await AddAsync(archive, "وصلت ليلى حداد إلى العاصمة مع وفد كبير", Some.Noon);

        var sentences = await SummaryAsync(archive, AboutFilter.Person(await archive.PersonAsync("سامي نور")));

        Assert.Equal(["التقت ليلى حداد سامي نور في المطار"], sentences.Select(sentence => sentence.Text));
    }

    [Fact]
    public async Task Pages_follow_each_other_until_every_sentence_was_told_once()
    {
        await using var archive = await TestArchive.CreateAsync();
        foreach (var (place, at) in Places.Select((place, day) => (place, Some.Noon.AddDays(-day))))
        {
            await AddAsync(archive, $"زارت ليلى حداد {place}", at);
        }

        var (told, sizes, cursor) = (new List<string>(), new List<int>(), (string?)null);
        do
        {
            var page = await new SummaryQueries(archive.Database).ForPersonAsync(await archive.PersonAsync("ليلى حداد"), about: null, new PageRequest(3, cursor), Stop);
            told.AddRange(page.Items.Select(sentence => sentence.Text));
            sizes.Add(page.Items.Count);
            cursor = page.Next;
        }
        while (cursor is not null);

        Assert.Equal([3, 3, 1], sizes);
        Assert.Equal(7, told.Distinct().Count());
    }

    private static Task<Outcome> AddAsync(TestArchive archive, string sentence, DateTimeOffset at) => archive.AddAsync(
        new Story(Some.Article("عنوان", $"{Some.Words(FormattableString.Invariant($"خبر{at.Day}و"))}\n{sentence}", at: at)).Naming("ليلى حداد", sentences: 2));

    private static async Task<IReadOnlyList<SentenceHit>> SummaryAsync(TestArchive archive, AboutFilter? about = null) =>
        (await new SummaryQueries(archive.Database).ForPersonAsync(await archive.PersonAsync("ليلى حداد"), about, new PageRequest(5), Stop)).Items;
}
