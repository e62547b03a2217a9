namespace Futurnal.Instrumentation.Baselines;

/// <summary>
/// Compares all values of two distributions by their buckets: values of one bucket are ties. For ranges too short to be divided; values that
/// were recorded together are alike, so this finds more than there is.
/// </summary>
internal static class SketchTest
{
    public static ChangeEstimate Compare(ExponentialHistogram x, ExponentialHistogram y)
    {
        var buckets = new SortedDictionary<double, (long X, long Y)>();
        var scale = Math.Min(x.Scale, y.Scale);
        Add(buckets, x, scale, static (counts, n) => (counts.X + n, counts.Y));
        Add(buckets, y, scale, static (counts, n) => (counts.X, counts.Y + n));
        var (low, effect, high) = Interval(x, y);
        return new(effect, low, high, Probability(buckets.Values, x.Count, y.Count));
    }

    /// <summary>The test of <see cref="BrunnerMunzel"/> with ranks counted bucket by bucket.</summary>
    private static double Probability(IReadOnlyCollection<(long X, long Y)> buckets, double nx, double ny)
    {
        // The placement of a value: how many of the other sample are below it, ties as half.
        var (belowX, belowY) = (0.0, 0.0);
        var (sumX, squaresX, sumY, squaresY) = (0.0, 0.0, 0.0, 0.0);
        foreach (var (x, y) in buckets)
        {
            var (placeX, placeY) = (belowY + (y / 2.0), belowX + (x / 2.0));
            sumX += x * placeX;
            squaresX += x * placeX * placeX;
            sumY += y * placeY;
            squaresY += y * placeY * placeY;
            belowX += x;
            belowY += y;
        }

        var varianceX = Math.Max(0, squaresX - (sumX * sumX / nx)) / (nx - 1);
        var varianceY = Math.Max(0, squaresY - (sumY * sumY / ny)) / (ny - 1);

        // The mean rank of a sample is its mean placement and its mean rank within itself.
        var difference = (sumY / ny) + ((ny + 1) / 2) - (sumX / nx) - ((nx + 1) / 2);
        return varianceX + varianceY == 0 ? (difference == 0 ? 1 : 0) : BrunnerMunzel.Probability(difference, nx, ny, varianceX, varianceY);
    }

    private static (double Low, double Effect, double High) Interval(ExponentialHistogram x, ExponentialHistogram y)
    {
        var (reachX, reachY) = (Reach(x.Count), Reach(y.Count));
        return (
            Ratio(y.Quantile(Math.Max(0, 0.5 - reachY)), x.Quantile(Math.Min(1, 0.5 + reachX))),
            Ratio(y.Quantile(0.5), x.Quantile(0.5)),
            Ratio(y.Quantile(Math.Min(1, 0.5 + reachY)), x.Quantile(Math.Max(0, 0.5 - reachX))));
    }

    /// <summary>How far the ranks lie from the middle that the median lies between with 95 % probability, as parts of all.</summary>
    private static double Reach(long count) => ChangeEstimate.Quantile975 / 2 / Math.Sqrt(count);

    private static double Ratio(double y, double x) => x > 0 ? (y / x) - 1 : y > 0 ? double.PositiveInfinity : 0;

    private static void Add(SortedDictionary<double, (long X, long Y)> buckets, ExponentialHistogram histogram, int scale, Func<(long X, long Y), long, (long X, long Y)> add)
    {
        if (histogram.ZeroCount > 0)
        {
            buckets[double.NegativeInfinity] = add(buckets.GetValueOrDefault(double.NegativeInfinity), histogram.ZeroCount);
        }

        for (var i = 0; i < histogram.BucketIndices.Length; i++)
        {
            var index = histogram.BucketIndices[i] >> (histogram.Scale - scale);
            buckets[index] = add(buckets.GetValueOrDefault(index), histogram.BucketCounts[i]);
        }
    }
}
