using NewsBot.Analysis;

namespace NewsBot.Archive.Query;

/// <summary>The columns of a person that every answer shows, as Dapper reads them.</summary>
internal record PersonRow
{
    public const string Columns =
        "person.id, person.status, person.gender, person.name_ar, person.name_latin, person.role_ar, person.role_en, "
        + "person.articles, person.stories, person.quotes";

    private const long Known = 1;

    public required long Id { get; init; }

    public required long Status { get; init; }

    public required long Gender { get; init; }

    public string? NameAr { get; init; }

    public string? NameLatin { get; init; }

    public string? RoleAr { get; init; }

    public string? RoleEn { get; init; }

    public required long Articles { get; init; }

    public required long Stories { get; init; }

    public required long Quotes { get; init; }

    public bool IsKnown => Status == Known;

    public PersonRef Ref => new(Id, NameAr, NameLatin, RoleAr, RoleEn, IsKnown, (Gender)Gender);
}
