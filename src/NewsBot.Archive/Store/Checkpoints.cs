using System.Data;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsBot.Archive.Store;

/// <summary>
/// Moves what was written from the log into the archive's file, on a connection and a thread of its own: that waits for the disk, and a writer
/// who did it would let all others wait. One that fails is made up for by the next.
/// </summary>
internal sealed class Checkpoints(string connectionString) : IDisposable
{
    /// <summary>As many as SQLite would let come together.</summary>
    private const int Pages = 1_000;

    /// <summary>SQLITE_DBSTATUS_CACHE_WRITE of sqlite3.h: the pages a connection has written.</summary>
    private const int PagesWritten = 9;

    private readonly SqliteConnection connection = new(connectionString);
    private readonly Lock gate = new();
    private bool isClosed;

    /// <summary>Looks, after a transaction, whether the log has become long.</summary>
    public void Look(SqliteConnection writer)
    {
        raw.sqlite3_db_status(writer.Handle, PagesWritten, out var written, out _, resetFlg: 0);
        if (written >= Pages)
        {
            raw.sqlite3_db_status(writer.Handle, PagesWritten, out _, out _, resetFlg: 1);
            ThreadPool.UnsafeQueueUserWorkItem(static checkpoints => checkpoints.Make(), this, preferLocal: false);
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            isClosed = true;
            connection.Dispose();
        }
    }

    private void Make()
    {
        if (!gate.TryEnter())
        {
            return;
        }

        try
        {
            if (isClosed)
            {
                return;
            }

            if (connection.State == ConnectionState.Closed)
            {
                connection.Open();
            }

            Sql.Run(connection, "PRAGMA wal_checkpoint(PASSIVE)");
        }
        catch (SqliteException)
        {
            // A full or failing disk is told of by whoever writes.
        }
        finally
        {
            gate.Exit();
        }
    }
}
