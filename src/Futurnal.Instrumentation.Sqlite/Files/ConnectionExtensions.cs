using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>One-off and prepared statements.</summary>
internal static class ConnectionExtensions
{
    public static void Run(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static long ReadInteger(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>Prepares a statement to be run often; its parameters are set by position.</summary>
    public static SqliteCommand Prepare(this SqliteConnection connection, string sql, params ReadOnlySpan<string> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new SqliteParameter(parameter, value: null));
        }

        command.Prepare();
        return command;
    }

    /// <summary>Ends a transaction that failed, and what was being read in it.</summary>
    public static void RollBack(this SqliteConnection connection)
    {
        connection.EndReading();
        try
        {
            connection.Run("ROLLBACK");
        }
        catch (SqliteException)
        {
            // After some failures SQLite has rolled back on its own and knows no transaction.
        }
    }

    /// <summary>
    /// A statement that an exception left on a row would hold its snapshot beyond the end of the transaction: the log could not begin
    /// anew, and once another process has written, each further transaction would be refused as busy.
    /// </summary>
    private static void EndReading(this SqliteConnection connection)
    {
        var database = connection.Handle!;
        for (var statement = raw.sqlite3_next_stmt(database, null); statement is not null; statement = raw.sqlite3_next_stmt(database, statement))
        {
            if (raw.sqlite3_stmt_busy(statement) != 0)
            {
                _ = raw.sqlite3_reset(statement);
            }
        }
    }
}
