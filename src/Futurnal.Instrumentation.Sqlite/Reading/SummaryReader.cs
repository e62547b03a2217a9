using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Sums up series over a range of time. Not thread-safe.</summary>
internal static class SummaryReader
{
    private const string Values =
        """
        SELECT COUNT(*), SUM(value), MIN(value), MAX(value), MAX(time),
            (SELECT value FROM samples WHERE series_id = $series AND time >= $from AND time < $to ORDER BY time DESC LIMIT 1)
        FROM samples WHERE series_id = $series AND time >= $from AND time < $to
        """;

    private const string Distributions =
        """
        SELECT time, count, sum, sumsq, min, max, sketch
        FROM samples WHERE series_id = $series AND time >= $from AND time < $to ORDER BY time
        """;

    /// <summary>Sums up every series that has a point in the range, as of one moment, ordered by metric name and labels.</summary>
    /// <exception cref="FormatException">A row cannot be understood.</exception>
    public static IReadOnlyList<SeriesSummary> Summarize(SqliteConnection connection, TimeRange range, CancellationToken cancellationToken)
    {
        // One transaction, so that no flush is seen in part.
        using var transaction = connection.BeginTransaction(deferred: true);
        using var values = Prepare(connection, Values, range);
        using var distributions = Prepare(connection, Distributions, range);
        var summaries = new List<SeriesSummary>();
        foreach (var (id, series) in StoredSeries.ReadAll(connection))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var command = series.Metric.IsDistribution ? distributions : values;
            command.Parameters[0].Value = id;
            using var rows = command.ExecuteReader();
            if ((series.Metric.IsDistribution ? MergeRows(series, rows) : ReadRow(series, rows)) is { } summary)
            {
                summaries.Add(summary);
            }
        }

        return summaries;
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string sql, TimeRange range)
    {
        var command = connection.Prepare(sql, "$series", "$from", "$to");
        command.Parameters[1].Value = range.FromMs;
        command.Parameters[2].Value = range.ToMs;
        return command;
    }

    private static SeriesSummary? ReadRow(Series series, SqliteDataReader rows)
    {
        rows.Read();
        var count = rows.GetInt64(0);
        return count == 0
            ? null
            : new SeriesSummary(
                series, count, rows.GetDouble(1), rows.GetDouble(2), rows.GetDouble(3), rows.GetDouble(5), rows.GetInt64(4), null);
    }

    private static SeriesSummary? MergeRows(Series series, SqliteDataReader rows)
    {
        var merged = new SummaryBuilder(series);
        while (rows.Read())
        {
            merged.Add(rows.GetInt64(0), ReadDistribution(series, rows));
        }

        var summary = merged.Build();
        return summary.Count == 0 ? null : summary;
    }

    private static ExponentialHistogram ReadDistribution(Series series, SqliteDataReader rows)
    {
        try
        {
            return SketchCodec.Decode(
                rows.GetFieldValue<byte[]>(6), rows.GetInt64(1), rows.GetDouble(2), rows.GetDouble(3), rows.GetDouble(4), rows.GetDouble(5));
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException or InvalidCastException)
        {
            throw new FormatException($"the distribution of a series of '{series.Metric.Name}' at {rows.GetInt64(0)} cannot be read: {e.Message}", e);
        }
    }
}
