using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>The table <c>baselines</c>. Its statements are made for each call, of which there are a few a day. Not thread-safe.</summary>
internal static class BaselineTable
{
    private const string Columns = "metric_name, labels, mean, stddev, p50, p95, p99, min, max, sample_count, window_ms, computed_at, model";

    /// <exception cref="SqliteException">They cannot be read.</exception>
    public static List<StoredBaseline> Read(SqliteConnection connection, string? metric, CancellationToken cancellationToken)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {Columns} FROM baselines WHERE $metric IS NULL OR metric_name = $metric ORDER BY metric_name, labels";
        command.Parameters.AddWithValue("$metric", (object?)metric ?? DBNull.Value);
        using var reader = command.ExecuteReader();
        var baselines = new List<StoredBaseline>();
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            baselines.Add(Read(reader));
        }

        return baselines;
    }

    /// <summary>
    /// Writes all or none, those of series that are stored: of their text it is known that it is not private. Deletes those that were not
    /// computed for as long as the store keeps points.
    /// </summary>
    /// <exception cref="SqliteException">Nothing was written.</exception>
    public static void Write(SqliteConnection connection, IReadOnlyList<StoredBaseline> baselines, int keptDays, CancellationToken cancellationToken)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        using var write = connection.Prepare(
            $"""
            INSERT OR REPLACE INTO baselines ({Columns})
            SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13 WHERE EXISTS (SELECT 1 FROM series WHERE metric_name = $1 AND labels = $2)
            """,
            "$1", "$2", "$3", "$4", "$5", "$6", "$7", "$8", "$9", "$10", "$11", "$12", "$13");
        write.Transaction = transaction;
        foreach (var baseline in baselines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Bind(write, baseline);
            write.ExecuteNonQuery();
        }

        using var delete = connection.Prepare("DELETE FROM baselines WHERE computed_at < $1", "$1");
        delete.Transaction = transaction;
        delete.Parameters[0].Value = baselines.Max(b => b.ComputedAtMs) - (keptDays * 86_400_000L);
        delete.ExecuteNonQuery();
        transaction.Commit();
    }

    private static void Bind(SqliteCommand write, StoredBaseline baseline)
    {
        object[] values =
        [
            baseline.MetricName, baseline.LabelsJson, baseline.Mean, baseline.StandardDeviation, baseline.P50, baseline.P95, baseline.P99,
            baseline.Min, baseline.Max, baseline.SampleCount, baseline.WindowMs, baseline.ComputedAtMs, baseline.Model,
        ];
        for (var i = 0; i < values.Length; i++)
        {
            write.Parameters[i].Value = values[i];
        }
    }

    private static StoredBaseline Read(SqliteDataReader row) => new()
    {
        MetricName = row.GetString(0),
        LabelsJson = row.GetString(1),
        Mean = row.GetDouble(2),
        StandardDeviation = row.GetDouble(3),
        P50 = row.GetDouble(4),
        P95 = row.GetDouble(5),
        P99 = row.GetDouble(6),
        Min = row.GetDouble(7),
        Max = row.GetDouble(8),
        SampleCount = row.GetInt64(9),
        WindowMs = row.GetInt64(10),
        ComputedAtMs = row.GetInt64(11),
        Model = row.GetString(12),
    };
}
