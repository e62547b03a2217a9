namespace Futurnal.Instrumentation.Recording;

/// <summary>One half of a <see cref="HistogramCell"/>: many threads record in it, or one takes it.</summary>
internal sealed class HistogramHalf
{
    // Those who entered finish within nanoseconds of their own time. One that never does, because memory ran out in it,
    // must not hold up the flush.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly BucketTable _buckets = new();
    private long _zeros;
    private double _sum;
    private double _sumOfSquares;
    private double _min = double.PositiveInfinity;
    private double _max = double.NegativeInfinity;

    /// <summary>Adds a value. Its bucket comes last: who sees it counted sees the rest.</summary>
    public void Record(double value)
    {
        AddTo(ref _sum, value);
        AddTo(ref _sumOfSquares, value * value);
        LowerTo(ref _min, value);
        RaiseTo(ref _max, value);
        if (value == 0)
        {
            Interlocked.Increment(ref _zeros);
        }
        else
        {
            _buckets.Increment(ExponentialBuckets.IndexOf(value));
        }
    }

    /// <summary>Empties the half once all who entered have finished; <see langword="null"/> where it holds nothing.</summary>
    public ExponentialHistogram? Take(long entered)
    {
        if (Finished < entered)
        {
            SpinWait.SpinUntil(() => Finished >= entered, Patience);
        }

        var taken = new TakenBuckets();
        _buckets.Take(taken);
        return taken.ToHistogram(
            Interlocked.Exchange(ref _zeros, 0),
            Interlocked.Exchange(ref _sum, 0),
            Interlocked.Exchange(ref _sumOfSquares, 0),
            Interlocked.Exchange(ref _min, double.PositiveInfinity),
            Interlocked.Exchange(ref _max, double.NegativeInfinity));
    }

    private long Finished => Volatile.Read(ref _zeros) + _buckets.Total;

    private static void AddTo(ref double target, double value)
    {
        var seen = Volatile.Read(ref target);
        while (true)
        {
            var before = Interlocked.CompareExchange(ref target, seen + value, seen);
            if (before.Equals(seen))
            {
                return;
            }

            seen = before;
        }
    }

    private static void LowerTo(ref double target, double value)
    {
        for (var seen = Volatile.Read(ref target); value < seen;)
        {
            seen = Interlocked.CompareExchange(ref target, value, seen);
        }
    }

    private static void RaiseTo(ref double target, double value)
    {
        for (var seen = Volatile.Read(ref target); value > seen;)
        {
            seen = Interlocked.CompareExchange(ref target, value, seen);
        }
    }
}
