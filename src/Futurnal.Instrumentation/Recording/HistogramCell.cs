namespace Futurnal.Instrumentation.Recording;

/// <summary>
/// The values of one series since the process began. Many threads record, one thread at a time takes; neither waits for the
/// other.
/// </summary>
/// <remarks>
/// Bucket counts are cumulative, and a take is their difference, so none is lost or doubled. A value's bucket is counted
/// after its sum and bounds; a take reads the buckets first. It can therefore see the sum of a value whose bucket it does
/// not see yet: what a take's buckets cannot account for is carried to the next one.
/// </remarks>
internal sealed class HistogramCell
{
    private readonly BucketTable _buckets = new();
    private long _zeros;
    private long _zerosTaken;
    private double _sum;
    private double _sumOfSquares;
    private double _min = double.PositiveInfinity;
    private double _max = double.NegativeInfinity;
    private double _sumCarried;
    private double _sumOfSquaresCarried;

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

    /// <summary>Takes the values recorded since the last take, or <see langword="null"/> where there are none.</summary>
    public ExponentialHistogram? TakeSinceLast()
    {
        var taken = new TakenBuckets();
        var zeros = Volatile.Read(ref _zeros);
        var newZeros = zeros - _zerosTaken;
        _zerosTaken = zeros;
        _buckets.Take(taken);
        if (newZeros == 0 && taken.IsEmpty)
        {
            return null;
        }

        var min = Interlocked.Exchange(ref _min, double.PositiveInfinity);
        var max = Interlocked.Exchange(ref _max, double.NegativeInfinity);
        var sum = Settle(Interlocked.Exchange(ref _sum, 0), ref _sumCarried, taken.LeastSum, taken.GreatestSum);
        var squares = Settle(Interlocked.Exchange(ref _sumOfSquares, 0), ref _sumOfSquaresCarried, taken.LeastSumOfSquares, taken.GreatestSumOfSquares);
        return taken.ToHistogram(newZeros, sum, squares, min, max);
    }

    private static double Settle(double taken, ref double carried, double least, double greatest)
    {
        var all = taken + carried;
        var settled = Math.Clamp(all, least, greatest);
        carried = double.IsFinite(all) ? all - settled : 0;
        return settled;
    }

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
