namespace NewsBot.Archive.Query;

/// <summary>
/// Where a page of a timeline starts and how far it goes, as the parameters of its SQL: newest first, and what bears the same
/// time by id, so that the quotes of one article stand in reading order. With a period, only dated rows count.
/// </summary>
internal sealed record Timeline(long At, long After, long From, long Dated, int Take)
{
    private const int MostItems = 50;

    public static Timeline Of(PageRequest page)
    {
        var (at, after) = Cursor.Read(page.Cursor, 2) is [var lastAt, var lastId] ? (lastAt, lastId) : (long.MaxValue, -1);
        var take = int.Clamp(page.Limit, 1, MostItems) + 1;
        if (page.Period is not { } period)
        {
            return new Timeline(at, after, long.MinValue, 0, take);
        }

        return at < period.To ? new Timeline(at, after, period.From, 1, take) : new Timeline(period.To - 1, -1, period.From, 1, take);
    }

    /// <summary>As they stand in a query: up to here, from there, dated or not, so many.</summary>
    public object?[] Values => [At, After, From, Dated, Take];

    /// <summary>The page of <paramref name="rows"/>, of which one too many was asked for: it only tells that there are more.</summary>
    public Page<THit> PageOf<TRow, THit>(List<TRow> rows, Func<TRow, (long At, long Id)> place, Func<TRow, THit> show)
    {
        if (rows.Count < Take)
        {
            return new Page<THit>(rows.ConvertAll(row => show(row)), Next: null);
        }

        rows.RemoveAt(Take - 1);
        var (at, id) = place(rows[^1]);

        return new Page<THit>(rows.ConvertAll(row => show(row)), Cursor.Write(at, id));
    }
}
