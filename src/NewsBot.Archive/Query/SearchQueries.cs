using Microsoft.Data.Sqlite;
using NewsBot.Analysis.Text;
using NewsBot.Archive.Store;

namespace NewsBot.Archive.Query;

/// <summary>
/// Finds articles by their words. Reads only. Ranking looks at the newest 2,000 hits and no further, since ranking all hits of
/// a common word takes too long; among them relevance counts, and newness: yesterday's article before one as fitting of last year.
/// </summary>
public sealed class SearchQueries(Database database)
{
    private const int MostRanked = 2_000;

    /// <summary>With a period, so many hits are looked at for those inside.</summary>
    private const int MostInPeriod = 20_000;

    /// <summary>How much newness counts, beside relevance; and after how many days it has halved.</summary>
    private const double NewnessShare = 0.3;
    private const double HalfLifeDays = 30;

    internal static readonly string Newest =
        $"""
        SELECT article_search.rowid AS id, bm25(article_search) AS rank, article.story_id, article.sort_at
        FROM article_search JOIN article ON article.id = article_search.rowid
        WHERE article_search MATCH @match AND article_search.rowid <= @ceiling
        ORDER BY article_search.rowid DESC LIMIT {MostRanked}
        """;

    internal static readonly string NewestInPeriod =
        $"""
        SELECT article_search.rowid AS id, bm25(article_search) AS rank, article.story_id, article.sort_at
        FROM article_search JOIN article ON article.id = article_search.rowid
        WHERE article_search MATCH @match AND article_search.rowid <= @ceiling
          AND article_search.rowid >= (SELECT COALESCE(MIN(id), 0) FROM (
            SELECT rowid AS id FROM article_search WHERE article_search MATCH @match ORDER BY rowid DESC LIMIT {MostInPeriod}))
          AND article.published_at >= @From AND article.published_at < @To
        ORDER BY article_search.rowid DESC LIMIT {MostRanked}
        """;

    private const string Found = $"SELECT {TextRow.Columns} FROM article WHERE article.id = @id";

    private readonly KeptSentences sentences = new();

    /// <summary>The articles that hold all of the words, else any; <paramref name="terms"/> come from SearchText.Terms.</summary>
    public Task<Page<ArticleHit>> SearchAsync(IReadOnlyList<string> terms, PageRequest page, CancellationToken cancellationToken) =>
        FirstAsync(
            terms.Count > 1 ? [SearchMatch.AllOf(terms), SearchMatch.AnyOf(terms)] : [.. terms.Select(term => SearchMatch.AllOf([term]))],
            new Wanted(terms.Count, words => terms.Count(words.Contains)),
            page,
            cancellationToken);

    /// <summary>The articles that hold the words of a question, of three and more all but one; on a page those first that hold most in one sentence.</summary>
    public async Task<Page<ArticleHit>> TouchingAsync(AskedWords words, PageRequest page, CancellationToken cancellationToken)
    {
        var found = await FirstAsync([.. words.Matches()], new Wanted(words.Groups.Count, words.HeldBy), page, cancellationToken);

        return found with { Items = [.. found.Items.OrderByDescending(hit => words.HeldBy(SearchText.Of(hit.SnippetText).Split(' ').ToHashSet()))] };
    }

    /// <summary>A page of what the first of the matches finds that finds anything.</summary>
    private async Task<Page<ArticleHit>> FirstAsync(
        IReadOnlyList<string> matches, Wanted wanted, PageRequest page, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);

        // Articles that come in between two pages must not shift the second: the cursor keeps the newest id of the first.
        var (ceiling, skip) = Cursor.Read(page.Cursor, 2) is [var id, var shown] ? (id, shown) : (long.MaxValue, 0);
        var ranked = matches.Select(match => Ranked(connection, match, ceiling, page.Period)).FirstOrDefault(hits => hits.Count > 0) ?? [];
        var take = Timeline.Of(page with { Cursor = null }).Take - 1;
        var hits = ranked.Skip((int)skip).Take(take).Select(hit => HitOf(connection, hit.Id, wanted));
        var next = ranked.Count > skip + take ? Cursor.Write(long.Min(ceiling, ranked.Max(hit => hit.Id)), skip + take) : null;

        return new Page<ArticleHit>([.. hits], next);
    }

    /// <summary>The best article of each story, best first.</summary>
    private static List<Hit> Ranked(ReaderConnection connection, string match, long ceiling, Period? period)
    {
        var hits = period is null
            ? connection.Compiled(Newest).Rows(Hit.Read, match, ceiling)
            : connection.Compiled(NewestInPeriod).Rows(Hit.Read, match, ceiling, period.From, period.To);
        if (hits.Count == 0)
        {
            return [];
        }

        var best = hits.Min(hit => hit.Rank);
        var latest = hits.Max(hit => hit.SortAt);

        return [.. hits.OrderByDescending(hit => Score(hit, best, latest)).ThenByDescending(hit => hit.Id).DistinctBy(hit => hit.StoryId)];
    }

    private static double Score(Hit hit, double best, long latest)
    {
        // bm25 is below zero, the best hit's furthest.
        var relevance = best < 0 ? hit.Rank / best : 1;
        var days = (latest - hit.SortAt) / TimeSpan.MillisecondsPerDay;

        return ((1 - NewnessShare) * relevance) + (NewnessShare * Math.Pow(0.5, days / HalfLifeDays));
    }

    private ArticleHit HitOf(ReaderConnection connection, long articleId, Wanted wanted)
    {
        var row = connection.Compiled(Found).First(reader => new TextRow(reader), articleId)!;
        var snippet = Excerpt.Cut(row.Text, Snippet.Holding(sentences.Of(articleId, row.Text), row.Ref.Title, wanted));

        return new ArticleHit(row.Ref, snippet, snippet.In(row.Text), Receipts.BesideStory(connection, row));
    }

    private sealed record Hit(long Id, double Rank, long StoryId, long SortAt)
    {
        public static Hit Read(SqliteDataReader reader) => new(reader.GetInt64(0), reader.GetDouble(1), reader.GetInt64(2), reader.GetInt64(3));
    }
}
