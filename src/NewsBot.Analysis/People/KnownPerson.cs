namespace NewsBot.Analysis.People;

/// <summary>A person the analysis may recognise by any of these names: from people.tsv or confirmed in the archive.</summary>
public sealed record KnownPerson
{
    public required string Id { get; init; }

    public required Gender Gender { get; init; }

    /// <summary>Null for a person only met in Latin script; at least one of the two names is there.</summary>
    public required string? NameArabic { get; init; }

    public required string? NameLatin { get; init; }

    /// <summary>What the person is known for, in Arabic: the words by which articles mean the person without a name (الملياردير).</summary>
    public string? RoleArabic { get; init; }

    /// <summary>Other names in either script, handles with their @ among them.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}
