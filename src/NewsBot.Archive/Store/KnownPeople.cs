using System.Security.Cryptography;
using Dapper;
using Microsoft.Data.Sqlite;
using NewsBot.Analysis;
using NewsBot.Analysis.People;
using NewsBot.Archive.Sources;

namespace NewsBot.Archive.Store;

/// <summary>The people an article's readers are expected to know: people.tsv and whoever the archive has come to know since.</summary>
public sealed class KnownPeople(Database database)
{
    private const string Setting = "people.tsv";

    /// <summary>
    /// Takes the people of a people.tsv in, again only when the file has changed. What an operator has changed stays: aliases,
    /// merges, rejections. Somebody met in the news under the same name becomes the listed person.
    /// </summary>
    /// <exception cref="FormatException">A line that is not a person; nothing is taken in.</exception>
    public async Task SeedAsync(string file, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(file, cancellationToken)));
        await using (var connection = await database.ReadAsync(cancellationToken))
        {
            if (connection.ExecuteScalar<string?>("SELECT value FROM setting WHERE name = @Setting", new { Setting }) == hash)
            {
                return;
            }
        }

        var people = PeopleFile.Read(file);
        await database.WriteRowsAsync(
            WriteLane.Ingest,
            (connection, rows) =>
            {
                Seed(connection, rows, people);
                return connection.Execute(
                    "INSERT INTO setting (name, value) VALUES (@Setting, @hash) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                    new { Setting, hash });
            },
            cancellationToken);
    }

    /// <summary>Everybody known, for the analysis.</summary>
    public async Task<PeopleDirectory> LoadAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);
        var names = (await connection.QueryAsync<NameRow>(new CommandDefinition(
            """
            SELECT person_name.person_id, person_name.name FROM person_name JOIN person ON person.id = person_name.person_id
            WHERE person.status = 1 AND person.merged_into IS NULL ORDER BY person_name.person_id, person_name.key
            """,
            cancellationToken: cancellationToken))).ToLookup(row => row.PersonId, row => row.Name);
        var people = await connection.QueryAsync<KnownRow>(new CommandDefinition(
            """
            SELECT id, slug, gender, name_ar, name_latin, role_ar FROM person
            WHERE status = 1 AND merged_into IS NULL AND slug IS NOT NULL ORDER BY id
            """,
            cancellationToken: cancellationToken));

        return new PeopleDirectory(people.Select(row => new KnownPerson
        {
            Id = row.Slug,
            Gender = (Gender)row.Gender,
            NameArabic = row.NameAr,
            NameLatin = row.NameLatin,
            RoleArabic = row.RoleAr,
            Aliases = [.. names[row.Id].Where(name => name != row.NameAr && name != row.NameLatin)],
        }));
    }

    private static void Seed(SqliteConnection connection, ArchiveRows rows, IReadOnlyList<ListedPerson> people)
    {
        var ids = people.Select(person => Upsert(connection, rows, person)).ToList();

        // First all names go, then the new ones come: two listed people may have been merged into one.
        connection.Execute("DELETE FROM person_name WHERE person_id = @id AND origin = 0", ids.Distinct().Select(id => new { id }));
        foreach (var (id, listed) in ids.Zip(people))
        {
            rows.People.AddNames(id, NamesOf(listed.Person), NameOrigin.Shipped);
        }
    }

    /// <summary>The person a line stands for, after merges.</summary>
    private static long Upsert(SqliteConnection connection, ArchiveRows rows, ListedPerson listed)
    {
        var (slug, names) = (listed.Person.Id, NamesOf(listed.Person));
        var person = new NewPerson(
            listed.Person.NameArabic, listed.Person.NameLatin, listed.Person.Gender, listed.RoleArabic, listed.RoleEnglish);
        if (rows.People.BySlug(slug) is { } known)
        {
            connection.Execute(
                """
                UPDATE person SET name_ar = @NameArabic, name_latin = @NameLatin, role_ar = @RoleArabic, role_en = @RoleEnglish
                WHERE slug = @slug AND merged_into IS NULL
                """,
                new { person.NameArabic, person.NameLatin, person.RoleArabic, person.RoleEnglish, slug });

            return known;
        }

        var added = rows.People.Add(slug, person);
        rows.AdoptCandidates(added, names);

        return added;
    }

    private static IEnumerable<string> NamesOf(KnownPerson person) =>
        new[] { person.NameArabic, person.NameLatin }.OfType<string>().Concat(person.Aliases);

    private sealed class NameRow
    {
        public required long PersonId { get; init; }

        public required string Name { get; init; }
    }

    private sealed class KnownRow
    {
        public required long Id { get; init; }

        public required string Slug { get; init; }

        public required long Gender { get; init; }

        public string? NameAr { get; init; }

        public string? NameLatin { get; init; }
        public string? RoleAr { get; init; }
    }
}
