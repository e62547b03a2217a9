using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Futurnal.Instrumentation.Baselines.Tests.Learning;

/// <summary>A history in memory, answered in the most obvious way. Counts the questions.</summary>
internal sealed class TestHistory : IMetricHistory
{
    private readonly List<(long Time, MetricPoint Point)> _points = [];

    public int Questions { get; private set; }

    /// <summary>Gets or sets what happens before each question, other than for the newest values.</summary>
    public Action? Asked { get; set; }

    public void Add(long time, Series series, double value) => _points.Add((time, new MetricPoint(series, value)));

    public void Add(long time, Series series, params double[] values)
    {
        var distribution = new ExponentialHistogram();
        foreach (var value in values)
        {
            distribution.Add(value);
        }

        _points.Add((time, new MetricPoint(series, distribution)));
    }

    /// <summary>Gets or sets a value indicating whether single values of gauges are kept no longer.</summary>
    public bool IsRolledUp { get; set; }

    public async IAsyncEnumerable<MetricBucket> QueryAsync(MetricQuery query, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Questions++;
        Asked?.Invoke();
        await Task.CompletedTask;
        var buckets = query.Resolution.Divide(query.Range);
        var starts = buckets.Select(b => b.FromMs).ToList();
        var groups = _points
            .Where(p => p.Time >= query.Range.FromMs && p.Time < query.Range.ToMs && p.Point.Series.Metric.Name == query.Metric && query.Labels.All(l => p.Point.Series.Labels.Contains(l)))
            .GroupBy(p => (Bucket: starts.BinarySearch(p.Time) is var i && i >= 0 ? i : ~i - 1, Key: query.GroupBy.Keys.IsDefault ? p.Point.Series.LabelsJson : string.Empty))
            .OrderBy(g => g.Key.Bucket).ThenBy(g => g.Key.Key, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Sum(query, buckets[group.Key.Bucket], [.. group.Select(p => p.Point)]);
        }
    }

    public ValueTask<IReadOnlyList<LatestValue>> LatestAsync(string? metric = null, ImmutableArray<KeyValuePair<string, string>> labels = default, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IReadOnlyList<LatestValue>>(
        [
            .. _points.Where(p => metric is null || p.Point.Series.Metric.Name == metric).GroupBy(p => p.Point.Series)
                .Select(g => g.MaxBy(p => p.Time)).Select(p => new LatestValue(p.Point.Series, p.Time, p.Point.Value)),
        ]);

    private MetricBucket Sum(MetricQuery query, TimeRange bucket, List<MetricPoint> points)
    {
        var series = points[0].Series;
        var merged = new ExponentialHistogram();
        points.Select(p => p.Distribution).OfType<ExponentialHistogram>().ToList().ForEach(merged.Merge);
        double[] values = [.. points.Select(p => p.Value)];
        var isDistribution = merged.Count > 0;
        return new MetricBucket
        {
            Metric = series.Metric,
            Labels = query.GroupBy.LabelsOf(series),
            Series = query.GroupBy.Keys.IsDefault ? series : null,
            FromMs = bucket.FromMs,
            ToMs = bucket.ToMs,
            Count = isDistribution ? merged.Count : values.Length,
            Sum = isDistribution ? merged.Sum : values.Sum(),
            Min = isDistribution ? merged.Min : values.Min(),
            Max = isDistribution ? merged.Max : values.Max(),
            SumOfSquares = isDistribution ? merged.SumOfSquares : values.Sum(v => v * v),
            IncludesDistribution = query.IncludeDistribution,
            Distribution = query.IncludeDistribution && isDistribution ? merged : null,
            OrderedValues = query.IncludeDistribution && !isDistribution && !IsRolledUp ? [.. values.Order()] : default,
        };
    }
}
