using NewsBot.Analysis;

namespace NewsBot.Archive.Query;

/// <summary>A person as lists show them. At least one of the names is there.</summary>
public sealed record PersonRef(
    long Id, string? NameArabic, string? NameLatin, string? RoleArabic, string? RoleEnglish, bool IsKnown, Gender Gender)
{
    /// <summary>The name in the reader's script when we have it, else in the other one.</summary>
    public string NameIn(Language language) =>
        (language == Language.Arabic ? NameArabic ?? NameLatin : NameLatin ?? NameArabic) ?? "";

    /// <summary>What the person is known for, in the reader's language only.</summary>
    public string? RoleIn(Language language) => language == Language.Arabic ? RoleArabic : RoleEnglish;
}
