using System.Data;
using Microsoft.Data.Sqlite;

namespace NewsBot.Archive.Store;

/// <summary>
/// A connection that only reads. Disposing it gives it back to be lent again, open and with its statements compiled: opening one, its
/// pragmas and the compiling took longer than most answers.
/// </summary>
internal sealed class ReaderConnection(string connectionString, Func<ReaderConnection, bool> takeBack) : SqliteConnection(connectionString)
{
    private const int MostStatements = 200;

    private readonly Dictionary<string, SqliteCommand> compiled = [];
    private readonly Dictionary<string, Statement> statements = [];

    /// <summary>What every question asks, compiled when it is first asked. The SQL never varies: none of these is ever let go.</summary>
    public Statement Compiled(string sql)
    {
        if (!statements.TryGetValue(sql, out var statement))
        {
            statements[sql] = statement = new Statement(base.CreateCommand(), sql);
        }

        return statement;
    }

    /// <summary>Until <see cref="EndMoment"/> all statements see the archive as the first of them does.</summary>
    public void BeginMoment() => Compiled("BEGIN").Run();

    public void EndMoment()
    {
        // A disk that failed has ended it already.
        if (SQLitePCL.raw.sqlite3_get_autocommit(Handle) == 0)
        {
            Compiled("COMMIT").Run();
        }
    }

    public override SqliteCommand CreateCommand() => new ReaderCommand(this) { Connection = this, CommandTimeout = DefaultTimeout };

    /// <summary>A command with this SQL that nobody else uses at present.</summary>
    public SqliteCommand Take(string sql)
    {
        if (compiled.Remove(sql, out var kept))
        {
            return kept;
        }

        var made = base.CreateCommand();
#pragma warning disable CA2100 // The SQL of a command of ours; values come as parameters.
        made.CommandText = sql;
#pragma warning restore CA2100

        return made;
    }

    public void Keep(SqliteCommand command)
    {
        command.Parameters.Clear();
        if (compiled.Count >= MostStatements || !compiled.TryAdd(command.CommandText, command))
        {
            command.Dispose();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && State == ConnectionState.Open && takeBack(this))
        {
            return;
        }

        foreach (var command in compiled.Values)
        {
            command.Dispose();
        }

        compiled.Clear();
        base.Dispose(disposing);
    }
}
