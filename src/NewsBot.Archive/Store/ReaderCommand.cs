using System.Data;
using Microsoft.Data.Sqlite;

namespace NewsBot.Archive.Store;

/// <summary>A command that runs as the compiled one its connection keeps for the same SQL, so that Dapper's queries compile once.</summary>
internal sealed class ReaderCommand(ReaderConnection connection) : SqliteCommand
{
    private SqliteCommand? running;

    public override SqliteDataReader ExecuteReader(CommandBehavior behavior)
    {
        GiveBack();
        running = connection.Take(CommandText);
        running.CommandTimeout = CommandTimeout;
        foreach (SqliteParameter parameter in Parameters)
        {
            running.Parameters.Add(parameter);
        }

        return running.ExecuteReader(behavior);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            GiveBack();
        }

        base.Dispose(disposing);
    }

    private void GiveBack()
    {
        if (running is not null)
        {
            connection.Keep(running);
            running = null;
        }
    }
}
