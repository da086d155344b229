namespace NewsBot.Archive.Query;

/// <summary>
/// The articles that came in after one and up to another, by their ids: a clock that jumps loses none. Samples are no news, and
/// neither is an article that was imported more than two days after it was published: whoever adds last year's archive
/// today must not wake anybody. An article without a date counts from its import.
/// </summary>
public sealed record NewsWindow(long After, long Upto)
{
    /// <summary>How old an article may be when it comes in and still be news.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromDays(2);

    /// <summary>For a FROM or JOIN of article, with the parameters of <see cref="Parameters"/>.</summary>
    internal const string IsNew =
        """
        article.id > @After AND article.id <= @Upto AND article.is_sample = 0
          AND (article.published_at IS NULL OR article.published_at >= article.imported_at - @freshness)
        """;

    /// <summary>Nothing new is sorted before this, so that lists by time need not be read to their end.</summary>
    internal const string Oldest = "(SELECT COALESCE(MIN(imported_at), 0) - @freshness FROM (SELECT imported_at FROM article WHERE id > @After ORDER BY id LIMIT 1))";

    internal object Parameters(object? more = null)
    {
        var parameters = new Dapper.DynamicParameters(new { After, Upto, freshness = (long)Freshness.TotalMilliseconds });
        parameters.AddDynamicParams(more);

        return parameters;
    }
}
