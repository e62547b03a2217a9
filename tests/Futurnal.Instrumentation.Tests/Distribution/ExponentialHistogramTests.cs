using System.Globalization;

namespace Futurnal.Instrumentation.Tests.Distribution;

public class ExponentialHistogramTests
{
    private const int Values = 20_000;
    private const double Tolerance = 0.0109;

    private static readonly double[] Shares = [0, 0.001, 0.01, 0.07, 0.25, 0.5, 0.55, 0.75, 0.9, 0.95, 0.99, 0.999, 1];

    [Theory]
    [InlineData("lognormal")]
    [InlineData("uniform")]
    [InlineData("bimodal")]
    [InlineData("exponential")]
    public void Quantile_KnownShape_IsNearTheOrderStatistic(string shape)
    {
        var values = Shape(shape);
        var histogram = Of(values);

        AssertQuantiles(values, histogram);
    }

    [Theory]
    [InlineData("lognormal", 1)]
    [InlineData("uniform", 7)]
    [InlineData("bimodal", 60)]
    [InlineData("exponential", 1_000)]
    public void Merge_AnyPartition_IsAsIfNeverParted(string shape, int parts)
    {
        var values = Shape(shape);
        var random = new Random(parts);
        var partition = Enumerable.Range(0, parts).Select(_ => new ExponentialHistogram()).ToArray();
        foreach (var value in values)
        {
            partition[random.Next(parts)].Add(value);
        }

        var merged = new ExponentialHistogram();
        foreach (var part in partition)
        {
            merged.Merge(part);
        }

        var whole = Of(values);
        Assert.Equal((whole.Count, whole.ZeroCount, whole.Min, whole.Max), (merged.Count, merged.ZeroCount, merged.Min, merged.Max));
        Assert.Equal(whole.BucketIndices.ToArray(), merged.BucketIndices.ToArray());
        Assert.Equal(whole.BucketCounts.ToArray(), merged.BucketCounts.ToArray());
        Assert.Equal(1, merged.Sum / whole.Sum, 1e-12);
        Assert.Equal(1, merged.SumOfSquares / whole.SumOfSquares, 1e-12);
        AssertQuantiles(values, merged);
    }

    [Fact]
    public void Merge_WithItself_DoublesEveryBucket()
    {
        var histogram = Of([1, 5, 0]);
        histogram.Merge(histogram);

        Assert.Equal((6, 2, 12.0), (histogram.Count, histogram.ZeroCount, histogram.Sum));
        Assert.Equal([2, 2], histogram.BucketCounts.ToArray());
    }

    [Fact]
    public void Merge_Empty_ChangesNothing()
    {
        var histogram = Of([2, 3]);
        histogram.Merge(new ExponentialHistogram());

        Assert.Equal((2, 2.0, 3.0, 5.0), (histogram.Count, histogram.Min, histogram.Max, histogram.Sum));
    }

    [Fact]
    public void Quantile_HalfZeros_IsZeroUpToThere()
    {
        var histogram = Of([0, 0, 8, 8]);

        Assert.Equal((4, 2, 0.0, 8.0), (histogram.Count, histogram.ZeroCount, histogram.Min, histogram.Max));
        Assert.Equal((0.0, 0.0), (histogram.Quantile(0), histogram.Quantile(0.5)));
        Assert.InRange(histogram.Quantile(0.51), 8 * (1 - Tolerance), 8);
    }

    [Fact]
    public void Quantile_ShareThatIsNoBinaryFraction_TakesTheRankThatIsWritten()
    {
        // 0.07 * 100 is 7.000000000000001 in binary; the seventh value is meant.
        var values = Enumerable.Range(1, 100).Select(rank => Math.Pow(2, rank)).ToArray();

        Assert.InRange(Of(values).Quantile(0.07) / values[6], 1 - Tolerance, 1 + Tolerance);
    }

    [Fact]
    public void Quantile_LargestNumbers_StaysNear()
    {
        var values = new[] { 0.6 * double.MaxValue, 0.8 * double.MaxValue, double.MaxValue };
        var histogram = Of(values);

        Assert.InRange(histogram.Quantile(0.3), values[0] * (1 - Tolerance), values[0] * (1 + Tolerance));
        Assert.InRange(histogram.Quantile(0.6), values[1] * (1 - Tolerance), values[1] * (1 + Tolerance));
    }

    [Fact]
    public void Empty_HasNoMeanAndNoQuantile()
    {
        var histogram = new ExponentialHistogram();

        Assert.Equal((0, 0.0, double.PositiveInfinity, double.NegativeInfinity), (histogram.Count, histogram.Sum, histogram.Min, histogram.Max));
        Assert.Equal((double.NaN, double.NaN), (histogram.Mean, histogram.Quantile(0.5)));
    }

    [Theory]
    [InlineData(0.1, 10)]
    [InlineData(0.7, 3)]
    [InlineData(1e-5, 100_000)]
    public void Mean_EqualValues_IsNotMovedPastThemByRounding(double value, int count) =>
        Assert.Equal(value, Of(Enumerable.Repeat(value, count)).Mean);

    [Theory]
    [InlineData(-1.0)]
    [InlineData(-double.Epsilon)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Add_ImpossibleValue_IsRefusedAndNothingChanges(double value)
    {
        var histogram = Of([4]);

        var e = Assert.Throws<ArgumentOutOfRangeException>(() => histogram.Add(value));
        Assert.StartsWith("A distribution takes finite values from zero up. (Parameter 'value')", e.Message, StringComparison.Ordinal);
        Assert.Equal((1, 4.0, 4.0, 4.0), (histogram.Count, histogram.Sum, histogram.Min, histogram.Max));
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(95.0)]
    [InlineData(double.NaN)]
    public void Quantile_ImpossibleShare_IsRefused(double share)
    {
        var e = Assert.Throws<ArgumentOutOfRangeException>(() => Of([1]).Quantile(share));
        Assert.StartsWith("A quantile lies in 0 to 1. (Parameter 'q')", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Add_ManyBucketsInAnyOrder_KeepsThemRising()
    {
        var random = new Random(5);
        var indices = Enumerable.Range(-20_000, ExponentialHistogram.MaxBuckets).ToArray();
        random.Shuffle(indices);
        var histogram = Of(indices.Select(ExponentialBuckets.UpperBound));

        Assert.Equal([.. indices.Order()], histogram.BucketIndices.ToArray());
        Assert.All(histogram.BucketCounts.ToArray(), count => Assert.Equal(1, count));
    }

    [Fact]
    public void Add_OneBucketTooMany_JoinsNeighbours()
    {
        var histogram = Of(Enumerable.Range(-20_000, ExponentialHistogram.MaxBuckets + 1).Select(ExponentialBuckets.UpperBound));

        Assert.Equal((ExponentialBuckets.Scale - 1, ExponentialHistogram.MaxBuckets + 1L), (histogram.Scale, histogram.Count));
        Assert.Equal([.. Enumerable.Range(-10_000, (ExponentialHistogram.MaxBuckets / 2) + 1)], histogram.BucketIndices.ToArray());
        Assert.Equal(2, histogram.BucketCounts[0]);
        Assert.Equal(1, histogram.BucketCounts[^1]);
    }

    [Fact]
    public void Merge_OfACoarserScale_IsOfThatScale()
    {
        var coarse = ExponentialHistogram.Restore(3, 0, 30, 300, 10, 20, [26, 34], [1, 1]);
        var merged = Of([10.0, 20.0, 40.0]);
        merged.Merge(coarse);

        Assert.Equal((3, 5L, 100.0), (merged.Scale, merged.Count, merged.Sum));
        Assert.Equal([26, 34, 42], merged.BucketIndices.ToArray());
        Assert.Equal([2, 2, 1], merged.BucketCounts.ToArray());
        Assert.Equal(1, merged.Quantile(0.9) / 40, merged.RelativeError);
    }

    [Fact]
    public void Restore_PartsOfADistribution_IsTheSame()
    {
        var original = Of(Shape("bimodal"));
        var restored = ExponentialHistogram.Restore(
            original.ZeroCount, original.Sum, original.SumOfSquares, original.Min, original.Max, original.BucketIndices, original.BucketCounts);

        Assert.Equal(
            (original.Count, original.ZeroCount, original.Sum, original.SumOfSquares, original.Min, original.Max),
            (restored.Count, restored.ZeroCount, restored.Sum, restored.SumOfSquares, restored.Min, restored.Max));
        Assert.All(Shares, share => Assert.Equal(original.Quantile(share), restored.Quantile(share)));
        restored.Add(1e9);
        Assert.NotEqual(original.Count, restored.Count);
    }

    [Fact]
    public void Restore_NoValues_IsEmpty()
    {
        var restored = ExponentialHistogram.Restore(0, 0, 0, 0, 0, [], []);
        restored.Add(3);

        Assert.Equal((3.0, 3.0), (restored.Min, restored.Max));
    }

    [Theory]
    [InlineData(new[] { 1, 2 }, new[] { 1L }, 1, 2, "2 bucket indices do not go with 1 counts. (Parameter 'counts')")]
    [InlineData(new[] { 2, 1 }, new[] { 1L, 1L }, 1, 2, "Bucket 1 with 1 values is out of order or empty. (Parameter 'indices')")]
    [InlineData(new[] { 2, 2 }, new[] { 1L, 1L }, 1, 2, "Bucket 2 with 1 values is out of order or empty. (Parameter 'indices')")]
    [InlineData(new[] { 7 }, new[] { 0L }, 1, 2, "Bucket 7 with 0 values is out of order or empty. (Parameter 'indices')")]
    [InlineData(new[] { 7 }, new[] { -3L }, 1, 2, "Bucket 7 with -3 values is out of order or empty. (Parameter 'indices')")]
    [InlineData(new[] { 32_768 }, new[] { 1L }, 1, 2, "There is no bucket 32768; buckets are -34369 to 32767. (Parameter 'indices')")]
    [InlineData(new[] { -34_370 }, new[] { 1L }, 1, 2, "There is no bucket -34370; buckets are -34369 to 32767. (Parameter 'indices')")]
    [InlineData(new[] { 1, 2 }, new[] { long.MaxValue, 1L }, 1, 2, "Bucket 2 with 1 values makes more than 9223372036854775807 values. (Parameter 'counts')")]
    [InlineData(new[] { 1 }, new[] { 1L }, 2.5, 2, "2.5 and 2 are not the least and the greatest of finite values from zero up. (Parameter 'min')")]
    [InlineData(new[] { 1 }, new[] { 1L }, double.NaN, 2, "NaN and 2 are not the least and the greatest of finite values from zero up. (Parameter 'min')")]
    [InlineData(new[] { 1 }, new[] { 1L }, -1, 2, "-1 and 2 are not the least and the greatest of finite values from zero up. (Parameter 'min')")]
    public void Restore_ImpossibleParts_AreRefused(int[] indices, long[] counts, double min, double max, string message)
    {
        var e = Assert.Throws<ArgumentException>(() => ExponentialHistogram.Restore(0, 1, 1, min, max, indices, counts));
        Assert.Equal(message, e.Message);
    }

    [Fact]
    public void Restore_NegativeZeroCount_IsRefused() => Assert.Equal(
        "zeroCount",
        Assert.Throws<ArgumentOutOfRangeException>(() => ExponentialHistogram.Restore(-1, 0, 0, 0, 0, [], [])).ParamName);

    private static void AssertQuantiles(double[] values, ExponentialHistogram histogram)
    {
        var ordered = values.Order().ToArray();
        foreach (var share in Shares)
        {
            var rank = Math.Max(1, (int)Math.Ceiling((decimal)share * values.Length));
            var exact = ordered[rank - 1];
            Assert.True(
                Math.Abs(histogram.Quantile(share) - exact) <= Tolerance * exact,
                string.Create(CultureInfo.InvariantCulture, $"quantile {share}: {histogram.Quantile(share)} for {exact}"));
        }
    }

    private static ExponentialHistogram Of(IEnumerable<double> values)
    {
        var histogram = new ExponentialHistogram();
        foreach (var value in values)
        {
            histogram.Add(value);
        }

        return histogram;
    }

    private static double[] Shape(string name)
    {
        var random = new Random(42);
        return [.. Enumerable.Range(0, Values).Select(_ => name switch
        {
            "lognormal" => Math.Exp(3 + (1.5 * Normal(random))),
            "uniform" => 10 + (90 * random.NextDouble()),
            "bimodal" => random.NextDouble() < 0.8 ? Math.Abs(2 + (0.2 * Normal(random))) : 500 + (30 * Normal(random)),
            "exponential" => -120 * Math.Log(1 - random.NextDouble()),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such shape."),
        })];
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
