using System.Collections.Immutable;

namespace Futurnal.Instrumentation.Privacy;

/// <summary>Puts points together that became points of one series: counters add up, distributions merge, of gauges the last stays. Not thread-safe.</summary>
internal sealed class PointMerger
{
    private readonly Dictionary<Series, int> _places = [];
    private readonly List<MetricPoint> _points = [];

    public void Add(MetricPoint point)
    {
        if (!_places.TryGetValue(point.Series, out var place))
        {
            _places.Add(point.Series, _points.Count);
            _points.Add(point);
        }
        else if (_points[place].Series.Metric.ConflictWith(point.Series.Metric) is null)
        {
            _points[place] = Merge(_points[place], point);
        }
        else
        {
            // Who keeps the batch decides which of two meanings stands.
            _points.Add(point);
        }
    }

    public ImmutableArray<MetricPoint> ToPoints() => [.. _points];

    private static MetricPoint Merge(MetricPoint first, MetricPoint second)
    {
        if (first.Distribution is { } one && second.Distribution is { } other)
        {
            // Neither is ours to change.
            var merged = new ExponentialHistogram();
            merged.Merge(one);
            merged.Merge(other);
            return new(first.Series, merged);
        }

        return new(first.Series, first.Series.Metric.Type == MetricType.Counter ? first.Value + second.Value : second.Value);
    }
}
