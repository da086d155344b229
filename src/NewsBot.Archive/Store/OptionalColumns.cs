using System.Data.Common;

namespace NewsBot.Archive.Store;

/// <summary>Reads columns that may be NULL.</summary>
internal static class OptionalColumns
{
    public static string? TextOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static long? NumberOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);
}
