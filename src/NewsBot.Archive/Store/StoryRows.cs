using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace NewsBot.Archive.Store;

/// <summary>
/// Which articles tell the same story. Two do when they share half of all their shingles (the same article), or half of the
/// shorter one's (an excerpt). An article joins the story of the one it shares most with. A paper's daily column shares half of
/// its words with yesterday's, and a yearly report with last year's: unless nearly all is shared, a story is told within a
/// month, and by one paper within a day.
/// </summary>
internal sealed class StoryRows(SqliteConnection connection)
{
    /// <summary>A shingle in more articles than this is a set phrase ("God have mercy on the deceased"), not a story.</summary>
    private const int MostArticles = 32;

    /// <summary>Fewer shingles in common prove nothing.</summary>
    private const int FewestShared = 3;

    private const double SameShare = 0.5;

    /// <summary>With so much in common, it is the same text, whenever it is printed.</summary>
    private const double WholeShare = 0.9;

    private static readonly long Day = (long)TimeSpan.FromHours(23).TotalMilliseconds;
    private static readonly long Month = (long)TimeSpan.FromDays(30).TotalMilliseconds;

    private readonly Statement sharing = new(connection, $"SELECT article_id FROM shingle WHERE hash = @hash LIMIT {MostArticles + 1}");
    private readonly Statement measure = new(connection, """
        SELECT article.shingle_count, article.story_id, article.source IS @source, ABS(first.published_at - @at)
        FROM article JOIN article AS first ON first.id = article.story_id WHERE article.id = @id
        """);

    private readonly Statement copy = new(connection, """
        SELECT story_id FROM article WHERE fingerprint = @fingerprint AND id <> @id LIMIT 1
        """);

    private readonly Statement insert = new(connection, "INSERT OR IGNORE INTO shingle (hash, article_id) VALUES (@hash, @article)");
    private readonly Statement delete = new(connection, "DELETE FROM shingle WHERE hash = @hash AND article_id = @article");
    private readonly Statement stored = new(connection, "SELECT shingles FROM article_raw WHERE article_id = @article");

    /// <summary>The story an article tells; its own id when it is the first to tell it.</summary>
    public long Of(long articleId, PreparedArticle article, long? publishedAt) =>
        copy.Number(article.Findings.Fingerprint, articleId) ?? Nearest(article, publishedAt) ?? articleId;

    public void Add(long articleId, IReadOnlyList<long> shingles)
    {
        foreach (var hash in shingles)
        {
            insert.Run(hash, articleId);
        }
    }

    public void Remove(long articleId)
    {
        foreach (var bytes in stored.Rows(reader => reader.GetFieldValue<byte[]>(0), articleId))
        {
            foreach (var hash in MemoryMarshal.Cast<byte, long>(bytes))
            {
                delete.Run(hash, articleId);
            }
        }
    }

    public static byte[] ToBytes(IReadOnlyList<long> shingles) => MemoryMarshal.AsBytes<long>([.. shingles]).ToArray();

    private long? Nearest(PreparedArticle article, long? publishedAt)
    {
        var best = 0.0;
        long? story = null;
        foreach (var (articleId, shared) in Shared(article.Shingles).Where(pair => pair.Value >= FewestShared).OrderBy(pair => pair.Key))
        {
            var other = measure.Rows(Measure.Read, article.Article.Source, publishedAt, articleId)[0];
            var containment = shared / (double)long.Min(other.Shingles, article.Shingles.Count);
            var isNear = other.Apart is null || other.Apart <= (other.IsSameSource ? Day : Month);
            if (containment > best && containment >= (isNear ? SameShare : WholeShare))
            {
                (best, story) = (containment, other.StoryId);
            }
        }

        return story;
    }

    private Dictionary<long, int> Shared(IReadOnlyList<long> shingles)
    {
        var shared = new Dictionary<long, int>();
        foreach (var hash in shingles)
        {
            var articles = sharing.Numbers(hash);
            foreach (var article in articles.Count > MostArticles ? [] : articles)
            {
                shared[article] = shared.GetValueOrDefault(article) + 1;
            }
        }

        return shared;
    }

    /// <summary>Another article as this one sees it; the time between them is null when one has no date.</summary>
    private sealed record Measure(long Shingles, long StoryId, bool IsSameSource, long? Apart)
    {
        public static Measure Read(SqliteDataReader reader) =>
            new(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2) != 0, reader.IsDBNull(3) ? null : reader.GetInt64(3));
    }
}
