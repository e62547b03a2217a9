using System.Collections.Immutable;

namespace Futurnal.Instrumentation;

/// <summary>A question about one metric's history. Immutable and thread-safe.</summary>
public sealed record MetricQuery
{
    /// <summary>Initializes a query for all series of a metric, each apart and as one bucket.</summary>
    /// <param name="metric">The metric's name. Of one that the store does not know, there is nothing.</param>
    /// <param name="range">The range. An end that <see cref="TimeRange.All"/> has is where the store's data ends.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public MetricQuery(string metric, TimeRange range)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(metric);
        Metric = metric;
        Range = range;
    }

    /// <summary>Gets the metric's name.</summary>
    public string Metric { get; }

    /// <summary>Gets the range.</summary>
    public TimeRange Range { get; init; }

    /// <summary>Gets the labels a series must have to be counted; it may have others besides. Without any, all series are.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Labels { get; init; } = [];

    /// <summary>Gets the division into buckets.</summary>
    public Resolution Resolution { get; init; } = Resolution.Whole;

    /// <summary>Gets what is added up together.</summary>
    public SeriesGrouping GroupBy { get; init; } = SeriesGrouping.PerSeries;

    /// <summary>
    /// Gets a value indicating whether percentiles are wanted. Of histograms and timers they are read beside the sums; of counters and
    /// gauges, every single point is read.
    /// </summary>
    public bool IncludeDistribution { get; init; }

    /// <summary>Gets a value indicating whether each bucket's newest point is wanted, for which points are read beside rollups.</summary>
    public bool IncludeLatest { get; init; }

    /// <summary>Gets a value indicating whether everything is computed from points and nothing from rollups, where points are kept. The answer is the same.</summary>
    public bool FromPoints { get; init; }
}
