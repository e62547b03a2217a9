using System.Collections.Immutable;

namespace Futurnal.Instrumentation;

/// <summary>What a series, or several together, saw in a stretch of time. Immutable; what it refers to belongs to the receiver.</summary>
/// <remarks>
/// A counter's values are its increments from flush to flush, a gauge's what it was at each flush, a histogram's or timer's the
/// values recorded. All are in the metric's unit.
/// </remarks>
public sealed class MetricBucket
{
    private const double MillisecondsPerSecond = 1000;

    /// <summary>Gets the metric, as the first of the series was stored.</summary>
    public required MetricDefinition Metric { get; init; }

    /// <summary>Gets the labels that all series in it have in common and that tell it from the other groups.</summary>
    public required ImmutableArray<KeyValuePair<string, string>> Labels { get; init; }

    /// <summary>Gets the series; <see langword="null"/> where the query adds several up.</summary>
    public Series? Series { get; init; }

    /// <summary>Gets the first millisecond, of the bucket or of the range where that begins within it.</summary>
    public required long FromMs { get; init; }

    /// <summary>Gets the first millisecond after it, or after the range where that ends within it.</summary>
    public required long ToMs { get; init; }

    /// <summary>Gets the number of values, at least 1.</summary>
    public required long Count { get; init; }

    /// <summary>Gets the values' sum.</summary>
    public required double Sum { get; init; }

    /// <summary>Gets the least value.</summary>
    public required double Min { get; init; }

    /// <summary>Gets the greatest value.</summary>
    public required double Max { get; init; }

    /// <summary>Gets the sum of the values' squares.</summary>
    public required double SumOfSquares { get; init; }

    /// <summary>Gets a value indicating whether percentiles were asked for.</summary>
    public bool IncludesDistribution { get; init; }

    /// <summary>Gets the distribution of a histogram's or timer's values, where it was asked for.</summary>
    public ExponentialHistogram? Distribution { get; init; }

    /// <summary>Gets the values of a counter or gauge in rising order, where percentiles were asked for and all values are still kept; else <see langword="default"/>.</summary>
    public ImmutableArray<double> OrderedValues { get; init; }

    /// <summary>
    /// Gets the value of the newest point, of a histogram or timer the mean of the newest flush, where it was asked for and points are
    /// still kept. Where several series have one of the same time, that of the first in order of their labels.
    /// </summary>
    public double? Latest { get; init; }

    /// <summary>Gets when the newest point was taken, in Unix milliseconds; <see langword="null"/> where <see cref="Latest"/> is.</summary>
    public long? LatestTimestampMs { get; init; }

    /// <summary>Gets the mean, never outside minimum and maximum.</summary>
    public double Average => Math.Clamp(Sum / Count, Min, Max);

    /// <summary>
    /// Gets the standard deviation of the values themselves (the population's, divided by their number): a bucket holds all values
    /// there were, and is no sample of more.
    /// </summary>
    /// <remarks>It is computed from sums, so where values differ by less than about 10^-7 of their size it is only known to be small. NaN where the squares are beyond what a double holds.</remarks>
    public double StandardDeviation
    {
        get
        {
            // Never negative by rounding, and never above what the extremes allow.
            var mean = Sum / Count;
            var variance = Math.FusedMultiplyAdd(-mean, mean, SumOfSquares / Count);
            return double.IsFinite(variance) ? Math.Min(Math.Sqrt(Math.Max(variance, 0)), (Max / 2) - (Min / 2)) : double.NaN;
        }
    }

    /// <summary>
    /// Gets how much a second of the bucket brought: a counter's increments, or the number of a histogram's or timer's values. NaN for
    /// a gauge, which has no rate.
    /// </summary>
    public double Rate => Metric.Type switch
    {
        MetricType.Counter => Sum / Seconds,
        MetricType.Gauge => double.NaN,
        _ => Count / Seconds,
    };

    private double Seconds => (ToMs - FromMs) / MillisecondsPerSecond;

    /// <summary>Gets the value below or at which a share of all values lies (nearest rank).</summary>
    /// <param name="q">The share, 0 to 1; 0.95 for the 95th percentile.</param>
    /// <returns>
    /// Of a histogram or timer a value within <see cref="ExponentialHistogram.RelativeError"/> of the true one, of a counter or gauge the
    /// true one; NaN where a counter's or gauge's single values are kept no longer.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="q"/> is not in 0 to 1.</exception>
    /// <exception cref="InvalidOperationException">The query did not ask for distributions.</exception>
    public double Quantile(double q)
    {
        if (Distribution is { } distribution)
        {
            return distribution.Quantile(q);
        }

        if (!(q is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(q), q, "A quantile lies in 0 to 1.");
        }

        if (!IncludesDistribution)
        {
            throw new InvalidOperationException($"The query for '{Metric.Name}' did not ask for percentiles; set {nameof(MetricQuery.IncludeDistribution)}.");
        }

        return OrderedValues.IsDefaultOrEmpty
            ? double.NaN
            : OrderedValues[(int)Math.Clamp(Math.Ceiling((decimal)q * OrderedValues.Length), 1, OrderedValues.Length) - 1];
    }
}
