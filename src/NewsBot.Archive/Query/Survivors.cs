namespace NewsBot.Archive.Query;

/// <summary>Leads the id of a merged person, which an old button may still hold, to the person who stands for it.</summary>
internal static class Survivors
{
    /// <summary>The id of who stands for the person of a parameter, in brackets, for the inside of a query; NULL for nobody, and for somebody rejected.</summary>
    public static string Of(string parameter) =>
        $"""
        (SELECT survivor.id FROM person AS asked JOIN person AS survivor ON survivor.id = COALESCE(asked.merged_into, asked.id)
         WHERE asked.id = {parameter} AND survivor.status <> 2)
        """;
}
