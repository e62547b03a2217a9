using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Finds rows that cannot be understood.</summary>
internal static class DamagedRows
{
    /// <param name="command">Gets the rows.</param>
    /// <param name="read">Reads a row; throws a <see cref="FormatException"/> where it cannot be understood.</param>
    /// <param name="tell">Tells of such a row its identifier, and what is wrong.</param>
    public static List<(long Id, string What)> Find(SqliteCommand command, Action<SqliteDataReader> read, Func<SqliteDataReader, FormatException, (long Id, string What)> tell)
    {
        using var row = command.ExecuteReader();
        var damaged = new List<(long, string)>();
        while (row.Read())
        {
            try
            {
                read(row);
            }
            catch (FormatException e)
            {
                damaged.Add(tell(row, e));
            }
        }

        return damaged;
    }
}
