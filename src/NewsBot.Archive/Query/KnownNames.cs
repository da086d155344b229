using NewsBot.Archive.Store;

namespace NewsBot.Archive.Query;

/// <summary>A known person under every name, as lists kept in memory need them.</summary>
public sealed record NamedPerson(PersonRef Person, long Stories, IReadOnlyList<string> Names);

/// <summary>Lists everybody known, for completing names without asking the archive for each letter. Reads only.</summary>
public sealed class KnownNames(Database database)
{
    private const string Known = "person.status = 1 AND person.merged_into IS NULL";

    /// <summary>Changes whenever a known person, one of their names or what is told of them does.</summary>
    public async Task<string> StampAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);

        return connection.Compiled(
            $"""
            SELECT count(*) || '.' || total(person.id) || '.' || total(length(person_name.name) * (person.id % 1009)) || '.' || total(person.stories)
            FROM person JOIN person_name ON person_name.person_id = person.id WHERE {Known}
            """).First(reader => reader.GetString(0)) ?? "";
    }

    /// <summary>Everybody known, most stories first.</summary>
    public async Task<IReadOnlyList<NamedPerson>> AllAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);
        var people = connection.Compiled($"SELECT {PersonRow.Columns} FROM person WHERE {Known} ORDER BY person.stories DESC, person.id")
            .Rows(reader => new PersonRow(reader));
        var names = connection.Compiled($"SELECT person.id, person_name.name FROM person JOIN person_name ON person_name.person_id = person.id WHERE {Known}")
            .Rows(reader => (Person: reader.GetInt64(0), Name: reader.GetString(1))).ToLookup(row => row.Person, row => row.Name);

        return [.. people.Select(row => new NamedPerson(row.Ref, row.Stories, [.. names[row.Id]]))];
    }
}
