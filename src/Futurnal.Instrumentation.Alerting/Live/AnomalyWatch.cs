using Futurnal.Instrumentation.Baselines;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>
/// Watches series for anomalies, minute for minute, and makes one condition of each metric and side: what strikes many series at
/// once is one incident. Not thread-safe.
/// </summary>
/// <param name="find">Finds the baseline of a series; <see langword="null"/> where there is none yet. Thread-safe.</param>
/// <param name="options">How detectors judge.</param>
/// <param name="directionOf">Tells on which side a metric is in trouble.</param>
/// <param name="isShared">Tells whether others record the same series.</param>
internal sealed class AnomalyWatch(Func<Series, Baseline?> find, DetectionOptions options, Func<MetricDefinition, BadDirection> directionOf, Func<bool> isShared)
{
    private static readonly ConditionTiming EveryMinute = new() { Every = TimeSpan.FromMinutes(1), NoData = NoDataPolicy.Resolve };

    private readonly SortedDictionary<string, WatchedMetric> _metrics = new(StringComparer.Ordinal);

    /// <summary>Judges a minute.</summary>
    /// <param name="minute">What each series was judged by in it.</param>
    /// <param name="endMs">Its end, in Unix milliseconds.</param>
    /// <param name="readings">Receives how each metric stands.</param>
    public void Judge(IReadOnlyList<KeyValuePair<Series, SignalPoint>> minute, long endMs, List<ConditionReading> readings)
    {
        var isLeast = isShared();
        foreach (var (series, point) in minute)
        {
            if (find(series) is { State: BaselineState.Ready } baseline)
            {
                MetricOf(series.Metric).Observe(series, point, baseline, options, isLeast && series.Metric.Type == MetricType.Counter);
            }
        }

        foreach (var metric in _metrics.Values)
        {
            metric.Read(endMs, EveryMinute, readings);
        }
    }

    private WatchedMetric MetricOf(MetricDefinition metric)
    {
        if (!_metrics.TryGetValue(metric.Name, out var watched))
        {
            _metrics.Add(metric.Name, watched = new WatchedMetric(metric, directionOf(metric)));
        }

        return watched;
    }
}
