using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Reads incidents. Not thread-safe.</summary>
internal static class AlertReader
{
    private const string Matching =
        $"""
        SELECT {AlertRows.Columns} FROM alerts
        WHERE ($is_open IS NULL OR $is_open = (resolved_at IS NULL))
            AND CASE severity WHEN 'critical' THEN 2 WHEN 'warning' THEN 1 ELSE 0 END >= $severity
            AND COALESCE(resolved_at, 9223372036854775807) >= $since
            AND ($metric IS NULL OR metric_name = $metric)
            AND ($id IS NULL OR id = $id)
        ORDER BY id DESC LIMIT $limit
        """;

    // Only so does SQLite look at the open ones alone, by their index.
    private const string MatchingOpen =
        $"SELECT {AlertRows.Columns} FROM alerts WHERE resolved_at IS NULL AND CASE severity WHEN 'critical' THEN 2 WHEN 'warning' THEN 1 ELSE 0 END >= $severity AND ($metric IS NULL OR metric_name = $metric) AND ($id IS NULL OR id = $id) ORDER BY id DESC LIMIT $limit";

    private const string LastOfKey = $"SELECT {AlertRows.Columns} FROM alerts WHERE key = $key ORDER BY id DESC LIMIT 1";

    private const string OfId = $"SELECT {AlertRows.Columns} FROM alerts WHERE id = $id";

    /// <exception cref="FormatException">Something stored cannot be understood.</exception>
    public static IReadOnlyList<AlertRecord> Read(SqliteConnection connection, AlertQuery query)
    {
        using var read = connection.CreateCommand();
        read.CommandText = query is { Id: not null, Limit: 1, IsOpen: null, Severity: AlertSeverity.Info, SinceMs: 0, MetricName: null } ? OfId : query.IsOpen == true ? MatchingOpen : Matching;
        read.Parameters.AddWithValue("$is_open", query.IsOpen is { } isOpen ? isOpen ? 1 : 0 : DBNull.Value);
        read.Parameters.AddWithValue("$severity", (int)query.Severity);
        read.Parameters.AddWithValue("$since", query.SinceMs);
        read.Parameters.AddWithValue("$metric", query.MetricName is { } metric ? metric : DBNull.Value);
        read.Parameters.AddWithValue("$id", query.Id is { } id ? id : DBNull.Value);
        read.Parameters.AddWithValue("$limit", Math.Max(1, query.Limit));
        return ReadAll(read);
    }

    /// <summary>Reads the newest incident of a key; <see langword="null"/> where there was none.</summary>
    /// <exception cref="FormatException">What is stored cannot be understood.</exception>
    public static AlertRecord? ReadLast(SqliteConnection connection, string key)
    {
        using var read = connection.CreateCommand();
        read.CommandText = LastOfKey;
        read.Parameters.AddWithValue("$key", key);
        return ReadAll(read) is [var last] ? last : null;
    }

    /// <summary>Finds the incidents that cannot be understood.</summary>
    public static List<(long Id, string What)> FindDamaged(SqliteConnection connection)
    {
        using var read = connection.CreateCommand();
        read.CommandText = $"SELECT {AlertRows.Columns} FROM alerts ORDER BY id";
        return DamagedRows.Find(read, row => AlertRows.Read(row), (row, _) => (row.GetInt64(0), FormattableString.Invariant($"incident {row.GetInt64(0)} cannot be understood")));
    }

    private static List<AlertRecord> ReadAll(SqliteCommand command)
    {
        var alerts = new List<AlertRecord>();
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            alerts.Add(AlertRows.Read(rows));
        }

        return alerts;
    }
}
