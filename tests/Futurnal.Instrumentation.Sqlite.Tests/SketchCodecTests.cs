using StoreProbe;
using static Futurnal.Instrumentation.Sqlite.Tests.Batches;

namespace Futurnal.Instrumentation.Sqlite.Tests;

public sealed class SketchCodecTests
{
    [Fact]
    public void Encode_SmallDistribution_IsTheDocumentedBytes()
    {
        // 1 is in bucket -1, 2 in 31, 1000 in 318; two zeros.
        var sketch = OldSketch.Encode(Distribution(0, 0, 1, 2, 2, 1000));

        Assert.Equal("01-02-03-01-01-20-02-9F-02-01", BitConverter.ToString(sketch));
    }

    [Fact]
    public void Encode_CoarserScale_IsTheDocumentedBytes()
    {
        // The buckets of the example above, three steps down.
        var distribution = ExponentialHistogram.Restore(2, 2, 1005, 1_000_009, 0, 1000, [-1, 3, 39], [1, 2, 1]);

        var sketch = OldSketch.Encode(distribution);

        Assert.Equal("02-03-02-03-01-01-04-02-24-01", BitConverter.ToString(sketch));
        Assert.Equal([-1, 3, 39], new[] { -1, 31, 318 }.Select(i => i >> 3));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(3)]
    [InlineData(2)]
    [InlineData(1)]
    [InlineData(0)]
    [InlineData(-1)]
    public void Decode_EncodedAtACoarserScale_RestoresTheDistribution(int scale)
    {
        var steps = ExponentialBuckets.Scale - scale;
        int[] indices = [-34_369 >> steps, -1, 0, 32_767 >> steps];
        var distribution = ExponentialHistogram.Restore(scale, 3, 9e307, double.MaxValue, 0, 9e307, indices, [1, 5, 300, 1]);

        var restored = Decode(OldSketch.Encode(distribution), distribution);

        Assert.Equal((scale, 310L, 3L), (restored.Scale, restored.Count, restored.ZeroCount));
        Assert.Equal(indices, restored.BucketIndices.ToArray());
        Assert.Equal([1, 5, 300, 1], restored.BucketCounts.ToArray());
        Assert.Equal(distribution.RelativeError, restored.RelativeError);
    }

    [Fact]
    public void Decode_ValuesOverMoreBucketsThanThereAre_RestoresTheScaleTheyCameTo()
    {
        var distribution = Distribution([.. Enumerable.Range(0, ExponentialHistogram.MaxBuckets + 1).Select(i => Math.Pow(2, (i + 0.5) / 32))]);

        var restored = Decode(OldSketch.Encode(distribution), distribution);

        Assert.Equal(4, restored.Scale);
        Assert.Equal(distribution.BucketIndices.ToArray(), restored.BucketIndices.ToArray());
        Assert.Equal(distribution.BucketCounts.ToArray(), restored.BucketCounts.ToArray());
    }

    [Theory]
    [InlineData(new double[0])]
    [InlineData(new[] { 0.0, 0, 0 })]
    [InlineData(new[] { double.Epsilon, double.MaxValue, 1, 0 })]
    [InlineData(new[] { 0.003, 12.5, 12.6, 99.1, 480, 7e9 })]
    public void Decode_Encoded_RestoresTheDistribution(double[] values)
    {
        var distribution = Distribution(values);

        var restored = Decode(OldSketch.Encode(distribution), distribution);

        Assert.Equal(distribution.BucketIndices.ToArray(), restored.BucketIndices.ToArray());
        Assert.Equal(distribution.BucketCounts.ToArray(), restored.BucketCounts.ToArray());
        Assert.Equal(
            (distribution.Count, distribution.ZeroCount, distribution.Sum, distribution.SumOfSquares, distribution.Min, distribution.Max),
            (restored.Count, restored.ZeroCount, restored.Sum, restored.SumOfSquares, restored.Min, restored.Max));
    }

    [Theory]
    [InlineData("", 0, "the sketch is cut short")]
    [InlineData("04-00-00", 0, "sketch version 4 is unknown")]
    [InlineData("03-00-00", 0, "the sketch is cut short")]
    [InlineData("02", 0, "the sketch is cut short")]
    [InlineData("02-00-00-00", 0, "the sketch's scale cannot be 0 below 5")]
    [InlineData("02-07-00-00", 0, "the sketch's scale cannot be 7 below 5")]
    [InlineData("02-01-00-01-80-80-02-01", 1, "the sketch has no bucket 16384")]
    [InlineData("02-06-00-01-B5-08-01", 1, "the sketch has no bucket -539")]
    [InlineData("02-06-00-02-00-01-80-04-01", 2, "the sketch has no bucket 512 after 0")]
    [InlineData("01-00", 0, "the sketch is cut short")]
    [InlineData("01-80", 0, "the sketch is cut short")]
    [InlineData("01-00-02-00-01", 1, "the sketch is cut short")]
    [InlineData("01-00-FF-FF-FF-FF-FF-FF-FF-FF-7F-00-01", 1, "the sketch is cut short")]
    [InlineData("01-FF-FF-FF-FF-FF-FF-FF-FF-FF-01-00", 0, "the sketch holds a count of more than 63 bits")]
    [InlineData("01-FF-FF-FF-FF-FF-FF-FF-FF-FF-02-00", 0, "the sketch holds a number of more than 64 bits")]
    [InlineData("01-FF-FF-FF-FF-FF-FF-FF-FF-FF-80-00", 0, "the sketch holds a number of more than 64 bits")]
    [InlineData("01-00-01-80-80-04-01", 1, "the sketch has no bucket 32768")]
    [InlineData("01-00-02-00-01-80-80-02-01", 2, "the sketch has no bucket 32768 after 0")]
    [InlineData("01-00-01-00-00", 0, "the sketch's buckets are out of order or empty")]
    [InlineData("01-00-02-00-01-00-01", 2, "the sketch's buckets are out of order or empty")]
    [InlineData("01-00-01-00-05", 4, "the sketch holds 5 values and 0 bytes too many where 4 values are expected")]
    [InlineData("01-00-01-00-05-07", 5, "the sketch holds 5 values and 1 bytes too many where 5 values are expected")]
    [InlineData("01-01-01-00-FF-FF-FF-FF-FF-FF-FF-FF-7F", 1, "the sketch counts more values than there can be")]
    public void Decode_DamagedBytes_SaysWhy(string hex, long count, string message)
    {
        var bytes = Convert.FromHexString(hex.Replace("-", "", StringComparison.Ordinal));

        var e = Assert.Throws<FormatException>(() => SketchCodec.Decode(bytes, count, 1, 1, 1, 1));

        Assert.Equal(message, e.Message);
    }

    [Fact]
    public void Decode_AnyFlippedOrCutBytes_NeverFailsOtherwise()
    {
        var random = new Random(7);
        var distribution = Distribution([.. Enumerable.Range(0, 200).Select(_ => random.NextDouble() * 1000)]);
        var sketch = OldSketch.Encode(distribution);
        for (var i = 0; i < 20_000; i++)
        {
            var damaged = sketch.AsSpan(0, random.Next(sketch.Length + 1)).ToArray();
            for (var flips = random.Next(4); flips > 0 && damaged.Length > 0; flips--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            try
            {
                Assert.Equal(distribution.Count, Decode(damaged, distribution).Count);
            }
            catch (FormatException)
            {
                // The only exception there may be.
            }
        }
    }

    private static ExponentialHistogram Decode(byte[] sketch, ExponentialHistogram of) =>
        SketchCodec.Decode(sketch, of.Count, of.Sum, of.SumOfSquares, of.Min, of.Max);
}
