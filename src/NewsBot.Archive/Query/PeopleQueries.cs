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

    internal const string MetAndCalled =
        $"""
        SELECT {PersonRow.Columns}
        FROM (SELECT met.other_id, met.articles FROM met WHERE met.person_id = @personId ORDER BY met.articles DESC, met.other_id LIMIT 500) AS found
        JOIN person ON person.id = found.other_id
        WHERE person.status <> 2 AND EXISTS (
          SELECT 1 FROM person_name WHERE person_name.person_id = found.other_id AND instr(' ' || person_name.key || ' ', ' ' || @word || ' ') > 0)
        ORDER BY found.articles DESC, found.other_id LIMIT @most
        """;

    internal const string Listed =
        $"""
        SELECT {PersonRow.Columns} FROM person
        WHERE person.status = @status AND person.merged_into IS NULL AND person.stories >= @fewest
          AND person.stories <= @stories AND (person.stories < @stories OR person.id > @after)
        ORDER BY person.stories DESC, person.id
        LIMIT @take
        """;

    internal const string Latest =
        $"""
        SELECT {ArticleRow.Columns} FROM seen JOIN article ON article.id = seen.article_id
        WHERE seen.person_id = @person ORDER BY seen.sort_at DESC, seen.article_id LIMIT 1
        """;

    // The time of import, by which an undated article is sorted, is no time the person was in the news.
    private static readonly string Card =
        $"""
        SELECT {PersonRow.Columns},
          (SELECT sort_at FROM seen WHERE person_id = person.id AND is_dated = 1 ORDER BY sort_at LIMIT 1),
          (SELECT sort_at FROM seen WHERE person_id = person.id AND is_dated = 1 ORDER BY sort_at DESC LIMIT 1)
        FROM person WHERE person.id = {Survivors.Of("@person")}
        """;

    private static readonly string Survivor = $"SELECT {PersonRow.Columns} FROM person WHERE person.id = {Survivors.Of("@person")}";

    private static readonly string RolesIn =
        $"""
        SELECT mention.role FROM seen JOIN mention ON mention.article_id = seen.article_id AND mention.person_id = seen.person_id
        WHERE seen.person_id = @person ORDER BY seen.sort_at DESC, seen.article_id LIMIT {RolesLookedAt}
        """;

    /// <summary>Null for nobody, and for somebody rejected.</summary>
    public async Task<PersonCard?> CardAsync(long personId, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);
        var (person, first, last) = connection.Compiled(Card).First(
            reader => (new PersonRow(reader), reader.NumberOrNull(PersonRow.End), reader.NumberOrNull(PersonRow.End + 1)), personId);
        if (person is null)
        {
            return null;
        }

        var names = connection.Compiled("SELECT name FROM person_name WHERE person_id = @person ORDER BY origin, key")
            .Rows(reader => reader.GetString(0), person.Id);

        return new PersonCard
        {
            Person = person.Ref,
            Quotes = person.Quotes,
            Articles = person.Articles,
            Stories = person.Stories,
            FirstAt = first,
            LatestAt = last,
            Aliases = [.. names.Where(name => name != person.Ref.NameArabic && name != person.Ref.NameLatin)],
            RolesSeen = [.. connection.Compiled(RolesIn).Rows(reader => reader.TextOrNull(0), person.Id).OfType<string>().Distinct().Take(MostRoles)],
            Latest = LatestOf(connection, person.Id),
            Related = connection.Compiled(Related).Rows(reader => new PersonRow(reader).Ref, person.Id, MostRelated),
        };
    }

    /// <summary>Who of those named in the same articles bears a name with this word (folded as names are), most often met first.</summary>
    public async Task<IReadOnlyList<PersonRef>> MetAsync(long personId, string word, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);

        return connection.Compiled(MetAndCalled).Rows(reader => new PersonRow(reader).Ref, personId, word, limit);
    }

    /// <summary>Everybody of one status, most stories first; of candidates only those the archive still names.</summary>
    public async Task<Page<PersonRef>> ListAsync(PersonStatus status, PageRequest page, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);
        var timeline = Timeline.Of(page with { Period = null });
        var fewest = status == PersonStatus.Candidate ? 1 : 0;
        var rows = connection.Compiled(Listed).Rows(
            reader => new PersonRow(reader), (long)status, fewest, timeline.At, timeline.After, timeline.Take);

        return timeline.PageOf(rows, row => (row.Stories, row.Id), row => row.Ref);
    }

    /// <summary>Who is in the news, most stories first, known people before candidates. Without a period: in the whole archive.</summary>
    public async Task<Page<PersonInTheNews>> InTheNewsAsync(PageRequest page, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);

        return Trends.PageOf(connection, page);
    }

    /// <summary>These people, after merges, in the order of their ids given; who is gone is left out.</summary>
    public async Task<IReadOnlyList<PersonRef>> PersonRefsAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);
        var refs = new List<PersonRef>();
        foreach (var id in ids)
        {
            if (connection.Compiled(Survivor).First(reader => new PersonRow(reader).Ref, id) is { } person && !refs.Contains(person))
            {
                refs.Add(person);
            }
        }

        return refs;
    }

    internal static ArticleRef? LatestOf(ReaderConnection connection, long personId) =>
        connection.Compiled(Latest).First(reader => new ArticleRow(reader).Ref, personId);
}
