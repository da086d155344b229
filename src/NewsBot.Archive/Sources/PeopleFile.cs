using NewsBot.Analysis;
using NewsBot.Analysis.People;

namespace NewsBot.Archive.Sources;

/// <summary>One row of people.tsv: a person, and what the person is known for in both languages.</summary>
public sealed record ListedPerson(KnownPerson Person, string? RoleArabic, string? RoleEnglish);

/// <summary>
/// Reads people.tsv: UTF-8, one person a line, columns parted by tabs, lines that begin with # are comments.
/// Columns: id, gender (m or f), Arabic name, Latin name, Arabic aliases, Latin aliases (each parted by |), what the person is
/// known for in Arabic, and the same in English.
/// An empty column says that nothing is known; a person needs an id and one of the two names.
/// </summary>
public static class PeopleFile
{
    private const int Columns = 8;

    /// <summary>The people of the file at <paramref name="path"/>, in its order.</summary>
    /// <exception cref="FormatException">A line is not a person; the message names the file and the line.</exception>
    public static IReadOnlyList<ListedPerson> Read(string path)
    {
        using var reader = new StreamReader(path);
        return Read(reader, Path.GetFileName(path));
    }

    /// <summary>The same from text that is already open; <paramref name="name"/> is what messages call it.</summary>
    public static IReadOnlyList<ListedPerson> Read(TextReader reader, string name)
    {
        var people = new List<ListedPerson>();
        var ids = new HashSet<string>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var listed = Parse(line) ?? throw new FormatException(
                FormattableString.Invariant($"{name}:{number}: a person has {Columns} columns parted by tabs, among them an id and a name."));
            if (!ids.Add(listed.Person.Id))
            {
                throw new FormatException(FormattableString.Invariant($"{name}:{number}: the id {listed.Person.Id} is taken."));
            }

            people.Add(listed);
        }

        return people;
    }

    private static ListedPerson? Parse(string line)
    {
        var columns = line.Split('\t', StringSplitOptions.TrimEntries);
        if (columns.Length != Columns || columns[0].Length == 0 || (columns[2].Length == 0 && columns[3].Length == 0))
        {
            return null;
        }

        var person = new KnownPerson
        {
            Id = columns[0],
            Gender = columns[1] switch { "m" => Gender.Masculine, "f" => Gender.Feminine, _ => Gender.Unknown },
            NameArabic = OrNull(columns[2]),
            NameLatin = OrNull(columns[3]),
            Aliases = [.. Parts(columns[4]), .. Parts(columns[5])],
            RoleArabic = OrNull(columns[6]),
        };

        return new ListedPerson(person, OrNull(columns[6]), OrNull(columns[7]));
    }

    private static string[] Parts(string column) =>
        column.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string? OrNull(string column) => column.Length == 0 ? null : column;
}
