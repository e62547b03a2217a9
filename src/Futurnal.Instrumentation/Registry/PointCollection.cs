using System.Collections.Immutable;
using Futurnal.Instrumentation.Recording;

namespace Futurnal.Instrumentation.Registry;

/// <summary>The points of one flush, one for each series; several instruments may report the same series.</summary>
internal sealed class PointCollection
{
    private readonly Dictionary<Series, double> _values = [];
    private readonly Dictionary<Series, ExponentialHistogram> _distributions = [];
    private readonly Dictionary<Series, Combination> _observed = [];

    /// <summary>Gets room in which an instrument puts a distribution together.</summary>
    public TakenBuckets Taken { get; } = new();

    /// <summary>Adds a counter's increment, or the level of calls running, to what other instruments reported.</summary>
    public void Add(Series series, long amount) => _values[series] = _values.GetValueOrDefault(series) + amount;

    public void SetValue(Series series, double value) => _values[series] = value;

    /// <summary>Adds a value that was read; <see cref="TryCombine"/> makes one of all that were.</summary>
    public void Observe(Series series, double value, GaugeCombine combine)
    {
        if (!_observed.TryGetValue(series, out var combination))
        {
            _observed.Add(series, combination = new Combination(combine));
        }

        combination.Add(value);
    }

    /// <summary>Reports what was read, but for what grew beyond all numbers.</summary>
    /// <returns>Whether all of it was reported.</returns>
    public bool TryCombine()
    {
        var isWhole = true;
        foreach (var (series, combination) in _observed)
        {
            if (double.IsFinite(combination.Value))
            {
                _values[series] = combination.Value;
            }
            else
            {
                isWhole = false;
            }
        }

        _observed.Clear();
        return isWhole;
    }

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
