namespace Futurnal.Instrumentation;

/// <summary>What one series saw between two flushes.</summary>
public sealed class MetricPoint
{
    /// <summary>Initializes the point of a counter or a gauge.</summary>
    /// <param name="series">The series.</param>
    /// <param name="value">A counter's increment since the previous flush, or a gauge's value.</param>
    public MetricPoint(Series series, double value)
    {
        ArgumentNullException.ThrowIfNull(series);
        Series = series;
        Value = value;
    }

    /// <summary>Initializes the point of a histogram or a timer.</summary>
    /// <param name="series">The series.</param>
    /// <param name="distribution">The values recorded since the previous flush, at least one.</param>
    public MetricPoint(Series series, ExponentialHistogram distribution)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(distribution);
        Series = series;
        Distribution = distribution;
        Value = distribution.Mean;
    }

    /// <summary>Gets the series.</summary>
    public Series Series { get; }

    /// <summary>Gets a counter's increment, a gauge's value, or a distribution's mean, in the metric's unit.</summary>
    public double Value { get; }

    /// <summary>Gets the values of a histogram or a timer; <see langword="null"/> for other metrics. Not to be changed by who receives it.</summary>
    public ExponentialHistogram? Distribution { get; }
}
