using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Sqlite;
using Microsoft.Data.Sqlite;

namespace StoreProbe;

/// <summary>Makes a store of the second format, which the first application that opens it brings up to date.</summary>
internal static class OldStore
{
    /// <summary>Makes a store.</summary>
    /// <returns>The flushes in it, by time.</returns>
    public static Dictionary<long, string> Make(string path, FlushTimes times, int flushes)
    {
        using var connection = StoreConnections.OpenWriter(path, StoreTuning.Default with { Steps = [Version1.Apply, Version2.Apply] });
        using var transaction = connection.BeginTransaction();
        var acknowledged = new Dictionary<long, string>();
        for (var i = 0; i < flushes; i++)
        {
            var batch = Content.Of(times.Next());
            Insert(connection, batch);
            acknowledged.Add(batch.TimestampMs, Fingerprint.Of(batch));
        }

        transaction.Commit();
        return acknowledged;
    }

    private static void Insert(SqliteConnection connection, MetricBatch batch)
    {
        using var flush = new Statement(connection, "INSERT INTO flush (time, points) VALUES (?1, ?2)");
        flush.Bind(1, batch.TimestampMs).Bind(2, batch.Points.Length).Run();
        foreach (var point in batch.Points)
        {
            InsertPoint(connection, batch, point);
        }

        using var single = new Statement(connection, "INSERT INTO observations (id, series_id, time, value) VALUES (?1, ?2, ?3, ?4)");
        for (var i = 0; i < batch.Observations.Length; i++)
        {
            var observation = batch.Observations[i];
            single.Bind(1, (observation.TimestampMs << Tier.SeriesBits) + Version2.LeastNumber + i).Bind(2, IdOf(connection, observation.Series))
                .Bind(3, observation.TimestampMs).Bind(4, observation.Value).Run();
        }
    }

    private static void InsertPoint(SqliteConnection connection, MetricBatch batch, MetricPoint point)
    {
        using var sample = new Statement(
            connection,
            "INSERT INTO samples (series_id, time, value, count, sum, min, max, sumsq, sketch, observations) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
        sample.Bind(1, IdOf(connection, point.Series)).Bind(2, batch.TimestampMs).Bind(3, point.Value).Bind(10, batch.Observations.Count(o => o.Series.Equals(point.Series)));
        if (point.Distribution is { } distribution)
        {
            sample.Bind(4, distribution.Count).Bind(5, distribution.Sum).Bind(6, distribution.Min).Bind(7, distribution.Max)
                .Bind(8, distribution.SumOfSquares).Bind(9, OldSketch.Encode(distribution));
        }

        sample.Run();
    }

    // Not by the store's own table of series, which also writes what later formats have.
    private static long IdOf(SqliteConnection connection, Series series)
    {
        var metric = series.Metric;
        using var insert = new Statement(
            connection,
            "INSERT OR IGNORE INTO series (metric_name, labels, type, unit, category, description, declared_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
        insert.Bind(1, metric.Name).Bind(2, series.LabelsJson).Bind(3, StoredText.Of(metric.Type)).Bind(4, metric.Unit)
            .Bind(5, StoredText.Of(metric.Category)).Bind(6, metric.Description).Bind(7, metric.DeclaredBy).Run();
        using var find = connection.Prepare("SELECT id FROM series WHERE metric_name = $name AND labels = $labels", "$name", "$labels");
        find.Parameters[0].Value = metric.Name;
        find.Parameters[1].Value = series.LabelsJson;
        return (long)find.ExecuteScalar()!;
    }
}
