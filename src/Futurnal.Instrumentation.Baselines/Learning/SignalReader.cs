namespace Futurnal.Instrumentation.Baselines;

/// <summary>Reads the signal of one series, and the figures of its window, in one pass. Not thread-safe.</summary>
internal sealed class SignalReader(IMetricHistory history, Series series, TrainingRange range)
{
    private readonly MetricType _type = series.Metric.Type;
    private readonly Dictionary<long, (double Value, long Count)> _signal = [];
    private readonly Dictionary<long, MetricBucket> _window = [];

    /// <summary>Reads everything, without leaving anything out.</summary>
    public async ValueTask ReadAsync(CancellationToken cancellationToken)
    {
        foreach (var (part, resolution) in range.Parts)
        {
            var isWindow = part.FromMs == range.WindowFromMs;
            var query = new MetricQuery(series.Metric.Name, part)
            {
                Labels = series.Labels,
                Resolution = resolution,
                IncludeDistribution = series.Metric.IsDistribution || (isWindow && _type == MetricType.Gauge),
            };
            await foreach (var bucket in history.QueryAsync(query, cancellationToken).ConfigureAwait(false))
            {
                if (series.Equals(bucket.Series) && ValueOf(bucket) is var value && double.IsFinite(value))
                {
                    _signal[bucket.FromMs] = (value, bucket.Count);
                    if (isWindow && _type != MetricType.Counter)
                    {
                        _window[bucket.FromMs] = bucket;
                    }
                }
            }
        }
    }

    /// <summary>Gets the signal in the time that may be learned from. A counter without an increment counts as zero from its first increment on.</summary>
    public List<SignalPoint> Points(TrainingTime time)
    {
        var points = new List<SignalPoint>();
        var first = _signal.Count == 0 ? long.MaxValue : _signal.Keys.Min();
        foreach (var (from, to) in time.Ranges)
        {
            if (_signal.TryGetValue(from, out var seen))
            {
                points.Add(new SignalPoint(from, to, seen.Value, seen.Count));
            }
            else if (_type == MetricType.Counter && from > first)
            {
                points.Add(new SignalPoint(from, to, 0, 1));
            }
        }

        return points;
    }

    /// <summary>Gets the figures over the values of the window in the same time.</summary>
    public BaselineFigures? Figures(IReadOnlyList<SignalPoint> points)
    {
        var sums = new FigureSums();
        foreach (var point in points.Where(p => p.FromMs >= range.WindowFromMs))
        {
            if (!_window.TryGetValue(point.FromMs, out var bucket))
            {
                sums.Add(point.Value);
            }
            else if (bucket.Distribution is { } distribution)
            {
                sums.Add(distribution);
            }
            else if (bucket.OrderedValues.IsDefaultOrEmpty)
            {
                // Single values that are kept no longer: the minute stands for them.
                sums.Add(point.Value);
            }
            else
            {
                sums.Add(bucket.OrderedValues);
            }
        }

        return sums.Build();
    }

    private double ValueOf(MetricBucket bucket) => _type switch
    {
        MetricType.Counter => bucket.Rate,
        MetricType.Gauge => bucket.Average,
        _ => bucket.Quantile(0.5),
    };
}
