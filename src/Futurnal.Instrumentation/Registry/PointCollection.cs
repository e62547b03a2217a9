using System.Collections.Immutable;

namespace Futurnal.Instrumentation.Registry;

/// <summary>The points of one flush, one for each series; several instruments may report the same series.</summary>
internal sealed class PointCollection
{
    private readonly Dictionary<Series, double> _values = [];
    private readonly Dictionary<Series, ExponentialHistogram> _distributions = [];

    /// <summary>Adds a counter's increment, or the level of calls running, to what other instruments reported.</summary>
    public void Add(Series series, long amount) => _values[series] = _values.GetValueOrDefault(series) + amount;

    public void SetValue(Series series, double value) => _values[series] = value;

    /// <summary>Adds a distribution, which is the collection's from then on.</summary>
    public void AddDistribution(Series series, ExponentialHistogram distribution)
    {
        if (_distributions.TryGetValue(series, out var known))
        {
            known.Merge(distribution);
        }
        else
        {
            _distributions.Add(series, distribution);
        }
    }

    public bool Contains(Series series) => _values.ContainsKey(series) || _distributions.ContainsKey(series);

    public IEnumerable<KeyValuePair<Series, double>> Values => _values;

    public IEnumerable<KeyValuePair<Series, ExponentialHistogram>> Distributions => _distributions;

    public ImmutableArray<MetricPoint> ToPoints() =>
    [
        .. _values.Select(p => new MetricPoint(p.Key, p.Value))
            .Concat(_distributions.Select(p => new MetricPoint(p.Key, p.Value)))
            .OrderBy(p => p.Series.Metric.Name, StringComparer.Ordinal)
            .ThenBy(p => p.Series.LabelsJson, StringComparer.Ordinal),
    ];
}
