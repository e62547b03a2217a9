using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation;

/// <summary>Keeps flushes in memory: a summary for each series and hour of the last 24. Thread-safe.</summary>
/// <remarks>
/// A range of time that begins or ends within an hour is answered with that whole hour. Text that may be private is kept out, as
/// <see cref="BatchGuard"/> does it.
/// </remarks>
public sealed class MemoryStore : IMetricSink, IMetricReader, IBaselineStore
{
    private const int Hours = 24;
    private const long MillisecondsPerHour = 3_600_000;

    private readonly Lock _gate = new();
    private readonly BatchGuard _guard = new(MetricRegistry.Shared.Tell);
    private readonly SortedDictionary<long, Dictionary<Series, SummaryBuilder>> _hours = [];
    private readonly BaselineShelf _baselines = new();

    /// <inheritdoc/>
    public ValueTask WriteAsync(MetricBatch batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        batch = _guard.Guard(batch);
        var start = batch.TimestampMs - (batch.TimestampMs % MillisecondsPerHour);
        lock (_gate)
        {
            if (!_hours.TryGetValue(start, out var hour))
            {
                _hours.Add(start, hour = []);
                var newest = _hours.Keys.Last();
                while (_hours.Keys.First() <= newest - (Hours * MillisecondsPerHour))
                {
                    _hours.Remove(_hours.Keys.First());
                }
            }

            foreach (var point in batch.Points)
            {
                Add(hour, batch.TimestampMs, point);
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<SeriesSummary>> SummarizeAsync(TimeRange range, CancellationToken cancellationToken)
    {
        var builders = new Dictionary<Series, SummaryBuilder>();
        lock (_gate)
        {
            foreach (var (start, hour) in _hours)
            {
                if (start >= range.ToMs || start + MillisecondsPerHour <= range.FromMs)
                {
                    continue;
                }

                foreach (var (series, part) in hour)
                {
                    BuilderOf(builders, series).Add(part);
                }
            }
        }

        IReadOnlyList<SeriesSummary> summaries =
        [
            .. builders.Values.Select(b => b.Build())
                .OrderBy(s => s.Series.Metric.Name, StringComparer.Ordinal)
                .ThenBy(s => s.Series.LabelsJson, StringComparer.Ordinal),
        ];
        return ValueTask.FromResult(summaries);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredBaseline>> ReadBaselinesAsync(string? metric = null, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(_baselines.Read(metric));

    /// <inheritdoc/>
    public ValueTask WriteBaselinesAsync(IReadOnlyList<StoredBaseline> baselines, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(baselines);
        cancellationToken.ThrowIfCancellationRequested();
        _baselines.Write(baselines);
        return ValueTask.CompletedTask;
    }

    private static void Add(Dictionary<Series, SummaryBuilder> hour, long timestampMs, MetricPoint point)
    {
        var builder = BuilderOf(hour, point.Series);
        if (point.Distribution is { } distribution)
        {
            builder.Add(timestampMs, distribution);
        }
        else
        {
            builder.Add(timestampMs, point.Value);
        }
    }

    private static SummaryBuilder BuilderOf(Dictionary<Series, SummaryBuilder> builders, Series series)
    {
        if (!builders.TryGetValue(series, out var builder))
        {
            builders.Add(series, builder = new SummaryBuilder(series));
        }

        return builder;
    }
}
