using Dapper;
using Microsoft.Data.Sqlite;

namespace NewsBot.Archive.Query;

/// <summary>The other articles that tell the same story or print the same words, for a page of answers at once.</summary>
internal static class Receipts
{
    private const int Most = 200;

    private static readonly ILookup<long, ArticleRef> Nothing = Array.Empty<ArticleRef>().ToLookup(article => article.Id);

    /// <summary>All articles of the stories, by story, oldest first.</summary>
    public static async Task<ILookup<long, ArticleRef>> OfStoriesAsync(
        SqliteConnection connection, IReadOnlyCollection<long> stories, CancellationToken cancellationToken)
    {
        if (stories.Count == 0)
        {
            return Nothing;
        }

        var rows = await connection.QueryAsync<ArticleRow>(new CommandDefinition(
            $"SELECT {ArticleRow.Columns} FROM article WHERE article.story_id IN @stories LIMIT {Most}",
            new { stories = stories.Distinct() },
            cancellationToken: cancellationToken));

        return rows.OrderBy(row => row.Ref.SortAt).ToLookup(row => row.StoryId, row => row.Ref);
    }

    /// <summary>The articles that print a listed quote too, by its id, oldest first.</summary>
    public static async Task<ILookup<long, ArticleRef>> OfQuotesAsync(
        SqliteConnection connection, IReadOnlyCollection<long> quotes, CancellationToken cancellationToken)
    {
        if (quotes.Count == 0)
        {
            return Nothing;
        }

        var rows = await connection.QueryAsync<MemberRow>(new CommandDefinition(
            $"""
            SELECT quote.group_id, {ArticleRow.Columns} FROM quote JOIN article ON article.id = quote.article_id
            WHERE quote.group_id IN @quotes AND quote.group_id <> quote.id LIMIT {Most}
            """,
            new { quotes },
            cancellationToken: cancellationToken));

        return rows.DistinctBy(row => (row.GroupId, row.ArticleId)).OrderBy(row => row.Ref.SortAt)
            .ToLookup(row => row.GroupId, row => row.Ref);
    }

    /// <summary>All but the article that is shown already.</summary>
    public static IReadOnlyList<ArticleRef> Others(IEnumerable<ArticleRef> articles, long shown) =>
        [.. articles.Where(article => article.Id != shown)];

    private sealed record MemberRow : ArticleRow
    {
        public required long GroupId { get; init; }
    }
}
