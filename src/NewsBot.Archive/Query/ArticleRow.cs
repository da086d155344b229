using System.Data.Common;
using NewsBot.Archive.Store;

namespace NewsBot.Archive.Query;

/// <summary>What every answer shows of an article, and its story; its columns stand first in their row.</summary>
internal class ArticleRow(DbDataReader reader)
{
    public const string Columns =
        "article.id AS article_id, article.title, article.source, article.url, article.published_at, article.imported_at, "
        + "article.is_sample, article.language, article.story_id";

    /// <summary>Where the columns after these begin.</summary>
    public const int End = 9;

    public ArticleRef Ref { get; } = new(
        reader.GetInt64(0), reader.GetString(1), reader.TextOrNull(2), reader.TextOrNull(3), reader.NumberOrNull(4), reader.GetInt64(5),
        reader.GetInt64(6) != 0, reader.GetString(7));

    public long StoryId { get; } = reader.GetInt64(8);
}

/// <summary>An article with its text.</summary>
internal class TextRow(DbDataReader reader) : ArticleRow(reader)
{
    public new const string Columns = $"{ArticleRow.Columns}, article.text";

    public new const int End = ArticleRow.End + 1;

    public string Text { get; } = reader.GetString(ArticleRow.End);
}
