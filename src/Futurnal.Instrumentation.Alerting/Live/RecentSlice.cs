namespace Futurnal.Instrumentation.Alerting;

/// <summary>What a group of series saw in one slice of a recent stretch of time. Not thread-safe.</summary>
/// <param name="number">The slice's number: its begin by the width of slices.</param>
internal sealed class RecentSlice(long number)
{
    /// <summary>Gets the slice's number.</summary>
    public long Number => number;

    /// <summary>Gets the number of values.</summary>
    public long Count { get; private set; }

    /// <summary>Gets the values' sum.</summary>
    public double Sum { get; private set; }

    /// <summary>Gets the sum of what came while somebody was watching: not of what the first flush brings, which may be of any time before.</summary>
    public double WatchedSum { get; private set; }

    /// <summary>Gets the least value.</summary>
    public double Min { get; private set; } = double.PositiveInfinity;

    /// <summary>Gets the greatest value.</summary>
    public double Max { get; private set; } = double.NegativeInfinity;

    /// <summary>Gets the newest value; of points taken at the same time, the greatest.</summary>
    public double Latest { get; private set; } = double.NaN;

    /// <summary>Gets when that was, in Unix milliseconds.</summary>
    public long LatestMs { get; private set; } = long.MinValue;

    /// <summary>Gets the values of histograms and timers; <see langword="null"/> of others.</summary>
    public ExponentialHistogram? Distribution { get; private set; }

    /// <summary>Adds a point.</summary>
    public void Add(long timestampMs, MetricPoint point, bool isWatched)
    {
        if (!double.IsFinite(point.Value))
        {
            return;
        }

        if (timestampMs > LatestMs || (timestampMs == LatestMs && point.Value > Latest))
        {
            (LatestMs, Latest) = (timestampMs, point.Value);
        }

        if (point.Distribution is { } distribution)
        {
            (Distribution ??= new ExponentialHistogram()).Merge(distribution);
            Note(distribution.Count, distribution.Sum, distribution.Min, distribution.Max, isWatched);
        }
        else
        {
            Note(1, point.Value, point.Value, point.Value, isWatched);
        }
    }

    private void Note(long count, double sum, double min, double max, bool isWatched)
    {
        Count += count;
        Sum += sum;
        WatchedSum += isWatched ? sum : 0;
        Min = Math.Min(Min, min);
        Max = Math.Max(Max, max);
    }
}
