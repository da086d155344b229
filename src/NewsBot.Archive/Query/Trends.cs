using Dapper;
using Microsoft.Data.Sqlite;

namespace NewsBot.Archive.Query;

/// <summary>Counts who is in the news: known people before candidates, most stories first.</summary>
internal static class Trends
{
    /// <summary>A period that names more people than this is judged by its newest stories: counting must end.</summary>
    private const int MostCounted = 50_000;

    public static readonly string InPeriod =
        $"""
        SELECT {PersonRow.Columns}, trend.counted FROM (
          SELECT person_id, COUNT(*) AS counted FROM (
            SELECT person_id FROM seen WHERE is_dated = 1 AND sort_at >= @From AND sort_at < @To ORDER BY sort_at DESC LIMIT {MostCounted})
          GROUP BY person_id) AS trend
        JOIN person ON person.id = trend.person_id
        WHERE person.status <> 2 AND (person.status, trend.counted, -person.id) < (@Status, @Counted, -@After)
        ORDER BY person.status DESC, trend.counted DESC, person.id
        LIMIT @take
        """;

    public static async Task<Page<PersonInTheNews>> PageAsync(
        SqliteConnection connection, PageRequest page, CancellationToken cancellationToken)
    {
        var cursor = Cursor.Read(page.Cursor, 3);
        var start = cursor is [var status, var counted, var after] ? new Start(status, counted, after) : Start.With(status: 1);
        var take = Timeline.Of(page with { Cursor = null }).Take;
        var rows = page.Period is { } period
            ? await InPeriodAsync(connection, period, start, take, cancellationToken)
            : await OverallAsync(connection, start, take, cancellationToken);
        var shown = rows.Take(take - 1).ToList();

        return new Page<PersonInTheNews>(
            [.. shown.Select(row => new PersonInTheNews(row.Ref, row.Counted))],
            rows.Count < take ? null : Cursor.Write(shown[^1].Status, shown[^1].Counted, shown[^1].Id));
    }

    private static async Task<List<TrendRow>> InPeriodAsync(
        SqliteConnection connection, Period period, Start start, int take, CancellationToken cancellationToken) =>
        (await connection.QueryAsync<TrendRow>(new CommandDefinition(
            InPeriod,
            new { period.From, period.To, start.Status, start.Counted, start.After, take },
            cancellationToken: cancellationToken))).AsList();

    private static async Task<List<TrendRow>> OverallAsync(
        SqliteConnection connection, Start start, int take, CancellationToken cancellationToken)
    {
        var rows = new List<TrendRow>();
        for (var from = start; from.Status >= 0 && rows.Count < take; from = Start.With(from.Status - 1))
        {
            rows.AddRange(await connection.QueryAsync<TrendRow>(new CommandDefinition(
                PeopleQueries.Listed,
                new { status = from.Status, fewest = 1, stories = from.Counted, after = from.After, take = take - rows.Count },
                cancellationToken: cancellationToken)));
        }

        return rows;
    }

    private sealed record Start(long Status, long Counted, long After)
    {
        public static Start With(long status) => new(status, long.MaxValue, -1);
    }

    private sealed record TrendRow : PersonRow
    {
        private readonly long? counted;

        /// <summary>In the period asked for, or in the whole archive.</summary>
        public long Counted
        {
            get => counted ?? Stories;
            init => counted = value;
        }
    }
}
