namespace Futurnal.Instrumentation.Recording;

/// <summary>The buckets of one take, and the bounds they set to the sum of their values and of the values' squares.</summary>
internal sealed class TakenBuckets
{
    private readonly List<int> _indices = [];
    private readonly List<long> _counts = [];

    public bool IsEmpty => _indices.Count == 0;

    public double LeastSum { get; private set; }

    public double GreatestSum { get; private set; }

    public double LeastSumOfSquares { get; private set; }

    public double GreatestSumOfSquares { get; private set; }

    /// <summary>Adds a bucket with an index above those added before.</summary>
    public void Add(int index, long count)
    {
        _indices.Add(index);
        _counts.Add(count);
        var lower = ExponentialBuckets.LowerBound(index);
        var upper = ExponentialBuckets.UpperBound(index);
        LeastSum += count * lower;
        GreatestSum += count * upper;
        LeastSumOfSquares += count * lower * lower;
        GreatestSumOfSquares += count * upper * upper;
    }

    public ExponentialHistogram ToHistogram(long zeros, double sum, double sumOfSquares, double min, double max) =>
        ExponentialHistogram.Restore(
            zeros,
            sum,
            sumOfSquares,
            zeros > 0 ? 0 : Within(_indices[0], min),
            IsEmpty ? 0 : Within(_indices[^1], max),
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_indices),
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_counts));

    private static double Within(int index, double value) =>
        Math.Clamp(value, ExponentialBuckets.LowerBound(index), ExponentialBuckets.UpperBound(index));
}
