using NewsBot.Archive.Store;

namespace NewsBot.Archive.Query;

/// <summary>Sums up what the news say about a person, in their own sentences. Reads only.</summary>
public sealed class SummaryQueries(Database database)
{
    /// <summary>So many of a person's newest stories are looked at.</summary>
    private const int MostStories = 60;

    private const int MostSentences = 600;

    internal static readonly string Told =
        $"""
        SELECT {TextRow.Columns}, mention.sentences, mention.spans, about.spans
        FROM seen
        JOIN article ON article.id = seen.article_id
        JOIN mention ON mention.article_id = seen.article_id AND mention.person_id = seen.person_id
        LEFT JOIN mention AS about ON about.article_id = seen.article_id AND about.person_id = {Survivors.Of("@about")}
        WHERE seen.person_id = {Survivors.Of("@person")} AND seen.sort_at >= @From AND seen.sort_at < @To AND (@dated = 0 OR seen.is_dated = 1)
          AND (@about IS NULL OR about.person_id IS NOT NULL)
        ORDER BY seen.sort_at DESC, seen.article_id
        LIMIT {MostStories}
        """;

    /// <summary>
    /// A page of sentences, those that tell most on the first: one of each story before a second of any, no two alike, newer stories
    /// favoured, at most ninety words of one article on all pages together.
    /// </summary>
    public async Task<Page<SentenceHit>> ForPersonAsync(
        long personId, AboutFilter? about, PageRequest page, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);
        var (from, to, dated) = page.Period is { } period ? (period.From, period.To, 1) : (long.MinValue, long.MaxValue, 0);
        var rows = connection.Compiled(Told).Rows(reader => new ToldRow(reader), about?.PersonId, personId, from, to, dated);
        var sentences = rows.SelectMany(ToldSentence.Of).Where(sentence => sentence.IsAbout(about)).ToList();
        var shown = (int)long.Clamp(Base36.Parse(page.Cursor ?? "") ?? 0, 0, MostSentences);
        var limit = int.Clamp(page.Limit, 1, MostStories);
        var ranked = SentenceChoice.Of(sentences, shown + limit + 1);
        var chosen = SentenceChoice.InReadingOrder(ranked.Skip(shown).Take(limit));
        var next = ranked.Count > shown + limit ? Base36.Of(shown + limit) : null;

        return new Page<SentenceHit>([.. chosen.Select(sentence => sentence.Hit(Receipts.BesideStory(connection, sentence.Row)))], next);
    }
}
