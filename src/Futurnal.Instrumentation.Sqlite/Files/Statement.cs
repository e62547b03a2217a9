using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>
/// A prepared statement on SQLite's own interface, for what runs with every flush or for every row: a command of the provider
/// costs several times as much. Not thread-safe; to be disposed before its connection.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly nint _databaseAt;
    private nint _at;
    private bool _isOnRow;

    /// <exception cref="SqliteException">SQLite refuses the text.</exception>
    public Statement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));

        // The handles are held for as long as this is, and this is held by whoever is to dispose it.
        (_databaseAt, _at) = (_database.DangerousGetHandle(), _statement.DangerousGetHandle());
    }

    /// <summary>Sets the parameter <c>?index</c>; it stays set until it is set again.</summary>
    public Statement Bind(int index, long value)
    {
        ResetIfLeft();
        Check(Native.Bind(_at, index, value));
        return this;
    }

    /// <inheritdoc cref="Bind(int, long)"/>
    public Statement Bind(int index, double value)
    {
        ResetIfLeft();
        Check(Native.Bind(_at, index, value));
        return this;
    }

    /// <inheritdoc cref="Bind(int, long)"/>
    public Statement Bind(int index, ReadOnlySpan<byte> blob)
    {
        ResetIfLeft();
        Check(raw.sqlite3_bind_blob(_statement, index, blob));
        return this;
    }

    /// <inheritdoc cref="Bind(int, long)"/>
    public Statement Bind(int index, string text)
    {
        ResetIfLeft();
        Check(raw.sqlite3_bind_text(_statement, index, text));
        return this;
    }

    /// <inheritdoc cref="Bind(int, long)"/>
    public Statement BindNull(int index)
    {
        ResetIfLeft();
        Check(Native.BindNull(_at, index));
        return this;
    }

    /// <summary>Goes to the next row.</summary>
    /// <returns>Whether there is one; where there is none, the statement is ready to run again.</returns>
    /// <exception cref="SqliteException">The statement failed; it is ready to run again.</exception>
    public bool Step()
    {
        var code = Native.Step(_at);
        _isOnRow = code == raw.SQLITE_ROW;
        if (_isOnRow)
        {
            return true;
        }

        // What failed in the step, the reset tells again and in full.
        var reset = Native.Reset(_at);
        Check(code == raw.SQLITE_DONE ? raw.SQLITE_OK : reset == raw.SQLITE_OK ? code : reset);
        return false;
    }

    /// <summary>Goes through its rows.</summary>
    public StatementRows Rows() => new(this);

    /// <summary>Runs it to its end.</summary>
    /// <returns>How many rows it inserted, changed or deleted.</returns>
    public int Run()
    {
        while (Step())
        {
        }

        return Native.Changes(_databaseAt);
    }

    /// <summary>Gives up the rows that are left.</summary>
    public void Reset()
    {
        _isOnRow = false;
        _ = Native.Reset(_at);
    }

    /// <summary>Gets the integer in the first column of the first row; <see langword="null"/> without a row or where it is null.</summary>
    public long? ReadInteger()
    {
        var value = Step() && !IsNull(0) ? Integer(0) : (long?)null;
        Reset();
        return value;
    }

    public bool IsNull(int column) => Native.TypeOf(_at, column) == raw.SQLITE_NULL;

    public long Integer(int column) => Native.Integer(_at, column);

    public double Real(int column) => Native.Real(_at, column);

    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();

    /// <summary>Gets a blob; its bytes hold until the next step.</summary>
    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(_statement, column);

    public void Dispose()
    {
        // SQLite refuses to use no statement, and would use one that is gone.
        _at = 0;
        _statement.Dispose();
    }

    /// <summary>Rows are also left where an exception ended their reading.</summary>
    private void ResetIfLeft()
    {
        if (_isOnRow)
        {
            Reset();
        }
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(code, _database);
        }
    }
}
