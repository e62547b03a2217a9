using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Reads what a store holds.</summary>
internal static class InfoReader
{
    private const string Totals =
        """
        SELECT (SELECT user_version FROM pragma_user_version), (SELECT COUNT(*) FROM series),
            COALESCE(SUM(flushes), 0), COALESCE(SUM(points), 0), MIN(first), MAX(last)
        FROM (SELECT 1 AS flushes, points, time AS first, time AS last FROM flush UNION ALL SELECT flushes, points, first, last FROM segment)
        """;

    public static StoreInfo Read(SqliteConnection connection, string path)
    {
        using var command = connection.Prepare(Totals);
        using var row = command.ExecuteReader();
        row.Read();
        return new StoreInfo(
            path,
            StoreFile.Bytes(path),
            row.GetInt32(0),
            row.GetInt64(1),
            row.GetInt64(2),
            row.GetInt64(3),
            row.IsDBNull(4) ? null : row.GetInt64(4),
            row.IsDBNull(5) ? null : row.GetInt64(5));
    }
}
