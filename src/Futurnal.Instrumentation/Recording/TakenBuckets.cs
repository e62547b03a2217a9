using System.Runtime.InteropServices;

namespace Futurnal.Instrumentation.Recording;

/// <summary>The buckets of one take, and the bounds they set to the sum of their values and of the values' squares.</summary>
internal sealed class TakenBuckets
{
    private readonly List<int> _indices = [];
    private readonly List<long> _counts = [];
    private double _leastSum;
    private double _greatestSum;
    private double _leastSumOfSquares;
    private double _greatestSumOfSquares;

    /// <summary>Adds a bucket with an index above those added before.</summary>
    public void Add(int index, long count)
    {
        _indices.Add(index);
        _counts.Add(count);
        var lower = ExponentialBuckets.LowerBound(index);
        var upper = ExponentialBuckets.UpperBound(index);
        _leastSum += count * lower;
        _greatestSum += count * upper;
        _leastSumOfSquares += count * lower * lower;
        _greatestSumOfSquares += count * upper * upper;
    }

    /// <summary>
    /// Makes a distribution of the buckets, or <see langword="null"/> where it would be empty. Sums and bounds that the
    /// buckets contradict, as a thread that died while it recorded leaves them, are moved to the nearest possible.
    /// </summary>
    public ExponentialHistogram? ToHistogram(long zeros, double sum, double sumOfSquares, double min, double max)
    {
        var isEmpty = _indices.Count == 0;
        return isEmpty && zeros == 0
            ? null
            : ExponentialHistogram.Restore(
                zeros,
                Math.Clamp(sum, _leastSum, _greatestSum),
                Math.Clamp(sumOfSquares, _leastSumOfSquares, _greatestSumOfSquares),
                zeros > 0 ? 0 : Within(_indices[0], min),
                isEmpty ? 0 : Within(_indices[^1], max),
                CollectionsMarshal.AsSpan(_indices),
                CollectionsMarshal.AsSpan(_counts));
    }

    private static double Within(int index, double value) =>
        Math.Clamp(value, ExponentialBuckets.LowerBound(index), ExponentialBuckets.UpperBound(index));
}
