using Microsoft.Data.Sqlite;

namespace NewsBot.Archive.Store;

/// <summary>What SQLite's result codes mean to an operator.</summary>
internal static class StoreFailures
{
    private const int Busy = 5;
    private const int LockedTable = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int Permission = 3;
    private const int NotADatabase = 26;

    /// <summary>False when the fault is ours: a wrong statement, a broken rule of the schema.</summary>
    public static bool Explain(SqliteException exception) =>
        exception.SqliteErrorCode is Busy or LockedTable or Corrupt or NotADatabase or Full
            or ReadOnly or InputOutput or CannotOpen or Permission;

    /// <summary>The exception for the operator.</summary>
    public static StoreException Of(SqliteException exception, string file) => exception.SqliteErrorCode switch
    {
        Busy or LockedTable => new StoreException(StoreFailure.Locked, $"{file} is in use by another process", exception),
        Corrupt or NotADatabase => new StoreException(StoreFailure.Damaged, $"{file} is damaged or not a database", exception),
        Full => new StoreException(StoreFailure.Full, $"no space left for {file}", exception),
        _ => new StoreException(StoreFailure.NotWritable, $"{file} cannot be written: {exception.Message}", exception),
    };
}
