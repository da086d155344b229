using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsBot.Analysis;

namespace NewsBot.Archive.Store;

/// <summary>What became of an article offered to the archive.</summary>
internal enum Outcome
{
    Imported,
    Known,
    Changed,
}

/// <summary>Articles and everything made of them. Each method is part of one transaction of the writer.</summary>
internal sealed class ArticleRows(SqliteConnection connection, ArchiveRows rows)
{
    private readonly Statement copies = new(connection, "SELECT source, url FROM article WHERE fingerprint = @fingerprint");
    private readonly Statement earlier = new(connection, """
        SELECT id FROM article WHERE url = @url AND source IS @source ORDER BY id LIMIT 1
        """);

    private readonly Statement samples = new(connection, "SELECT id FROM article WHERE is_sample = 1");
    private readonly Statement hasReal = new(connection, "SELECT 1 FROM article WHERE is_sample = 0 LIMIT 1");
    private readonly Statement next = new(connection, "SELECT seq + 1 FROM sqlite_sequence WHERE name = 'article'");
    private readonly Statement keysOf = new(connection, $"SELECT {ArticleKeys.Columns} FROM article WHERE id = @id");
    private readonly Statement stale = new(connection, "SELECT 1 FROM article WHERE id = @id AND analysis_version < @version");
    private readonly Statement dates = new(connection, "SELECT published_at, imported_at FROM article WHERE id = @id");
    private readonly Statement textOf = new(connection, "SELECT text FROM article WHERE id = @id");
    private readonly Statement insert = new(connection, """
        INSERT INTO article (id, story_id, sort_at, published_at, imported_at, language, is_sample, analysis_version, shingle_count,
          title, source, url, author, fingerprint, summary, text)
        VALUES (@id, @story, @sortAt, @publishedAt, @importedAt, @language, @isSample, @version, @shingles,
          @title, @source, @url, @author, @fingerprint, @summary, @text)
        """);

    private readonly Statement insertRaw = new(connection, """
        INSERT INTO article_raw (article_id, packed, shingles) VALUES (@article, @packed, @shingles)
        """);

    private readonly Statement addWords = new(connection, "INSERT INTO article_search (rowid, words) VALUES (@article, @words)");
    private readonly Statement removeWords = new(connection, "DELETE FROM article_search WHERE rowid = @article");
    private readonly Statement deleteRaw = new(connection, "DELETE FROM article_raw WHERE article_id = @article");
    private readonly Statement delete = new(connection, "DELETE FROM article WHERE id = @id");
    private readonly Statement heir = new(connection, "SELECT MIN(id) FROM article WHERE story_id = @story AND id <> @story");
    private readonly Statement handOver = new(connection, "UPDATE article SET story_id = @heir WHERE story_id = @story AND id <> @story");

    /// <summary>Takes an article in, unless the archive has it; a newer text of the same address replaces the older.</summary>
    public Outcome Write(PreparedArticle prepared, DateTimeOffset now)
    {
        var article = prepared.Article;
        if (IsKnown(prepared) || (article.IsSample && hasReal.Number() is not null))
        {
            return Outcome.Known;
        }

        if (!article.IsSample)
        {
            // The starter library is there so that a fresh bot answers at once; beside real news it would mislead.
            samples.Numbers().ForEach(id => Remove(id));
        }

        if (article.Url is not null && earlier.Number(article.Url, article.Source) is { } known)
        {
            Replace(known, prepared);
            return Outcome.Changed;
        }

        Insert(next.Number() ?? 1, prepared, article.PublishedAt?.ToUnixTimeMilliseconds(), now.ToUnixTimeMilliseconds(), []);

        return Outcome.Imported;
    }

    /// <summary>Writes an article anew as newer rules read it. False: it is gone, or was brought up meanwhile.</summary>
    public bool Renew(long id, PreparedArticle prepared)
    {
        if (stale.Number(id, (long)ArticleAnalyzer.Version) is null)
        {
            return false;
        }

        Replace(id, prepared);

        return true;
    }

    /// <summary>Writes an article anew under its id. Quotes whose words did not change keep theirs.</summary>
    private void Replace(long id, PreparedArticle prepared)
    {
        var (publishedAt, importedAt) = dates.Rows(
            reader => (reader.NumberOrNull(0), reader.GetInt64(1)), id)[0];
        var kept = KeptQuotes.Of(rows.Quotes.Of(id), textOf.Rows(reader => reader.GetString(0), id)[0], prepared);
        Remove(id);
        Insert(id, Unlike(id, prepared), prepared.Article.PublishedAt?.ToUnixTimeMilliseconds() ?? publishedAt, importedAt, kept);
    }

    /// <summary>Takes an article and everything made of it away. False: there was none.</summary>
    public bool Remove(long id)
    {
        if (keysOf.Rows(ArticleKeys.Read, id) is not [var article])
        {
            return false;
        }

        // Each step reads what the next one takes away.
        rows.Quotes.Erase(article, rows.Mentions);
        rows.Mentions.Erase(article);
        rows.Stories.Remove(id);
        removeWords.Run(id);
        deleteRaw.Run(id);
        if (article.StoryId == id && heir.Number(id) is { } next)
        {
            handOver.Run(next, id);
        }

        return delete.Run(id) > 0;
    }

    private bool IsKnown(PreparedArticle prepared)
    {
        var article = prepared.Article;

        return copies.Rows(reader => (Source: reader.TextOrNull(0), Url: reader.TextOrNull(1)), prepared.Findings.Fingerprint)
            .Exists(copy =>
                copy.Source == article.Source || article.SourceIsFileName || (article.Url is not null && copy.Url == article.Url));
    }

    /// <summary>Newer rules may read two articles as the same words. Both were reported as imported, so both stay.</summary>
    private PreparedArticle Unlike(long id, PreparedArticle prepared)
    {
        var findings = prepared.Findings;
        var unlike = string.Create(CultureInfo.InvariantCulture, $"{findings.Fingerprint}#{id}");

        return IsKnown(prepared) ? prepared with { Findings = findings with { Fingerprint = unlike } } : prepared;
    }

    private void Insert(long id, PreparedArticle prepared, long? publishedAt, long importedAt, Dictionary<int, long> kept)
    {
        var (article, findings) = (prepared.Article, prepared.Findings);
        var keys = new ArticleKeys(id, rows.Stories.Of(id, prepared, publishedAt), publishedAt ?? importedAt, publishedAt is not null);
        insert.Run(
            id, keys.StoryId, keys.SortAt, publishedAt, importedAt, findings.Language == Language.Arabic ? "ar" : "en",
            article.IsSample ? 1L : 0L, (long)ArticleAnalyzer.Version, (long)prepared.Shingles.Count, prepared.Title,
            article.Source, article.Url, article.Author, findings.Fingerprint, Spans.Write(findings.Summary), findings.Text);
        insertRaw.Run(id, prepared.Packed, StoryRows.ToBytes(prepared.Shingles));
        addWords.Run(id, prepared.SearchWords);
        rows.Stories.Add(id, prepared.Shingles);
        var people = rows.Mentions.Write(keys, findings);
        rows.Quotes.Write(keys, prepared, people, kept, rows.Mentions);
    }
}
