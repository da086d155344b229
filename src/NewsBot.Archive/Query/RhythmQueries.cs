using NewsBot.Archive.Store;

namespace NewsBot.Archive.Query;

/// <summary>How often the news name a person: when last, and how many stories in some weeks. Times are unix milliseconds.</summary>
public sealed record Rhythm(long PersonId, long? LastAt, long Stories);

/// <summary>Answers who was quiet. Reads only.</summary>
public sealed class RhythmQueries(Database database)
{
    internal const string Between =
        "SELECT COUNT(*) FROM seen WHERE person_id = @person AND sort_at >= @from AND sort_at < @to";

    internal const string Last =
        "SELECT sort_at FROM seen WHERE person_id = @person AND is_dated = 1 AND sort_at <= @now ORDER BY sort_at DESC LIMIT 1";

    /// <summary>A person's last dated story before <paramref name="now"/>, and how many there were in <paramref name="period"/>.</summary>
    public async Task<Rhythm> OfAsync(long personId, Period period, long now, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);
        var person = connection.Compiled($"SELECT {Survivors.Of("@person")}").Number(personId) ?? personId;

        return new Rhythm(
            person, connection.Compiled(Last).Number(person, now), connection.Compiled(Between).Number(person, period.From, period.To) ?? 0);
    }
}
