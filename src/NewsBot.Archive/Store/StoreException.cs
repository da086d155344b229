namespace NewsBot.Archive.Store;

/// <summary>Why the store cannot be used. Nothing was touched.</summary>
public enum StoreFailure
{
    /// <summary>A later NewsBot wrote it.</summary>
    Newer,

    /// <summary>Another process holds it and did not let go in time.</summary>
    Locked,

    /// <summary>The file is not a database, or a broken one.</summary>
    Damaged,

    /// <summary>The file is another program's database.</summary>
    NotOurs,

    /// <summary>The directory is on a network file system, where SQLite's locks do not hold.</summary>
    NotLocal,

    NotWritable,

    /// <summary>The disk is full.</summary>
    Full,

    /// <summary>A backup never overwrites a file.</summary>
    TargetExists,
}

/// <summary>The store refuses: the reason for the program, the message for the operator.</summary>
public sealed class StoreException(StoreFailure reason, string message, Exception? inner = null) : Exception(message, inner)
{
    public StoreFailure Reason { get; } = reason;
}
