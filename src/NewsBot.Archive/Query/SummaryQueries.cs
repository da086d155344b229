using Dapper;
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
        SELECT {ArticleRow.Columns}, article.text, mention.sentences, mention.spans, about.spans AS about_spans
        FROM seen
        JOIN article ON article.id = seen.article_id
        JOIN mention ON mention.article_id = seen.article_id AND mention.person_id = seen.person_id
        LEFT JOIN mention AS about ON about.article_id = seen.article_id AND about.person_id = @about
        WHERE seen.person_id = @personId AND seen.sort_at >= @From AND seen.sort_at < @To AND (@dated = 0 OR seen.is_dated = 1)
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
        if (await Survivors.OfAsync(connection, personId, cancellationToken) is not { } person)
        {
            return new Page<SentenceHit>([], null);
        }

        var aboutId = about?.PersonId is { } id ? await Survivors.OfAsync(connection, id, cancellationToken) ?? -1 : (long?)null;
        var rows = await connection.QueryAsync<ToldRow>(new CommandDefinition(
            Told,
            new
            {
                personId = person,
                about = aboutId,
                From = page.Period?.From ?? long.MinValue,
                To = page.Period?.To ?? long.MaxValue,
                dated = page.Period is null ? 0 : 1,
            },
            cancellationToken: cancellationToken));
        var sentences = rows.SelectMany(ToldSentence.Of).Where(sentence => sentence.IsAbout(about)).ToList();
        var shown = (int)long.Clamp(Base36.Parse(page.Cursor ?? "") ?? 0, 0, MostSentences);
        var limit = int.Clamp(page.Limit, 1, MostStories);
        var ranked = SentenceChoice.Of(sentences, shown + limit + 1);
        var chosen = SentenceChoice.InReadingOrder(ranked.Skip(shown).Take(limit));
        var next = ranked.Count > shown + limit ? Base36.Of(shown + limit) : null;
        var stories = await Receipts.OfStoriesAsync(connection, [.. chosen.Select(sentence => sentence.Row.StoryId)], cancellationToken);

        return new Page<SentenceHit>([.. chosen.Select(sentence => sentence.Hit(stories[sentence.Row.StoryId]))], next);
    }
}
