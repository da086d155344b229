using Dapper;
using Microsoft.Data.Sqlite;
using NewsBot.Archive.Store;

namespace NewsBot.Archive.Query;

/// <summary>Answers who somebody is, and who is in the news. Reads only.</summary>
public sealed class PeopleQueries(Database database)
{
    private const int MostRelated = 8;
    private const int MostRoles = 5;
    private const int RolesLookedAt = 50;

    internal const string Related =
        $"""
        SELECT {PersonRow.Columns} FROM met JOIN person ON person.id = met.other_id
        WHERE met.person_id = @personId AND person.status <> 2
        ORDER BY met.articles DESC, met.other_id LIMIT @most
        """;

    internal const string Listed =
        $"""
        SELECT {PersonRow.Columns} FROM person
        WHERE person.status = @status AND person.merged_into IS NULL AND person.stories >= @fewest
          AND person.stories <= @stories AND (person.stories < @stories OR person.id > @after)
        ORDER BY person.stories DESC, person.id
        LIMIT @take
        """;

    // The time of import, by which an undated article is sorted, is no time the person was in the news.
    internal const string FirstDated = "SELECT sort_at FROM seen WHERE person_id = @id AND is_dated = 1 ORDER BY sort_at LIMIT 1";

    internal const string LastDated = "SELECT sort_at FROM seen WHERE person_id = @id AND is_dated = 1 ORDER BY sort_at DESC LIMIT 1";

    /// <summary>Null for nobody, and for somebody rejected.</summary>
    public async Task<PersonCard?> CardAsync(long personId, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);
        if (await Survivors.OfAsync(connection, personId, cancellationToken) is not { } id)
        {
            return null;
        }

        var person = (await RowsAsync(connection, [id], cancellationToken)).Single();
        var latest = await LatestAsync(connection, id, cancellationToken);
        var first = await connection.ExecuteScalarAsync<long?>(new CommandDefinition(FirstDated, new { id }, cancellationToken: cancellationToken));
        var last = await connection.ExecuteScalarAsync<long?>(new CommandDefinition(LastDated, new { id }, cancellationToken: cancellationToken));
        var names = await connection.QueryAsync<string>(new CommandDefinition(
            "SELECT name FROM person_name WHERE person_id = @id ORDER BY origin, key", new { id }, cancellationToken: cancellationToken));
        var related = await connection.QueryAsync<PersonRow>(new CommandDefinition(
            Related, new { personId = id, most = MostRelated }, cancellationToken: cancellationToken));

        return new PersonCard
        {
            Person = person.Ref,
            Quotes = person.Quotes,
            Articles = person.Articles,
            Stories = person.Stories,
            FirstAt = first,
            LatestAt = last,
            Aliases = [.. names.Where(name => name != person.NameAr && name != person.NameLatin)],
            RolesSeen = await RolesAsync(connection, id, cancellationToken),
            Latest = latest,
            Related = [.. related.Select(row => row.Ref)],
        };
    }

    /// <summary>Everybody of one status, most stories first; of candidates only those the archive still names.</summary>
    public async Task<Page<PersonRef>> ListAsync(PersonStatus status, PageRequest page, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);
        var timeline = Timeline.Of(page with { Period = null });
        var fewest = status == PersonStatus.Candidate ? 1 : 0;
        var rows = await connection.QueryAsync<PersonRow>(new CommandDefinition(
            Listed,
            new { status = (long)status, fewest, stories = timeline.At, after = timeline.After, take = timeline.Take },
            cancellationToken: cancellationToken));
        var shown = timeline.PageOf(rows.AsList(), row => (row.Stories, row.Id));

        return new Page<PersonRef>([.. shown.Items.Select(row => row.Ref)], shown.Next);
    }

    /// <summary>Who is in the news, most stories first, known people before candidates. Without a period: in the whole archive.</summary>
    public async Task<Page<PersonInTheNews>> InTheNewsAsync(PageRequest page, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);

        return await Trends.PageAsync(connection, page, cancellationToken);
    }

    /// <summary>These people, after merges, in the order of their ids given; who is gone is left out.</summary>
    public async Task<IReadOnlyList<PersonRef>> PersonRefsAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);
        var refs = new List<PersonRef>();
        foreach (var id in ids)
        {
            if (await Survivors.OfAsync(connection, id, cancellationToken) is { } survivor)
            {
                refs.Add((await RowsAsync(connection, [survivor], cancellationToken)).Single().Ref);
            }
        }

        return [.. refs.Distinct()];
    }

    internal static async Task<IReadOnlyList<PersonRow>> RowsAsync(
        SqliteConnection connection, IReadOnlyCollection<long> ids, CancellationToken cancellationToken) =>
        ids.Count == 0 ? [] : (await connection.QueryAsync<PersonRow>(new CommandDefinition(
            $"SELECT {PersonRow.Columns} FROM person WHERE person.id IN @ids",
            new { ids },
            cancellationToken: cancellationToken))).AsList();

    internal static async Task<ArticleRef?> LatestAsync(SqliteConnection connection, long personId, CancellationToken cancellationToken) =>
        (await connection.QueryFirstOrDefaultAsync<ArticleRow>(new CommandDefinition(
            $"""
            SELECT {ArticleRow.Columns} FROM seen JOIN article ON article.id = seen.article_id
            WHERE seen.person_id = @personId ORDER BY seen.sort_at DESC, seen.article_id LIMIT 1
            """,
            new { personId },
            cancellationToken: cancellationToken)))?.Ref;

    private static async Task<IReadOnlyList<string>> RolesAsync(
        SqliteConnection connection, long personId, CancellationToken cancellationToken)
    {
        var roles = await connection.QueryAsync<string?>(new CommandDefinition(
            $"""
            SELECT mention.role FROM seen JOIN mention ON mention.article_id = seen.article_id AND mention.person_id = seen.person_id
            WHERE seen.person_id = @personId ORDER BY seen.sort_at DESC, seen.article_id LIMIT {RolesLookedAt}
            """,
            new { personId },
            cancellationToken: cancellationToken));

        return [.. roles.OfType<string>().Distinct().Take(MostRoles)];
    }
}
