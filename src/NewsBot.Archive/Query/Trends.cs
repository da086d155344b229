using NewsBot.Archive.Store;

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

    public static Page<PersonInTheNews> PageOf(ReaderConnection connection, PageRequest page)
    {
        var cursor = Cursor.Read(page.Cursor, 3);
        var start = cursor is [var status, var counted, var after] ? new Start(status, counted, after) : Start.With(status: 1);
        var take = Timeline.Of(page with { Cursor = null }).Take;
        var rows = page.Period is { } period
            ? connection.Compiled(InPeriod).Rows(
                reader => new Counted(new PersonRow(reader), reader.GetInt64(PersonRow.End)), period.From, period.To, start.Status, start.Counted, start.After, take)
            : Overall(connection, start, take);
        var shown = rows.Take(take - 1).ToList();

        return new Page<PersonInTheNews>(
            [.. shown.Select(row => new PersonInTheNews(row.Person.Ref, row.Stories))],
            rows.Count < take ? null : Cursor.Write(shown[^1].Person.Status, shown[^1].Stories, shown[^1].Person.Id));
    }

    private static List<Counted> Overall(ReaderConnection connection, Start start, int take)
    {
        var rows = new List<Counted>();
        for (var from = start; from.Status >= 0 && rows.Count < take; from = Start.With(from.Status - 1))
        {
            rows.AddRange(connection.Compiled(PeopleQueries.Listed).Rows(
                reader => new PersonRow(reader), from.Status, 1, from.Counted, from.After, take - rows.Count).Select(person => new Counted(person, person.Stories)));
        }

        return rows;
    }

    private sealed record Start(long Status, long Counted, long After)
    {
        public static Start With(long status) => new(status, long.MaxValue, -1);
    }

    /// <summary>A person and in how many stories of the time asked for.</summary>
    private sealed record Counted(PersonRow Person, long Stories);
}
