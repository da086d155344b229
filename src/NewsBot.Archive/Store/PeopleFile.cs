using NewsBot.Analysis;

namespace NewsBot.Archive.Store;

/// <summary>One line of a people.tsv.</summary>
internal sealed record ListedPerson(string Slug, NewPerson Person, IReadOnlyList<string> Aliases)
{
    public IEnumerable<string> Names => Aliases.Prepend(Person.NameLatin).Prepend(Person.NameArabic).OfType<string>();
}

/// <summary>Reads a people.tsv: id, gender, name_ar, name_latin, aliases_ar, aliases_latin, known_for_ar, known_for_en; # begins a comment.</summary>
internal static class PeopleFile
{
    private const int Columns = 8;

    /// <exception cref="FormatException">A line that is not a person; the message names it.</exception>
    public static IReadOnlyList<ListedPerson> Parse(string file, IEnumerable<string> lines) =>
    [
        .. lines.Select((line, index) => (Line: line, Number: index + 1))
            .Where(line => !string.IsNullOrWhiteSpace(line.Line) && !line.Line.StartsWith('#'))
            .Select(line => Person(line.Line.Split('\t')) ?? throw new FormatException($"{file}:{line.Number} is not a person of {Columns} columns")),
    ];

    private static ListedPerson? Person(string[] columns)
    {
        if (columns.Length != Columns || columns[0].Length == 0 || (columns[2].Length == 0 && columns[3].Length == 0))
        {
            return null;
        }

        var person = new NewPerson(OrNull(columns[2]), OrNull(columns[3]), GenderOf(columns[1]), OrNull(columns[6]), OrNull(columns[7]));

        return new ListedPerson(columns[0], person, [.. Several(columns[4]), .. Several(columns[5])]);
    }

    private static Gender GenderOf(string column) => column switch
    {
        "m" => Gender.Masculine,
        "f" => Gender.Feminine,
        _ => Gender.Unknown,
    };

    private static string? OrNull(string column) => column.Trim() is { Length: > 0 } text ? text : null;

    private static string[] Several(string column) => column.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
