using Dapper;
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

        return await connection.ExecuteScalarAsync<string>(new CommandDefinition(
            $"""
            SELECT count(*) || '.' || total(person.id) || '.' || total(length(person_name.name) * (person.id % 1009)) || '.' || total(person.stories)
            FROM person JOIN person_name ON person_name.person_id = person.id WHERE {Known}
            """,
            cancellationToken: cancellationToken)) ?? "";
    }

    /// <summary>Everybody known, most stories first.</summary>
    public async Task<IReadOnlyList<NamedPerson>> AllAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);
        var people = await connection.QueryAsync<PersonRow>(new CommandDefinition(
            $"SELECT {PersonRow.Columns} FROM person WHERE {Known} ORDER BY person.stories DESC, person.id", cancellationToken: cancellationToken));
        var names = (await connection.QueryAsync<NameRow>(new CommandDefinition(
            $"SELECT person_name.person_id, person_name.name FROM person JOIN person_name ON person_name.person_id = person.id WHERE {Known}",
            cancellationToken: cancellationToken))).ToLookup(row => row.PersonId, row => row.Name);

        return [.. people.Select(row => new NamedPerson(row.Ref, row.Stories, [.. names[row.Id]]))];
    }

    private sealed record NameRow
    {
        public required long PersonId { get; init; }

        public required string Name { get; init; }
    }
}
