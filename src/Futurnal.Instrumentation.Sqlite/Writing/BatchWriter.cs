using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Writes a flush in one transaction. Not thread-safe; owns its connection.</summary>
internal sealed class BatchWriter(SqliteConnection connection, RetentionOptions retention) : IDisposable
{
    // What is left after that many steps waits for the next flush, so that none takes long.
    private const int MostSteps = 8;

    // A flush finds one or two; more are left by a process that was killed, or by late data.
    private const int MostBuckets = 8;

    private readonly Transactions _transactions = new(connection);
    private readonly SeriesTable _series = new(connection);
    private readonly FlushTable _flushes = new(connection);
    private readonly ObservationTable _observations = new(connection);
    private readonly Roller _roller = new(connection);
    private readonly OpenHours _hours = new();
    private readonly LogKeeper _log = new(connection);
    private readonly FlushLimits _limits = new(connection);
    private readonly List<StoredPoint> _points = [];
    private Sealer? _sealer;
    private Retainer? _retainer;
    private AlertTable? _alerts;
    private long _seriesDeletions;
    private long _changes;

    public BatchWriter(SqliteConnection connection)
        : this(connection, new RetentionOptions())
    {
    }

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

        var refusals = WriteInTransaction(batch, cancellationToken);
        _log.KeepShort();
        return refusals;
    }

    /// <summary>Gets a value indicating whether the file was deleted or replaced, so that what is written is found by nobody.</summary>
    public bool IsMoved => FileMove.IsMoved(connection);

    /// <summary>Gets the incidents.</summary>
    public AlertTable Alerts => _alerts ??= new AlertTable(connection, _transactions);

    /// <summary>Seals one hour that is over, where there is one and no other process does.</summary>
    /// <param name="now">The time, in Unix milliseconds.</param>
    /// <returns>Whether one was sealed.</returns>
    /// <exception cref="SqliteException">Nothing was changed.</exception>
    /// <exception cref="FormatException">The hour holds something that cannot be understood; nothing was changed.</exception>
    public bool Seal(long now)
    {
        if (_limits.Oldest is not { } oldest || !Sealer.IsOver(oldest, now))
        {
            return false;
        }

        _limits.Forget();
        return (_sealer ??= new Sealer(connection, _hours)).Seal(now);
    }

    /// <summary>Deletes some of what is kept no longer, where some is due.</summary>
    /// <param name="now">The time, in Unix milliseconds.</param>
    /// <param name="most">How many steps are taken.</param>
    /// <returns>Whether there may be more.</returns>
    /// <exception cref="SqliteException">A step failed; those before it hold.</exception>
    public bool Retain(long now, int most = MostSteps)
    {
        _retainer ??= new Retainer(connection, retention, _roller);
        if (!_retainer.IsDue(now, _limits.Changes))
        {
            return false;
        }

        _limits.Forget();
        return _retainer.Run(now, _limits.Changes, most);
    }

    /// <summary>Sets how long the store keeps what it is given, and deletes what is kept no longer, as of the newest flushes.</summary>
    /// <exception cref="SqliteException">Something failed; steps taken before hold.</exception>
    public void ChangeRetention(RetentionSetting setting)
    {
        _limits.Forget();
        using var settings = new SettingTable(connection);
        _transactions.Write(() =>
        {
            settings.WriteRetention(setting);

            // A person does not wait for whoever does it otherwise, who may have ended.
            connection.Run("DELETE FROM lease WHERE name = 'retain'");
        });

        if (settings.ReadClock().Candidate is { } now)
        {
            while (Retain(now))
            {
            }
        }
    }

    /// <summary>Writes baselines, all or none.</summary>
    /// <returns>Always <see langword="true"/>.</returns>
    /// <exception cref="SqliteException">Nothing was written.</exception>
    /// <exception cref="OperationCanceledException">Nothing was written.</exception>
    public bool WriteBaselines(IReadOnlyList<StoredBaseline> baselines, CancellationToken cancellationToken)
    {
        BaselineTable.Write(connection, baselines, retention.Days, cancellationToken);
        return true;
    }

    public void Dispose()
    {
        RollUpTheRest();
        _transactions.Dispose();
        _series.Dispose();
        _flushes.Dispose();
        _observations.Dispose();
        _roller.Dispose();
        _sealer?.Dispose();
        _limits.Dispose();
        _retainer?.Dispose();
        CheckpointLog();
        connection.Dispose();
    }

    private HashSet<string> WriteInTransaction(MetricBatch batch, CancellationToken cancellationToken)
    {
        try
        {
            var refusals = _transactions.Write(() =>
            {
                var refused = Insert(batch);
                cancellationToken.ThrowIfCancellationRequested();
                return refused;
            });
            _series.Keep();
            return refusals;
        }
        catch
        {
            _series.Forget();
            _roller.Forget();
            _hours.Clear();
            _limits.Forget();
            throw;
        }
    }

    private HashSet<string> Insert(MetricBatch batch)
    {
        var refusals = new HashSet<string>(StringComparer.Ordinal);
        ReadLimits();

        // A point tells how many single values stand for it.
        var isAnyObserved = InsertObservations(batch.Observations, refusals);
        if (batch.TimestampMs < _limits.Since)
        {
            // Single values may be newer, and of series that are.
            _series.WriteDeclarations();
            refusals.Add(FlushLimits.TooOld);
            return refusals;
        }

        PackPoints(batch.Points, refusals);
        _series.WriteDeclarations();
        if (_points.Count > 0 || isAnyObserved)
        {
            var points = CollectionsMarshal.AsSpan(_points);
            var time = _flushes.Insert(batch.TimestampMs, points);
            _limits.Follow(time);
            _roller.Follow(time, points, MostBuckets);
            _hours.Add(time, points);
        }

        refusals.UnionWith(_roller.Damages.Select(d => $"A part of the telemetry store is in no rollup, since {d}. 'futurnal telemetry doctor' tells more."));
        return refusals;
    }

    private void ReadLimits()
    {
        if (!_limits.Read())
        {
            return;
        }

        _flushes.Forget();
        _roller.MarkAgain();
        if (_limits.SeriesDeletions != _seriesDeletions)
        {
            _series.ForgetAll();
            _seriesDeletions = _limits.SeriesDeletions;
        }

        if (_limits.Changes != _changes)
        {
            _roller.TryAgain();
            _sealer?.TryAgain();
            _changes = _limits.Changes;
        }
    }

    private void PackPoints(ImmutableArray<MetricPoint> points, HashSet<string> refusals)
    {
        _points.Clear();
        var isAnyObserved = _observations.IsAnyCounted;
        foreach (var point in points.IsDefault ? [] : points)
        {
            var (distribution, value) = (point.Distribution, point.Value);
            var id = double.IsFinite(value) ? _series.At(_points.Count, point.Series, distribution is not null) : 0;
            if (id == 0 && !TryResolve(point, out id, out var refusal))
            {
                refusals.Add(refusal);
                continue;
            }

            _points.Add(new StoredPoint(id, value, distribution, isAnyObserved ? _observations.CountOf(id) : 0));
        }
    }

    private bool TryResolve(MetricPoint point, out int id, [NotNullWhen(false)] out string? refusal)
    {
        refusal = Unfit(point);
        id = refusal is null ? (int)(_series.Resolve(_points.Count, point.Series, out refusal) ?? 0) : 0;
        return refusal is null;
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
    private string? Unfit(Observation observation)
    {
        if (observation.TimestampMs < _limits.Since && observation.TimestampMs >= 0)
        {
            return FlushLimits.TooOld;
        }

        if (observation.TimestampMs is < 0 or > StoreSchema.LatestTimestampMs)
        {
            return $"Metric '{observation.Series.Metric.Name}' gave a value at a time outside 1970 to 2248; such values are not stored one by one.";
        }

        return double.IsFinite(observation.Value) ? null : NotFinite(observation.Series.Metric);
    }

    private static string NotFinite(MetricDefinition metric) =>
        $"Metric '{metric.Name}' gave a value that is not a finite number; such points are not stored.";

    /// <summary>Other programs see nothing of a minute that is not rolled up.</summary>
    private void RollUpTheRest()
    {
        try
        {
            _transactions.Write(_roller.RollMinutes);
        }
        catch (Exception e) when (e is SqliteException or FormatException)
        {
            // The minutes stay marked; whoever writes next rolls them up.
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
