namespace Futurnal.Instrumentation.Baselines;

/// <summary>Finds out when a store's applications were running.</summary>
/// <remarks>
/// Every flush reports gauges of the process and of telemetry itself, so a stretch of time in which one of them has a value was
/// observed. A store without them is asked about all of its metrics. Only counts are read, never a distribution.
/// </remarks>
internal static class ObservedTime
{
    /// <summary>As many metrics are asked about at most; those of a store without our gauges differ little in when they were seen.</summary>
    private const int MostMetrics = 64;

    /// <summary>Reads in which buckets of a range anything was observed, in order of time.</summary>
    public static async ValueTask<List<TimeRange>> ReadAsync(IMetricHistory history, IReadOnlyList<MetricDefinition> metrics, TrainingRange range, CancellationToken cancellationToken)
    {
        var seen = new SortedSet<(long From, long To)>();
        foreach (var metric in Telling(metrics))
        {
            foreach (var (part, resolution) in range.Parts)
            {
                var query = new MetricQuery(metric, part) { GroupBy = SeriesGrouping.Merged, Resolution = resolution };
                await foreach (var bucket in history.QueryAsync(query, cancellationToken).ConfigureAwait(false))
                {
                    seen.Add((bucket.FromMs, bucket.ToMs));
                }
            }
        }

        return [.. seen.Select(s => new TimeRange(s.From, s.To))];
    }

    private static IEnumerable<string> Telling(IReadOnlyList<MetricDefinition> metrics)
    {
        var own = metrics.Where(m => m.Type == MetricType.Gauge && m.LabelKeys.IsEmpty && IsOurs(m.Name)).Select(m => m.Name).ToArray();
        return own.Length > 0 ? own : metrics.OrderBy(m => m.Type != MetricType.Gauge).Take(MostMetrics).Select(m => m.Name);
    }

    private static bool IsOurs(string name) => name is "telemetry.overhead" or "telemetry.memory" or "system.cpu.percent" or "system.memory.used_mb";
}
