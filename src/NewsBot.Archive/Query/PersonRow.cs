using System.Data.Common;
using NewsBot.Analysis;
using NewsBot.Archive.Store;

namespace NewsBot.Archive.Query;

/// <summary>What every answer shows of a person, and how much there is of them; its columns stand first in their row.</summary>
internal class PersonRow(DbDataReader reader)
{
    public const string Columns =
        "person.id, person.name_ar, person.name_latin, person.role_ar, person.role_en, person.status, person.gender, "
        + "person.articles, person.stories, person.quotes";

    /// <summary>Where the columns after these begin.</summary>
    public const int End = 10;

    private const long Known = 1;

    public PersonRef Ref { get; } = RefAt(reader, 0)!;

    public long Id => Ref.Id;

    public bool IsKnown => Ref.IsKnown;

    public long Status { get; } = reader.GetInt64(5);

    public long Articles { get; } = reader.GetInt64(7);

    public long Stories { get; } = reader.GetInt64(8);

    public long Quotes { get; } = reader.GetInt64(9);

    /// <summary>The person whose columns begin there; null when the row was joined to nobody.</summary>
    public static PersonRef? RefAt(DbDataReader reader, int at) => reader.IsDBNull(at) ? null : new PersonRef(
        reader.GetInt64(at), reader.TextOrNull(at + 1), reader.TextOrNull(at + 2), reader.TextOrNull(at + 3), reader.TextOrNull(at + 4),
        reader.GetInt64(at + 5) == Known, (Gender)reader.GetInt64(at + 6));
}
