using Microsoft.Data.Sqlite;

namespace NewsBot.Archive.Store;

/// <summary>
/// A statement compiled once for its connection, for what every article or every question runs: Dapper would work out each time what the
/// columns mean. Values are given in the order in which their parameters first stand in the SQL.
/// </summary>
internal sealed class Statement
{
    private readonly SqliteCommand command;

    public Statement(SqliteConnection connection, string sql)
        : this(connection.CreateCommand(), sql)
    {
    }

    public Statement(SqliteCommand command, string sql)
    {
        Sql = sql;
        this.command = command;
#pragma warning disable CA2100 // Every caller passes its own words; values come as parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var name in ParametersOf(sql))
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }
    }

    public string Sql { get; }

    /// <summary>How many rows it changed.</summary>
    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);

        return command.ExecuteNonQuery();
    }

    /// <summary>The number in the first row; null when there is no row, or none in it.</summary>
    public long? Number(params ReadOnlySpan<object?> values)
    {
        Bind(values);

        return command.ExecuteScalar() as long?;
    }

    /// <summary>The first row; nothing when there is none.</summary>
    public T? First<T>(Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        using var reader = command.ExecuteReader();

        return reader.Read() ? read(reader) : default;
    }

    public List<T> Rows<T>(Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public List<long> Numbers(params ReadOnlySpan<object?> values) => Rows(reader => reader.GetInt64(0), values);

    private static IEnumerable<string> ParametersOf(string sql)
    {
        var seen = new HashSet<string>();
        for (var at = sql.IndexOf('@', StringComparison.Ordinal); at >= 0; at = sql.IndexOf('@', at + 1))
        {
            var end = at + 1;
            while (end < sql.Length && char.IsAsciiLetterOrDigit(sql[end]))
            {
                end++;
            }

            if (seen.Add(sql[at..end]))
            {
                yield return sql[at..end];
            }
        }
    }

    private void Bind(ReadOnlySpan<object?> values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, command.Parameters.Count);
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }
}
