using Futurnal.Instrumentation.Baselines;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>Adds up one series over one minute after the other. Not thread-safe.</summary>
/// <param name="series">The series.</param>
internal sealed class MinuteSignal(Series series)
{
    private const double SecondsPerMinute = 60;

    private ExponentialHistogram? _distribution;
    private double _sum;
    private long _count;

    /// <summary>Gets the series.</summary>
    public Series Series => series;

    /// <summary>Gets when it had a value last, in Unix milliseconds.</summary>
    public long LastMs { get; private set; }

    /// <summary>Adds a point of the minute.</summary>
    public void Add(MetricPoint point, long timeMs)
    {
        LastMs = timeMs;
        if (point.Distribution is { } distribution)
        {
            (_distribution ??= new ExponentialHistogram()).Merge(distribution);
            return;
        }

        _sum += point.Value;
        _count++;
    }

    /// <summary>Ends the minute, and makes room for the next.</summary>
    /// <returns>What the series was judged by in it; <see langword="null"/> where it saw nothing, but for a counter, which then stood still.</returns>
    public SignalPoint? Close(long fromMs, long toMs)
    {
        var (distribution, sum, count) = (_distribution, _sum, _count);
        (_distribution, _sum, _count) = (null, 0, 0);
        return series.Metric.Type switch
        {
            MetricType.Counter => new SignalPoint(fromMs, toMs, sum / SecondsPerMinute, Math.Max(1, count)),
            MetricType.Gauge => count == 0 ? null : new SignalPoint(fromMs, toMs, sum / count, count),
            _ => distribution is null ? null : new SignalPoint(fromMs, toMs, distribution.Quantile(0.5), distribution.Count),
        };
    }
}
