using System.Collections.Immutable;
using System.Diagnostics;
using Futurnal.Instrumentation.Recording;

namespace Futurnal.Instrumentation.Registry;

/// <summary>The points of one flush, one for each series; several instruments may report the same series. Used again for the next flush.</summary>
/// <remarks>
/// A series is found by the slot that the registry gave it, so adding neither looks anything up nor, once a series was seen,
/// allocates.
/// </remarks>
internal sealed class PointCollection
{
    private readonly Dictionary<Series, Combination> _observed = [];
    private readonly List<Series> _touched = [];
    private readonly List<Series> _ordered = [];
    private readonly List<(Series Series, double Value, long Timestamp)> _observations = [];
    private Content[] _contents = [];
    private bool _isOrdered = true;

    private enum Kind
    {
        Nothing,
        Value,
        Distribution,
    }

    public PointCollection() => KeepObservation = AddObservation;

    /// <summary>Gets <see cref="AddObservation"/>, made a delegate once.</summary>
    public Action<Instrument, int, double, long> KeepObservation { get; }

    /// <summary>Gets room in which an instrument puts a distribution together.</summary>
    public TakenBuckets Taken { get; } = new();

    /// <summary>Gets how many records the points were made of.</summary>
    public RecordCounts Records { get; } = new();

    public IEnumerable<KeyValuePair<Series, double>> Values => _touched
        .Where(s => _contents[s.Slot].Kind == Kind.Value).Select(s => KeyValuePair.Create(s, _contents[s.Slot].Value));

    public IEnumerable<KeyValuePair<Series, ExponentialHistogram>> Distributions => _touched
        .Where(s => _contents[s.Slot].Kind == Kind.Distribution).Select(s => KeyValuePair.Create(s, _contents[s.Slot].Distribution!));

    /// <summary>Adds a counter's increment, or the level of calls running, to what other instruments reported.</summary>
    public void Add(Series series, long amount) => Touch(series, Kind.Value).Value += amount;

    public void SetValue(Series series, double value) => Touch(series, Kind.Value).Value = value;

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
                SetValue(series, combination.Value);
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
        ref var content = ref Touch(series, Kind.Distribution);
        if (content.Distribution is { } known)
        {
            known.Merge(distribution);
        }
        else
        {
            content.Distribution = distribution;
        }
    }

    public bool Contains(Series series) => series.Slot < _contents.Length && _contents[series.Slot].Kind != Kind.Nothing;

    /// <summary>Adds a single value and the time stamp of its recording.</summary>
    public void AddObservation(Instrument instrument, int cell, double value, long timestamp) =>
        _observations.Add((instrument.SeriesAt(cell), value, timestamp));

    /// <summary>The single values, each with the time of day it was recorded at.</summary>
    /// <param name="nowMs">The time of day, in Unix milliseconds.</param>
    /// <param name="nowTimestamp">The same moment as a time stamp of the stopwatch.</param>
    public ImmutableArray<Observation> ToObservations(long nowMs, long nowTimestamp) =>
    [
        .. _observations.Select(o => new Observation(
            o.Series, nowMs - (long)Math.Round(Math.Max(0, Stopwatch.GetElapsedTime(o.Timestamp, nowTimestamp).TotalMilliseconds)), o.Value)),
    ];

    /// <summary>Makes room for the next flush.</summary>
    public void Clear()
    {
        foreach (var series in _touched)
        {
            ref var content = ref _contents[series.Slot];
            (content.Kind, content.Value, content.Distribution) = (Kind.Nothing, 0, null);
        }

        _touched.Clear();
        _observations.Clear();
        Records.Clear();
    }

    /// <summary>The points by metric name and labels.</summary>
    public ImmutableArray<MetricPoint> ToPoints()
    {
        if (!_isOrdered)
        {
            _ordered.Sort(static (a, b) => string.CompareOrdinal(a.Metric.Name, b.Metric.Name) is var byName and not 0
                ? byName
                : string.CompareOrdinal(a.LabelsJson, b.LabelsJson));
            _isOrdered = true;
        }

        var points = ImmutableArray.CreateBuilder<MetricPoint>(_touched.Count);
        foreach (var series in _ordered)
        {
            ref readonly var content = ref _contents[series.Slot];
            if (content.Kind != Kind.Nothing)
            {
                points.Add(content.Distribution is { } distribution ? new MetricPoint(series, distribution) : new MetricPoint(series, content.Value));
            }
        }

        return points.MoveToImmutable();
    }

    private ref Content Touch(Series series, Kind kind)
    {
        if (series.Slot >= _contents.Length)
        {
            Array.Resize(ref _contents, Math.Max(series.Slot + 1, _contents.Length * 2));
        }

        ref var content = ref _contents[series.Slot];
        if (!content.IsKnown)
        {
            content.IsKnown = true;
            _ordered.Add(series);
            _isOrdered = false;
        }

        if (content.Kind == Kind.Nothing)
        {
            content.Kind = kind;
            _touched.Add(series);
        }

        return ref content;
    }

    private struct Content
    {
        public bool IsKnown;
        public Kind Kind;
        public double Value;
        public ExponentialHistogram? Distribution;
    }
}
