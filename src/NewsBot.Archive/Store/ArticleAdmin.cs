namespace NewsBot.Archive.Store;

/// <summary>What an operator may do to articles.</summary>
public sealed class ArticleAdmin(Database database)
{
    /// <summary>Takes an article and everything found in it out of the archive. False: there was none.</summary>
    public Task<bool> RemoveAsync(long articleId, CancellationToken cancellationToken) =>
        database.WriteRowsAsync(WriteLane.Chats, (_, rows) => rows.Articles.Remove(articleId), cancellationToken);
}
