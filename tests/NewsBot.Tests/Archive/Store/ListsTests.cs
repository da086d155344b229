using NewsBot.Archive.Store;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Archive.Store;

/// <summary>The lists made at import are second copies of what articles hold: whatever happens, both must say the same.</summary>
public sealed class ListsTests
{
    private static readonly string[] Names = ["ليلى حداد", "سامي نور", "كريم يوسف", "هدى سالم", "خالد"];

    private static readonly string[] Faults =
    [
        "SELECT COUNT(*) FROM person WHERE articles <> (SELECT COUNT(*) FROM mention WHERE person_id = person.id)",
        "SELECT COUNT(*) FROM person WHERE stories <> (SELECT COUNT(*) FROM seen WHERE person_id = person.id)",
        "SELECT COUNT(*) FROM person WHERE quotes <> (SELECT COUNT(*) FROM said WHERE person_id = person.id)",
        """
        SELECT COUNT(*) FROM person WHERE merged_into IS NULL AND stories <> (
          SELECT COUNT(DISTINCT article.story_id) FROM mention JOIN article ON article.id = mention.article_id
          WHERE mention.person_id = person.id)
        """,
        "SELECT COUNT(*) FROM seen WHERE NOT EXISTS (SELECT 1 FROM article WHERE id = seen.article_id AND sort_at = seen.sort_at)",
        "SELECT COUNT(*) FROM article AS one WHERE NOT EXISTS (SELECT 1 FROM article WHERE id = one.story_id AND story_id = id)",
        "SELECT COUNT(*) FROM quote AS one WHERE NOT EXISTS (SELECT 1 FROM quote WHERE id = one.group_id AND group_id = id)",
        "SELECT COUNT(*) FROM said LEFT JOIN quote ON quote.id = said.quote_id AND quote.group_id = quote.id WHERE quote.id IS NULL",
        "SELECT COUNT(*) FROM named LEFT JOIN quote ON quote.id = named.quote_id AND quote.group_id = quote.id WHERE quote.id IS NULL",
        "SELECT COUNT(*) FROM named WHERE person_id = speaker_id",
        "SELECT COUNT(*) - (SELECT COUNT(*) FROM said) FROM quote WHERE group_id = id AND confidence >= 0.6 AND speaker_id IS NOT NULL",
        "SELECT COUNT(*) FROM shingle LEFT JOIN article ON article.id = shingle.article_id WHERE article.id IS NULL",
        "SELECT (SELECT COUNT(*) FROM article) - (SELECT COUNT(*) FROM article_search WHERE rowid > 0)",
        """
        SELECT COUNT(*) FROM met AS one LEFT JOIN met AS other ON other.person_id = one.other_id AND other.other_id = one.person_id
        WHERE other.articles IS NOT one.articles
        """,
        "SELECT COUNT(*) FROM mention JOIN person ON person.id = mention.person_id WHERE person.merged_into IS NOT NULL",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Lists_say_what_the_articles_hold_after_any_change(uint seed)
    {
        await using var archive = await TestArchive.CreateAsync();
        var dice = new Dice(seed);
        for (var i = 0; i < 120; i++)
        {
            await ChangeAsync(archive, dice, i);
        }

        var faults = new List<string>();
        foreach (var fault in Faults)
        {
            if (await archive.NumberAsync(fault) != 0)
            {
                faults.Add(fault);
            }
        }

        Assert.Empty(faults);
        Assert.Null(await archive.Database.DamageAsync(Stop));
    }

    private static async Task ChangeAsync(TestArchive archive, Dice dice, int step)
    {
        switch (dice.Roll(12))
        {
            case 0:
                await new ArticleAdmin(archive.Database).RemoveAsync(1 + dice.Roll(step + 1), Stop);
                break;
            case 1 when dice.Roll(4) == 0:
                await new PeopleAdmin(archive.Database).MergeAsync(1 + dice.Roll(6), 1 + dice.Roll(6), Stop);
                break;
            default:
                await archive.AddAsync(RandomStory(dice, step));
                break;
        }
    }

    /// <summary>Few stories, few people and few quotes, so that everything meets everything.</summary>
    private static Story RandomStory(Dice dice, int step)
    {
        var names = Names.Where(_ => dice.Roll(2) == 0).ToList();
        var quotes = names.Select(name => (name, Words: Some.Words($"قول{dice.Roll(3)}و", 6))).DistinctBy(quote => quote.Words).ToList();
        var body = string.Join('\n', [
            Some.Words($"قصة{dice.Roll(6)}و", 30 + dice.Roll(30)),
            .. quotes.Select(quote => $"قال {quote.name}: «{quote.Words}»."),
            string.Join(" و", names),
        ]);
        var url = dice.Roll(3) == 0 ? FormattableString.Invariant($"https://a.example/{dice.Roll(5)}") : null;
        DateTimeOffset? at = dice.Roll(4) == 0 ? null : Some.Noon.AddDays(-dice.Roll(30));
        var (title, source) = (FormattableString.Invariant($"عنوان {step}"), FormattableString.Invariant($"جريدة {dice.Roll(3)}"));
        var story = new Story(Some.Article(title, body, url, source, at));
        names.ForEach(name => story.Naming(name));
        quotes.ForEach(quote => story.Quoting(quote.Words, quote.name, confidence: dice.Roll(4) == 0 ? 0.4 : 0.9));

        return story;
    }
}
