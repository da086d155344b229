using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace NewsBot.Archive.Store;

/// <summary>
/// Which articles tell the same story. Two do when they share half of all their shingles (the same article), or half of the
/// shorter one's (an excerpt). An article joins the story of the one it shares most with.
/// </summary>
internal sealed class StoryRows(SqliteConnection connection)
{
    /// <summary>A shingle in more articles than this is a set phrase ("God have mercy on the deceased"), not a story.</summary>
    private const int MostArticles = 32;

    /// <summary>Fewer shingles in common prove nothing.</summary>
    private const int FewestShared = 3;

    private const double SameShare = 0.5;

    private readonly Statement sharing = new(connection, $"SELECT article_id FROM shingle WHERE hash = @hash LIMIT {MostArticles + 1}");
    private readonly Statement measure = new(connection, "SELECT shingle_count, story_id FROM article WHERE id = @id");
    private readonly Statement copy = new(connection, """
        SELECT story_id FROM article WHERE fingerprint = @fingerprint AND id <> @id LIMIT 1
        """);

    private readonly Statement insert = new(connection, "INSERT OR IGNORE INTO shingle (hash, article_id) VALUES (@hash, @article)");
    private readonly Statement delete = new(connection, "DELETE FROM shingle WHERE hash = @hash AND article_id = @article");
    private readonly Statement stored = new(connection, "SELECT shingles FROM article_raw WHERE article_id = @article");

    /// <summary>The story an article tells; its own id when it is the first to tell it.</summary>
    public long Of(long articleId, PreparedArticle article) =>
        copy.Number(article.Findings.Fingerprint, articleId) ?? Nearest(article.Shingles) ?? articleId;

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

    private long? Nearest(IReadOnlyList<long> shingles)
    {
        var best = 0.0;
        long? story = null;
        foreach (var (articleId, shared) in Shared(shingles).Where(pair => pair.Value >= FewestShared).OrderBy(pair => pair.Key))
        {
            var (count, storyId) = measure.Rows(reader => (reader.GetInt64(0), reader.GetInt64(1)), articleId)[0];
            var containment = shared / (double)long.Min(count, shingles.Count);
            if (containment >= SameShare && containment > best)
            {
                (best, story) = (containment, storyId);
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
}
