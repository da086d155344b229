using Microsoft.Data.Sqlite;

namespace NewsBot.Archive.Store;

/// <summary>An article while its findings are written or taken back.</summary>
internal sealed record ArticleKeys(long Id, long StoryId, long SortAt, bool IsDated)
{
    public const string Columns = "article.id, article.story_id, article.sort_at, article.published_at IS NOT NULL";

    public static ArticleKeys Read(SqliteDataReader reader) =>
        new(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3) != 0);
}
