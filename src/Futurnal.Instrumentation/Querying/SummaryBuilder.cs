namespace Futurnal.Instrumentation;

/// <summary>Adds up points of one series, in order of time, into a <see cref="SeriesSummary"/>. Not thread-safe.</summary>
/// <param name="series">The series.</param>
public sealed class SummaryBuilder(Series series)
{
    private readonly ExponentialHistogram? _distribution = series.Metric.IsDistribution ? new() : null;
    private long _count;
    private double _sum;
    private double _min = double.PositiveInfinity;
    private double _max = double.NegativeInfinity;
    private double _last;
    private long _lastTimestampMs = long.MinValue;

    /// <summary>Adds a point of a counter or a gauge.</summary>
    /// <param name="timestampMs">When it was taken, in Unix milliseconds.</param>
    /// <param name="value">A counter's increment or a gauge's value.</param>
    public void Add(long timestampMs, double value)
    {
        Note(timestampMs, value);
        _count++;
        _sum += value;
        _min = Math.Min(_min, value);
        _max = Math.Max(_max, value);
    }

    /// <summary>Adds a point of a histogram or a timer.</summary>
    /// <param name="timestampMs">When it was taken, in Unix milliseconds.</param>
    /// <param name="distribution">Its values; stays as it is.</param>
    /// <exception cref="InvalidOperationException">The series is no distribution.</exception>
    public void Add(long timestampMs, ExponentialHistogram distribution)
    {
        ArgumentNullException.ThrowIfNull(distribution);
        if (_distribution is null)
        {
            throw new InvalidOperationException($"'{series}' is a {series.Metric.Type}, not a distribution.");
        }

        Note(timestampMs, distribution.Mean);
        _distribution.Merge(distribution);
    }

    /// <summary>Adds what another builder of the same series added up.</summary>
    /// <param name="other">The other builder; stays as it is.</param>
    public void Add(SummaryBuilder other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Note(other._lastTimestampMs, other._last);
        _count += other._count;
        _sum += other._sum;
        _min = Math.Min(_min, other._min);
        _max = Math.Max(_max, other._max);
        if (other._distribution is not null)
        {
            _distribution?.Merge(other._distribution);
        }
    }

    /// <summary>Gets the summary of what was added; its count is zero where nothing was.</summary>
    /// <returns>The summary; its distribution is the builder's own.</returns>
    public SeriesSummary Build() => _distribution is null
        ? new(series, _count, _sum, _min, _max, _last, _lastTimestampMs, null)
        : new(series, _distribution.Count, _distribution.Sum, _distribution.Min, _distribution.Max, _last, _lastTimestampMs, _distribution);

    private void Note(long timestampMs, double value)
    {
        if (timestampMs >= _lastTimestampMs)
        {
            _lastTimestampMs = timestampMs;
            _last = value;
        }
    }
}
