namespace Futurnal.Instrumentation;

/// <summary>What a store keeps of the baseline of one series: the figures that any tool may read, and the rest as its maker wrote it.</summary>
public sealed record StoredBaseline
{
    /// <summary>Gets the metric's name.</summary>
    public required string MetricName { get; init; }

    /// <summary>Gets the series' labels as <see cref="Series.LabelsJson"/> writes them.</summary>
    public required string LabelsJson { get; init; }

    /// <summary>Gets the mean of the values, in the metric's unit.</summary>
    public required double Mean { get; init; }

    /// <summary>Gets the values' sample standard deviation.</summary>
    public required double StandardDeviation { get; init; }

    /// <summary>Gets the median.</summary>
    public required double P50 { get; init; }

    /// <summary>Gets the 95th percentile.</summary>
    public required double P95 { get; init; }

    /// <summary>Gets the 99th percentile.</summary>
    public required double P99 { get; init; }

    /// <summary>Gets the least value.</summary>
    public required double Min { get; init; }

    /// <summary>Gets the greatest value.</summary>
    public required double Max { get; init; }

    /// <summary>Gets the number of values.</summary>
    public required long SampleCount { get; init; }

    /// <summary>Gets the length of the window, in milliseconds.</summary>
    public required long WindowMs { get; init; }

    /// <summary>Gets when it was computed, in Unix milliseconds.</summary>
    public required long ComputedAtMs { get; init; }

    /// <summary>Gets what judges need besides, as a JSON object that a store keeps and does not read.</summary>
    public required string Model { get; init; }
}
