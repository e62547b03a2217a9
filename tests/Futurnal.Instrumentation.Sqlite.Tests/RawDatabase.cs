using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite.Tests;

/// <summary>The file as any other SQLite client sees it.</summary>
internal sealed class RawDatabase : IDisposable
{
    private readonly SqliteConnection _connection;

    public RawDatabase(string path)
        : this(new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString())) => _connection.Open();

    /// <summary>Takes a connection over.</summary>
    public RawDatabase(SqliteConnection connection) => _connection = connection;

    public static void Run(string path, string sql)
    {
        using var database = new RawDatabase(path);
        database.Run(sql);
    }

    public void Run(string sql) => _connection.Run(sql);

    /// <summary>Gets the rows, the columns joined by bars.</summary>
    public List<string> Rows(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join("|", Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return rows;
    }

    public void Dispose() => _connection.Dispose();
}
