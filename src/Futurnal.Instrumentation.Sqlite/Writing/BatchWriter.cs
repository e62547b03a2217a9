using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Writes a flush in one transaction. Not thread-safe; owns its connection.</summary>
internal sealed class BatchWriter(SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand _begin = connection.Prepare("BEGIN IMMEDIATE");
    private readonly SqliteCommand _commit = connection.Prepare("COMMIT");
    private readonly SeriesTable _series = new(connection);
    private readonly SampleTable _samples = new(connection);
    private readonly ObservationTable _observations = new(connection);

    /// <summary>Writes all points and single values of a batch that may be stored, or none.</summary>
    /// <returns>Why some were refused, one sentence for each metric and reason.</returns>
    /// <exception cref="SqliteException">Nothing was written.</exception>
    /// <exception cref="FormatException">The store holds something that cannot be understood; nothing was written.</exception>
    /// <exception cref="OperationCanceledException">Nothing was written.</exception>
    public IReadOnlyCollection<string> Write(MetricBatch batch, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (batch.Points.IsDefaultOrEmpty && batch.Observations.IsDefaultOrEmpty)
        {
            return [];
        }

        _begin.ExecuteNonQuery();
        try
        {
            var refusals = Insert(batch);
            cancellationToken.ThrowIfCancellationRequested();
            _commit.ExecuteNonQuery();
            _series.Keep();
            return refusals;
        }
        catch
        {
            _series.Forget();
            RollBack();
            throw;
        }
    }

    public void Dispose()
    {
        _begin.Dispose();
        _commit.Dispose();
        _series.Dispose();
        _samples.Dispose();
        _observations.Dispose();
        CheckpointLog();
        connection.Dispose();
    }

    private HashSet<string> Insert(MetricBatch batch)
    {
        var refusals = new HashSet<string>(StringComparer.Ordinal);
        var time = Math.Max(batch.TimestampMs, _samples.LastTime() + 1);

        // A point's row tells how many single values stand for it.
        var isAnyObserved = InsertObservations(batch.Observations, refusals);
        var written = InsertPoints(batch.Points, time, refusals);
        if (written > 0 || isAnyObserved)
        {
            _samples.InsertFlush(time, written);
        }

        return refusals;
    }

    private int InsertPoints(ImmutableArray<MetricPoint> points, long time, HashSet<string> refusals)
    {
        var written = 0;
        foreach (var point in points.IsDefault ? [] : points)
        {
            var refusal = Unfit(point);
            var id = refusal is null ? _series.Resolve(point.Series, out refusal) : null;
            if (id is { } series)
            {
                _samples.Insert(series, time, point, _observations.CountOf(series));
                written++;
            }
            else
            {
                refusals.Add(refusal!);
            }
        }

        return written;
    }

    private bool InsertObservations(ImmutableArray<Observation> observations, HashSet<string> refusals)
    {
        _observations.ClearCounts();
        var isAnyWritten = false;
        foreach (var observation in observations.IsDefault ? [] : observations)
        {
            var refusal = Unfit(observation);
            var id = refusal is null ? _series.Resolve(observation.Series, out refusal) : null;
            if (id is { } series && !_observations.TryInsert(series, observation))
            {
                refusal = $"Metric '{observation.Series.Metric.Name}' came with more values of one millisecond than a store takes; those beyond are not stored one by one.";
            }

            isAnyWritten |= refusal is null;
            if (refusal is not null)
            {
                refusals.Add(refusal);
            }
        }

        return isAnyWritten;
    }

    /// <summary>Says why a point cannot be stored whatever its metric's history; <see langword="null"/> where it can.</summary>
    private static string? Unfit(MetricPoint point)
    {
        var metric = point.Series.Metric;
        if (metric.IsDistribution != point.Distribution is not null)
        {
            return $"Metric '{metric.Name}' is a {StoredText.Of(metric.Type)}, but a point of it is not; such points are not stored.";
        }

        return double.IsFinite(point.Value) ? null : NotFinite(metric);
    }

    /// <summary>Says why a single value cannot be stored whatever its metric's history; <see langword="null"/> where it can.</summary>
    private static string? Unfit(Observation observation)
    {
        if (observation.TimestampMs is < 0 or > StoreSchema.LatestTimestampMs)
        {
            return $"Metric '{observation.Series.Metric.Name}' gave a value at a time outside 1970 to 2248; such values are not stored one by one.";
        }

        return double.IsFinite(observation.Value) ? null : NotFinite(observation.Series.Metric);
    }

    private static string NotFinite(MetricDefinition metric) =>
        $"Metric '{metric.Name}' gave a value that is not a finite number; such points are not stored.";

    private void RollBack()
    {
        try
        {
            connection.Run("ROLLBACK");
        }
        catch (SqliteException)
        {
            // After some failures SQLite has rolled back on its own and knows no transaction.
        }
    }

    private void CheckpointLog()
    {
        try
        {
            connection.Run("PRAGMA busy_timeout = 500");
            connection.DefaultTimeout = 1;
            connection.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException)
        {
            // The log stays and is read from there; whoever opens the store next folds it in.
        }
    }
}
