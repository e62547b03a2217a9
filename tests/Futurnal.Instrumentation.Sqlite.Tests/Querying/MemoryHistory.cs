using System.Collections.Immutable;

namespace Futurnal.Instrumentation.Sqlite.Tests;

/// <summary>All points in a list, and answers computed from it in the most obvious way.</summary>
internal sealed class MemoryHistory
{
    private readonly List<(long Time, MetricPoint Point)> _points = [];

    public long First => _points.Min(p => p.Time);

    public long Last => _points.Max(p => p.Time);

    public void Add(MetricBatch batch) => _points.AddRange(batch.Points.Select(p => (batch.TimestampMs, p)));

    public List<MetricBucket> Query(MetricQuery query)
    {
        var range = new TimeRange(query.Range.FromMs == long.MinValue ? First : query.Range.FromMs, query.Range.ToMs == long.MaxValue ? Last + 1 : query.Range.ToMs);
        var buckets = query.Resolution.Divide(range);
        var starts = buckets.Select(b => b.FromMs).ToList();
        return
        [
            .. _points.Where(p => p.Time >= range.FromMs && p.Time < range.ToMs)
                .Where(p => p.Point.Series.Metric.Name == query.Metric && query.Labels.All(l => p.Point.Series.Labels.Contains(l)))
                .GroupBy(p => (Bucket: starts.BinarySearch(p.Time) is var i && i >= 0 ? i : ~i - 1, Key: Show(query.GroupBy.LabelsOf(p.Point.Series))))
                .OrderBy(g => g.Key.Bucket).ThenBy(g => g.Key.Key, StringComparer.Ordinal)
                .Select(g => Sum(query, buckets[g.Key.Bucket], [.. g])),
        ];
    }

    public List<(string Series, long Time, double Value)> Latest() =>
    [
        .. _points.GroupBy(p => p.Point.Series).Select(g => (g.Key.ToString(), g.MaxBy(p => p.Time).Time, g.MaxBy(p => p.Time).Point.Value))
            .OrderBy(l => l.Item1, StringComparer.Ordinal),
    ];

    public static string Show(ImmutableArray<KeyValuePair<string, string>> labels) => string.Concat(labels.Select(l => $"{l.Key}={l.Value};"));

    private static MetricBucket Sum(MetricQuery query, TimeRange bucket, List<(long Time, MetricPoint Point)> points)
    {
        var newest = points.OrderByDescending(p => p.Time).ThenBy(p => Show(p.Point.Series.Labels), StringComparer.Ordinal).First();
        var first = points[0].Point;
        var distributions = points.Select(p => p.Point.Distribution).OfType<ExponentialHistogram>().ToList();
        var values = points.Select(p => p.Point.Value).ToList();
        var merged = new ExponentialHistogram();
        distributions.ForEach(merged.Merge);
        var isDistribution = distributions.Count > 0;
        return new MetricBucket
        {
            Metric = first.Series.Metric,
            Labels = query.GroupBy.LabelsOf(first.Series),
            Series = query.GroupBy.Keys.IsDefault ? first.Series : null,
            FromMs = bucket.FromMs,
            ToMs = bucket.ToMs,
            Count = isDistribution ? merged.Count : values.Count,
            Sum = isDistribution ? merged.Sum : values.Sum(),
            Min = isDistribution ? merged.Min : values.Min(),
            Max = isDistribution ? merged.Max : values.Max(),
            SumOfSquares = isDistribution ? merged.SumOfSquares : values.Sum(v => v * v),
            IncludesDistribution = query.IncludeDistribution,
            Distribution = query.IncludeDistribution && isDistribution ? merged : null,
            OrderedValues = query.IncludeDistribution && !isDistribution ? [.. values.Order()] : default,
            Latest = query.IncludeLatest ? newest.Point.Value : null,
            LatestTimestampMs = query.IncludeLatest ? newest.Time : null,
        };
    }
}
