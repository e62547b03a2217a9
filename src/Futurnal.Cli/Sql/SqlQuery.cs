using Futurnal.Cli.Errors;
using Microsoft.Data.Sqlite;

namespace Futurnal.Cli.Sql;

/// <summary>One statement that runs.</summary>
internal sealed class SqlQuery : IDisposable
{
    /// <summary>SQLite's code of a store that is damaged.</summary>
    public const int Corrupt = 11;

    private readonly SqliteCommand _command;
    private readonly SqliteDataReader _reader;

    private SqlQuery(SqliteCommand command, SqliteDataReader reader)
    {
        (_command, _reader) = (command, reader);
        Columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    public IReadOnlyList<string> Columns { get; }

    /// <exception cref="UsageException">It is no SQL, or would change something.</exception>
    public static SqlQuery Start(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        try
        {
            return new SqlQuery(command, command.ExecuteReader());
        }
        catch (Exception e) when (e is SqliteException or InvalidOperationException)
        {
            command.Dispose();
            throw Told(e);
        }
    }

    /// <summary>Gets the next row; <see langword="null"/> at the end.</summary>
    /// <exception cref="UsageException">The statement fails on a row.</exception>
    public IReadOnlyList<object?>? Next()
    {
        try
        {
            return _reader.Read() ? [.. Enumerable.Range(0, _reader.FieldCount).Select(i => _reader.IsDBNull(i) ? null : _reader.GetValue(i))] : null;
        }
        catch (SqliteException e)
        {
            throw Told(e);
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _command.Dispose();
    }

    private static Exception Told(Exception e) => e is SqliteException { SqliteErrorCode: Corrupt }
        ? e
        : new UsageException($"the query cannot be answered: {e.Message}");
}
