using NewsBot.Archive.Store;

namespace NewsBot.Archive.Query;

/// <summary>The other articles that tell the same story or print the same words, oldest first.</summary>
internal static class Receipts
{
    internal const string OfStory =
        $"SELECT {ArticleRow.Columns} FROM article WHERE article.story_id = @story AND article.id <> @shown ORDER BY article.sort_at, article.id LIMIT 200";

    internal const string OfQuote =
        $"""
        SELECT {ArticleRow.Columns} FROM quote JOIN article ON article.id = quote.article_id
        WHERE quote.group_id = @quote AND quote.group_id <> quote.id AND article.id <> @shown ORDER BY article.sort_at, quote.id LIMIT 200
        """;

    /// <summary>The articles that tell the story of the one that is shown.</summary>
    public static IReadOnlyList<ArticleRef> BesideStory(ReaderConnection connection, ArticleRow shown) =>
        connection.Compiled(OfStory).Rows(reader => new ArticleRow(reader).Ref, shown.StoryId, shown.Ref.Id);

    /// <summary>The articles that print a listed quote too.</summary>
    public static IReadOnlyList<ArticleRef> BesideQuote(ReaderConnection connection, QuoteRow quote) =>
        [.. connection.Compiled(OfQuote).Rows(reader => new ArticleRow(reader).Ref, quote.Id, quote.Ref.Id).DistinctBy(article => article.Id)];
}
