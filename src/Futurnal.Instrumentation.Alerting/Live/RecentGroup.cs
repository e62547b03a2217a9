namespace Futurnal.Instrumentation.Alerting;

/// <summary>What series that are taken together saw of late, in slices of time. Not thread-safe.</summary>
/// <param name="labelsJson">The labels it is told by.</param>
/// <param name="first">The first of the series.</param>
internal sealed class RecentGroup(string labelsJson, Series first)
{
    private readonly Queue<RecentSlice> _slices = [];
    private RecentSlice? _newest;

    /// <summary>Gets the labels it is told by.</summary>
    public string LabelsJson => labelsJson;

    /// <summary>Gets the metric.</summary>
    public MetricDefinition Metric => first.Metric;

    public void Add(long timestampMs, long number, MetricPoint point, bool isWatched)
    {
        if (_newest is null || number > _newest.Number)
        {
            _slices.Enqueue(_newest = new RecentSlice(number));
        }

        // A clock that goes back is told apart by who adds; within a slice nothing depends on the order.
        _newest.Add(timestampMs, point, isWatched);
    }

    /// <summary>Forgets what is older than a slice.</summary>
    public void Forget(long before)
    {
        while (_slices.TryPeek(out var oldest) && oldest.Number < before)
        {
            _slices.Dequeue();
        }

        _newest = _slices.Count == 0 ? null : _newest;
    }

    /// <summary>Reads a number; <see langword="null"/> where nothing was seen to take it from.</summary>
    /// <param name="statistic">Which.</param>
    /// <param name="observedSeconds">How much of the stretch was observed.</param>
    public double? Read(MetricStatistic statistic, double observedSeconds) => statistic switch
    {
        MetricStatistic.Sum or MetricStatistic.Rate or MetricStatistic.Count when IsStill(observedSeconds) => 0,
        _ when _slices.Count == 0 => null,
        MetricStatistic.Sum => _slices.Sum(s => s.Sum),
        MetricStatistic.Rate => observedSeconds > 0 ? _slices.Sum(s => s.WatchedSum) / observedSeconds : null,
        MetricStatistic.Count => _slices.Sum(s => s.Count),
        MetricStatistic.Mean or MetricStatistic.MeanOverPhases => _slices.Sum(s => s.Sum) / _slices.Sum(s => s.Count),
        MetricStatistic.Maximum => _slices.Max(s => s.Max),
        MetricStatistic.Minimum => _slices.Min(s => s.Min),
        MetricStatistic.Latest => _slices.MaxBy(s => s.LatestMs)!.Latest,
        MetricStatistic.P50 => Quantile(0.5),
        MetricStatistic.P95 => Quantile(0.95),
        MetricStatistic.P99 => Quantile(0.99),
        _ => throw new ArgumentOutOfRangeException(nameof(statistic), statistic, "This statistic is not known."),
    };

    /// <summary>Sums up the one series of the group, as whoever evaluates gates asks for it; <see langword="null"/> where nothing was seen.</summary>
    /// <param name="observedSeconds">How much of the stretch was observed.</param>
    /// <param name="nowMs">The time, in Unix milliseconds.</param>
    public SeriesSummary? Summarize(double observedSeconds, long nowMs)
    {
        if (_slices.Count == 0)
        {
            return IsStill(observedSeconds) ? new SeriesSummary(first, 1, 0, 0, 0, 0, nowMs, null) : null;
        }

        var latest = _slices.MaxBy(s => s.LatestMs)!;
        var sum = Metric.Type == MetricType.Counter ? _slices.Sum(s => s.WatchedSum) : _slices.Sum(s => s.Sum);
        return new SeriesSummary(
            first, _slices.Sum(s => s.Count), sum, _slices.Min(s => s.Min), _slices.Max(s => s.Max), latest.Latest, latest.LatestMs, Metric.IsDistribution ? Merge() : null);
    }

    /// <summary>Tells whether it is a counter that did not rise while somebody looked, which is zero and not unknown.</summary>
    private bool IsStill(double observedSeconds) => _slices.Count == 0 && Metric.Type == MetricType.Counter && observedSeconds > 0;

    private double? Quantile(double q)
    {
        if (!Metric.IsDistribution)
        {
            return null;
        }

        var merged = Merge();
        return merged.Count == 0 ? null : merged.Quantile(q);
    }

    private ExponentialHistogram Merge()
    {
        var merged = new ExponentialHistogram();
        foreach (var slice in _slices)
        {
            if (slice.Distribution is { } distribution)
            {
                merged.Merge(distribution);
            }
        }

        return merged;
    }
}
